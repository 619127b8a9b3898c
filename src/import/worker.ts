/** The module worker in which workbooks and large sources are read: what eats time or memory takes nothing but the worker with it. */
import type { OpenReply, OpenRequest } from './messages.ts';
import { openBytes } from './openBytes.ts';
import { openSurvey } from './survey/openSurvey.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<OpenRequest>) => void) | null;
  postMessage(reply: OpenReply): void;
};

port.onmessage = ({ data: { bytes, fileName, as } }) => {
  const progress = (done: number) => port.postMessage({ type: 'progress', done });
  // A promise that fails says nothing to the window; an error does.
  const open = as === 'survey' ? openSurvey : openBytes;
  open(bytes, fileName, progress).then((read) => port.postMessage({ type: 'done', read }), reportError);
};
