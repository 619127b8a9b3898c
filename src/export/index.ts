export { type CopyOutcome, copyView } from './copyView.ts';
export { type ErrorValues, ExportError, type ExportErrorCode, toExportError } from './errors.ts';
export { exportMap } from './exportMap.ts';
export {
  defaultOptions,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  type ExportOptions,
  FILE_TYPES,
  parseOptions,
} from './formats.ts';
export { HTML_LOOKS } from './html/options.ts';
export { interviewGuide } from './interviewGuide/interviewGuide.ts';
export type { Look } from './look.ts';
export { LOSS_CODES, type Loss } from './losses.ts';
export { MARKDOWN_LAYOUTS, MARKDOWN_SOURCES, MARKDOWN_TABLES } from './markdown/options.ts';
export { PAPER_NAMES, type Paper } from './pdf/paper.ts';
export { imagesOf, type Picture, type Pictures } from './pictures.ts';
export { PNG_SCALES, type PngScale } from './png/scale.ts';
export { runExport } from './run.ts';
export { escapeMarkdown, tableToCsv, tableToMarkdown } from './table/tableText.ts';
export type { ExportInput, ExportTask, LoadFont, Task } from './types.ts';
