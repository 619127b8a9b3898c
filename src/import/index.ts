export { scaleDraft, separateDraft } from './correctDraft.ts';
export {
  type GridCorrections,
  SCALE_CHOICES,
  type ScaleChoice,
  SEPARATOR_CHOICES,
  type SeparatorChoice,
} from './corrections.ts';
export { assignLane, chooseJourney, type ImportDraft, openImport, orientDraft, planDraft } from './draft.ts';
export { isReadable, READABLE_ENDINGS, READABLE_TYPES } from './endings.ts';
export { type GridSource, gridToPlan } from './grid/gridToPlan.ts';
export { ACTIVITIES, type LaneUse, SKIP, TEXT_KIND } from './grid/laneWords.ts';
export { readGrid } from './grid/readGrid.ts';
export { type GridFormat, type GridRows, readRows } from './grid/rows.ts';
export type { GridUnderstanding, LaneReading, Orientation } from './grid/understanding.ts';
export type { JourneyTask, MermaidJourney } from './mermaid/journey.ts';
export { type JourneyChoices, journeyToPlan } from './mermaid/journeyToPlan.ts';
export { parseJourney } from './mermaid/parseJourney.ts';
export { openBytes } from './openBytes.ts';
export { openInWorker, openSurveyInWorker } from './openInWorker.ts';
export { type PlannedImport, planImport } from './planImport.ts';
export { type Recognised, recogniseImport } from './recognise.ts';
export { openSurvey } from './survey/openSurvey.ts';
export { methodFor, readSurvey, type Survey, type SurveyColumn, type SurveyTable } from './survey/survey.ts';
export type { ImportError, ImportPlan, ImportWarning, SourcePlace } from './types.ts';
export { createImportWords, type ImportWords } from './words.ts';
export { chooseSheet } from './xlsx/openWorkbook.ts';
export { isWorkbook } from './xlsx/recogniseWorkbook.ts';
export { WHOLE_MAP, type WorkbookChoice } from './xlsx/workbookChoice.ts';
