/** The module worker in which workbooks and large sources are read: what eats time or memory takes nothing but the worker with it. */
import type { OpenReply, OpenRequest } from './messages.ts';
import { openBytes } from './openBytes.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<OpenRequest>) => void) | null;
  postMessage(reply: OpenReply): void;
};

port.onmessage = ({ data: { bytes, fileName } }) => {
  const progress = (done: number) => port.postMessage({ type: 'progress', done });
  // A promise that fails says nothing to the window; an error does.
  openBytes(bytes, fileName, progress).then((draft) => port.postMessage({ type: 'done', draft }), reportError);
};
