import type { Locale } from '../lib/locale.ts';
import {
  type Activity,
  activitySchema,
  type Card,
  cardSchema,
  type Lane,
  type Link,
  laneSchema,
  linkSchema,
  type MapInfo,
  type Metric,
  metricSchema,
  type Persona,
  type Phase,
  personaSchema,
  phaseSchema,
  type Source,
  sourceSchema,
} from './records.ts';

/** The version of the records in this program; a file or document with a larger one was made by a newer Resa. */
export const SCHEMA_VERSION = 2;

export type ById<T> = Readonly<Record<string, T>>;

/** A whole map, deleted records included. Immutable; unchanged records keep their identity from one version to the next. */
export interface JourneyMap {
  readonly map: MapInfo;
  readonly phases: ById<Phase>;
  readonly activities: ById<Activity>;
  readonly lanes: ById<Lane>;
  readonly cards: ById<Card>;
  readonly links: ById<Link>;
  readonly personas: ById<Persona>;
  readonly sources: ById<Source>;
  readonly metrics: ById<Metric>;
}

/** The roots that hold records by id: every root but `map`. */
export const RECORD_SCHEMAS = {
  phases: phaseSchema,
  activities: activitySchema,
  lanes: laneSchema,
  cards: cardSchema,
  links: linkSchema,
  personas: personaSchema,
  sources: sourceSchema,
  metrics: metricSchema,
} as const;

export type RecordRoot = keyof typeof RECORD_SCHEMAS;
export const RECORD_ROOTS = Object.keys(RECORD_SCHEMAS) as readonly RecordRoot[];

/** Values two people may type in at once; everything else is last-writer-wins. */
export const TEXT_FIELDS: Readonly<Record<RecordRoot | 'map', readonly string[]>> = {
  map: ['title', 'purpose'],
  phases: ['title', 'notes'],
  activities: ['text'],
  lanes: ['title', 'hint'],
  cards: ['text'],
  links: ['label'],
  personas: ['name', 'summary', 'quote', 'goals', 'context', 'needs'],
  sources: ['reference'],
  metrics: ['name'],
};

export function emptyMap(locale: Locale): JourneyMap {
  return {
    map: {
      schemaVersion: SCHEMA_VERSION,
      title: '',
      purpose: '',
      state: 'current',
      locale,
      owner: '',
      reviewOn: '',
      origin: null,
      dismissed: {},
    },
    phases: {},
    activities: {},
    lanes: {},
    cards: {},
    links: {},
    personas: {},
    sources: {},
    metrics: {},
  };
}

export function isLive(record: { readonly deletedAt: number | null }): boolean {
  return record.deletedAt === null;
}
