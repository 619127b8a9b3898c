import { type ExportFile, type ExportFormat, type ExportOptions, FILE_TYPES } from './formats.ts';
import type { Exporter, ExportInput, ExportTask } from './types.ts';

/**
 * One map as one file, the same in Node and browser; heavy libraries are loaded when first needed. Throws `ExportError`, or
 * the signal's reason when it is stopped. PNG needs a browser, or a canvas handed
 * in with the task.
 */
export async function exportMap<F extends ExportFormat>(
  format: F,
  input: ExportInput,
  options: ExportOptions[F],
  task: ExportTask,
): Promise<ExportFile> {
  task.signal.throwIfAborted();
  const exporter = await EXPORTERS[format]();
  const { bytes, losses = [] } = await exporter(input, options, task);
  task.signal.throwIfAborted();
  task.progress(1);
  return { bytes: new Uint8Array(bytes), ...FILE_TYPES[format], losses };
}

const EXPORTERS: { readonly [F in ExportFormat]: () => Promise<Exporter<ExportOptions[F]>> } = {
  pptx: async () => (await import('./pptx/index.ts')).exportDeck,
  pdf: async () => (await import('./pdf/exportPdf.ts')).exportPdf,
  png: async () => (await import('./png/exportPng.ts')).exportPng,
  svg: async () => (await import('./svg/exportSvg.ts')).exportSvg,
  xlsx: async () => (await import('./xlsx/exportXlsx.ts')).exportXlsx,
  csv: async () => (await import('./csv/exportCsv.ts')).exportCsv,
  html: async () => (await import('./html/exportHtml.ts')).exportHtml,
  markdown: async () => (await import('./markdown/exportMarkdown.ts')).exportMarkdown,
  mermaid: async () => (await import('./mermaid.ts')).exportMermaid,
  excalidraw: async () => (await import('./excalidraw/exportExcalidraw.ts')).exportExcalidraw,
  canvas: async () => (await import('./canvas/exportCanvas.ts')).exportCanvas,
  drawio: async () => (await import('./drawio/exportDrawio.ts')).exportDrawio,
  json: async () => (await import('./json.ts')).exportJson,
};
