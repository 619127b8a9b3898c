/** The module worker in which large sources are read, so that the page stays responsive. It is ended to cancel. */
import { type OpenReply, type OpenRequest, openImport } from './draft.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<OpenRequest>) => void) | null;
  postMessage(reply: OpenReply): void;
};

port.onmessage = ({ data }) => port.postMessage(openImport(data.bytes, data.fileName));
