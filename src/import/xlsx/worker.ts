/** The module worker in which workbooks are read: a file that eats time or memory takes nothing but the worker with it. */
import type { WorkbookReply } from './messages.ts';
import { readWorkbook } from './readWorkbook.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Uint8Array>) => void) | null;
  postMessage(reply: WorkbookReply): void;
};

port.onmessage = async ({ data }) => {
  const result = await readWorkbook(data, (done) => port.postMessage({ type: 'progress', done }));
  port.postMessage({ type: 'done', result });
};
