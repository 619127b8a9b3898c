/** The module worker in which exports run, so that the map stays smooth and a tab survives them. It is ended to cancel. */
import { toExportError } from './errors.ts';
import { exportMap } from './exportMap.ts';
import { fetchFonts } from './fetchFonts.ts';
import type { ExportReply, ExportRequest } from './workerMessages.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ExportRequest>) => void) | null;
  postMessage(reply: ExportReply, transfer?: Transferable[]): void;
};

port.onmessage = async ({ data }) => {
  try {
    const task = {
      progress: (done: number) => port.postMessage({ type: 'progress', done }),
      signal: new AbortController().signal,
      loadFont: fetchFonts(data.fontsUrl),
    };
    const file = await exportMap(data.format, data.input, data.options, task);
    port.postMessage({ type: 'done', file }, [file.bytes.buffer]);
  } catch (error) {
    const { code, values } = toExportError(error);
    port.postMessage({ type: 'failed', code, values });
  }
};
