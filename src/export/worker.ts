/** The module worker in which exports run, so that the map stays smooth and a tab survives them. It is ended to cancel. */
import { toExportError } from './errors.ts';
import { exportMap } from './exportMap.ts';
import { fetchFonts, fetchFontsAhead } from './fetchFonts.ts';
import { FONT_FILES } from './fonts.ts';
import type { ExportFile, ExportFormat } from './formats.ts';
import { SUMMARY_FILES } from './summary/formats.ts';
import type { ExportTask } from './types.ts';
import type { ExportReply, ExportRequest, SummaryRequest } from './workerMessages.ts';

/** The worker's own global; the window's types are in scope here too. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ExportRequest | SummaryRequest>) => void) | null;
  postMessage(reply: ExportReply, transfer?: Transferable[]): void;
};

/** Formats that are set in our fonts, which come while the map is laid out. */
const PAINTED: ReadonlySet<ExportFormat> = new Set(['png', 'pdf', 'svg', 'html']);

port.onmessage = async ({ data }) => {
  try {
    const task = {
      progress: (done: number) => port.postMessage({ type: 'progress', done }),
      signal: new AbortController().signal,
      loadFont: PAINTED.has('summary' in data ? SUMMARY_FILES[data.summary] : data.format)
        ? fetchFontsAhead(
            data.fontsUrl,
            FONT_FILES.map(({ file }) => file),
          )
        : fetchFonts(data.fontsUrl),
    };
    const file = await make(data, task);
    port.postMessage({ type: 'done', file }, [file.bytes.buffer]);
  } catch (error) {
    const { code, values } = toExportError(error);
    port.postMessage({ type: 'failed', code, values });
  }
};

async function make(data: ExportRequest | SummaryRequest, task: ExportTask): Promise<ExportFile> {
  if (!('summary' in data)) return exportMap(data.format, data.input, data.options, task);
  const { exportSummary } = await import('./summary/exportSummary.ts');
  return exportSummary(data.summary, data.input, task);
}
