export { bytesToBase64 } from './base64.ts';
export type { CanvasKit, DecodedImage, Surface } from './canvasKit.ts';
export { type CopyOutcome, copyPicture, copyView } from './copyView.ts';
export { CSV_LAYOUTS, CSV_SEPARATORS } from './csv/options.ts';
export { findFilledParts, proposeDeckTitles } from './deckTitles.ts';
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
  showsOutcome,
} from './formats.ts';
export { HTML_LOOKS } from './html/options.ts';
export { interviewGuide } from './interviewGuide/interviewGuide.ts';
export type { Look } from './look.ts';
export { LOSS_CODES, type Loss } from './losses.ts';
export { MARKDOWN_LAYOUTS, MARKDOWN_SOURCES, MARKDOWN_TABLES } from './markdown/options.ts';
export { measureSheet } from './measureSheet.ts';
export type { MapPart } from './part.ts';
export { PDF_KINDS, PDF_LIMITS, PDF_SCALE } from './pdf/options.ts';
export { PAPER_NAMES, type Paper, POINTS_PER_MM, TILE_PAPER_NAMES } from './pdf/paper.ts';
export { planPages } from './pdf/plan.ts';
export { imagesOf, type Picture, type Pictures } from './pictures.ts';
export { BACKGROUNDS, PNG_LIMITS, PNG_SCALES } from './png/options.ts';
export { isTooLarge, planPicture } from './png/planPicture.ts';
export { DECK_PARTS, type DeckPart, RATIOS } from './pptx/options.ts';
export { runExport, runSummary } from './run.ts';
export { reviewCalendar } from './summary/calendar.ts';
export { exportSummary } from './summary/exportSummary.ts';
export { summarise } from './summary/facts.ts';
export { SUMMARY_FORMATS, type SummaryFormat, type SummaryInput } from './summary/formats.ts';
export {
  sayWhen,
  type ToldGroup,
  type ToldItem,
  type ToldSection,
  type ToldSummary,
  tellSummary,
} from './summary/tell.ts';
export { meetingTimes } from './summary/timeFacts.ts';
export type { Summary, WorkshopInput } from './summary/types.ts';
export { mapToTransfer } from './table/mapToTransfer.ts';
export { escapeMarkdown, tableToCsv, tableToMarkdown } from './table/tableText.ts';
export type { ExportInput, ExportTask, LoadFont, Task } from './types.ts';
