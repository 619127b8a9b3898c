export { type CopyOutcome, copyView } from './copyView.ts';
export { ExportError, type ExportErrorCode, toExportError } from './errors.ts';
export { type ExportTask, exportMap } from './exportMap.ts';
export { EXPORT_FORMATS, type ExportFile, type ExportFormat, type ExportOptions } from './formats.ts';
export { interviewGuide } from './interviewGuide/interviewGuide.ts';
export { PAPER_NAMES, type Paper } from './pdf/paper.ts';
export { PNG_SCALES, type PngScale } from './png/scale.ts';
export { runExport } from './run.ts';
export type { ExportInput, LoadFont, Task } from './types.ts';
