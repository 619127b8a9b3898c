import type { Activity, Card, Lane, Link, Persona, Phase, Source } from './records.ts';

/** A record to add, before the sibling at `index`; last when absent. Its own `order` is not looked at. */
export interface NewRecord<T> {
  readonly record: T;
  readonly index?: number;
}

/** A part of a map on its way in: records that name each other or what is there, and words for activities and phases that are there. */
export interface NewRecords {
  readonly phases: readonly NewRecord<Phase>[];
  readonly lanes: readonly NewRecord<Lane>[];
  readonly activities: readonly NewRecord<Activity>[];
  readonly cards: readonly NewRecord<Card>[];
  readonly links: readonly Link[];
  readonly personas: readonly Persona[];
  readonly sources: readonly Source[];
  readonly texts: readonly { readonly root: 'phases' | 'activities'; readonly id: string; readonly text: string }[];
}

export const NO_RECORDS: NewRecords = {
  phases: [],
  lanes: [],
  activities: [],
  cards: [],
  links: [],
  personas: [],
  sources: [],
  texts: [],
};
