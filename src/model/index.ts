export { createCardSearch, type FilterFacts, type Matches } from './cardSearch.ts';
export { sourcesOf } from './cardSources.ts';
export { type Clip, type ClipUnit, clipKeys, makeClip, parseClip, writeClip } from './clip.ts';
export { copyMap } from './copyMap.ts';
export { type EvidenceShare, type EvidenceShares, evidenceShares, lacksSource } from './evidence.ts';
export {
  type MapFileError,
  type MapFileErrorCode,
  parseMapFile,
  parseMapValue,
  writeMapFile,
} from './file.ts';
export { type CardFilter, countChoices, isFiltering, NO_FILTER } from './filter.ts';
export { freshCard, freshLane, freshLink, freshPersona, freshPhase, freshSource } from './fresh.ts';
export { futureCopy } from './futureCopy.ts';
export { deriveGrid, type GridColumn, type GridLane, type MapGrid, type PlacedCard } from './grid.ts';
export { LIMITS } from './limits.ts';
export {
  type EndTrouble,
  endTrouble,
  isSameEnd,
  LINK_TYPES,
  type LinkEnd,
  type LinkType,
  linksAt,
  liveLinks,
  undrawnLinks,
} from './links.ts';
export {
  type ById,
  emptyMap,
  isLive,
  type JourneyMap,
  RECORD_ROOTS,
  RECORD_SCHEMAS,
  type RecordRoot,
  SCHEMA_VERSION,
  TEXT_FIELDS,
} from './map.ts';
export {
  type Beside,
  type BesideCurve,
  type MapOutcome,
  type MapView,
  type OutcomeScores,
  readerOf,
  WHOLE_VIEW,
} from './mapView.ts';
export { MIGRATIONS, type Migration, migratePlain, type PlainMap, versionAfter } from './migrations.ts';
export { type NewRecord, type NewRecords, NO_RECORDS } from './newRecords.ts';
export { compareOrder, freshOrders, type OrderPlan, planOrders } from './order.ts';
export { MAX_OWN_WORDS, type OwnChoice, readOwnChoice, writeOwnChoice } from './ownChoice.ts';
export { ownersOf } from './owners.ts';
export { derivePaths, isOnPath, type JourneyPath, momentsOnPath } from './paths.ts';
export { joinMoments, type PeakEnd, peakEnd, type ScoredMoment } from './peakEnd.ts';
export { parseRecordKey, type RecordKey, recordKey } from './recordKey.ts';
export type {
  Activity,
  ActivityPlace,
  Card,
  CardPlace,
  Evidence,
  FieldValue,
  Lane,
  Link,
  MapInfo,
  Metric,
  Persona,
  Phase,
  Source,
} from './records.ts';
export {
  cardPlaceSchema,
  cardSchema,
  fieldValueSchema,
  idSchema,
  isId,
  linkSchema,
  mapInfoSchema,
  textSchema,
} from './records.ts';
export { wordsOfRecord } from './recordWords.ts';
export type { TemplateName } from './templates/index.ts';
export { updateGrid } from './updateGrid.ts';
