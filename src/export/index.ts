export { bytesToBase64 } from './base64.ts';
export { type CopyOutcome, copyView } from './copyView.ts';
export { proposeDeckTitles } from './deckTitles.ts';
export { ExportError, type ExportErrorCode, toExportError } from './errors.ts';
export { exportMap } from './exportMap.ts';
export {
  defaultOptions,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  type ExportOptions,
  parseOptions,
} from './formats.ts';
export { interviewGuide } from './interviewGuide/interviewGuide.ts';
export type { Look } from './look.ts';
export { LOSS_CODES, type Loss } from './losses.ts';
export { PAPER_NAMES, type Paper } from './pdf/paper.ts';
export { imagesOf, type Picture, type Pictures } from './pictures.ts';
export { PNG_SCALES, type PngScale } from './png/scale.ts';
export { DECK_PARTS, type DeckPart, RATIOS } from './pptx/options.ts';
export { runExport } from './run.ts';
export { escapeMarkdown, tableToCsv, tableToMarkdown } from './table/tableText.ts';
export type { ExportInput, ExportTask, LoadFont, Task } from './types.ts';
