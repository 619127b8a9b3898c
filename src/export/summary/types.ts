/** What a workshop came to, as plain data. */
import type { MapOutcome } from '../../model/index.ts';
import type { BoxResult, HeldWorkshop, Spread } from '../../model/workshop/index.ts';
import type { ExerciseFacts } from './timeFacts.ts';

/** What is kept of one workshop, as far as the summary tells of it. */
export interface WorkshopInput extends HeldWorkshop {
  /** By run; also those of other workshops. */
  readonly results: ReadonlyMap<string, BoxResult>;
  /** The first words of comments that nobody has resolved; `at` in ms since 1970. */
  readonly threads: readonly { readonly by: string; readonly text: string; readonly at: number }[];
}

export interface CardFact {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  /** On one line; the name of its kind where it has no words. */
  readonly text: string;
  /** "Bid · Waits for an answer"; empty where it has no place. */
  readonly where: string;
  readonly isAssumed: boolean;
}

export interface MadeFacts {
  readonly kind: string;
  readonly kindName: string;
  readonly count: number;
  /** `by` is null where people wrote without their names. */
  readonly cards: readonly (CardFact & { readonly by: string | null })[];
}

export interface Asked {
  readonly exercise: string;
  readonly title: string;
  /** People who handed something in. */
  readonly people: number;
}

export interface VoteFacts extends Asked {
  /** All that were given. */
  readonly dots: number;
  /** Of them, those on cards that are no longer on the map. */
  readonly goneDots: number;
  readonly ranked: readonly {
    readonly rank: number;
    readonly card: CardFact;
    readonly dots: number;
    readonly people: number;
  }[];
  readonly more: number;
}

export interface ScoreFacts extends Asked {
  /** Empty where it is the customer’s. */
  readonly persona: string;
  /** Activities that were scored. */
  readonly scored: number;
  /** The most disputed first; those of one mind are not among them. */
  readonly disputed: readonly { readonly activity: string; readonly phase: string; readonly spread: Spread }[];
}

export interface SeverityFacts extends Asked {
  readonly ranked: readonly { readonly card: CardFact; readonly spread: Spread }[];
  readonly more: number;
}

export interface ActionFact extends CardFact {
  readonly owner: string;
  /** ISO 8601 calendar date, or empty. */
  readonly due: string;
  readonly isDone: boolean;
}

export interface OwnerFacts {
  readonly owner: string;
  readonly actions: readonly ActionFact[];
}

export type Question =
  | { readonly type: 'parked' | 'assumption'; readonly card: CardFact }
  | { readonly type: 'action'; readonly card: ActionFact }
  | { readonly type: 'thread'; readonly by: string; readonly text: string };

export interface Summary {
  /** Of the map; may be empty. */
  readonly title: string;
  readonly isOver: boolean;
  /** In ms since 1970; null before anything has run. */
  readonly from: number | null;
  readonly to: number | null;
  /** Minutes of the exercises that were run in the meeting. */
  readonly planned: number;
  readonly took: number;
  readonly exercises: readonly ExerciseFacts[];
  /** The most people who handed something in to one exercise. */
  readonly people: number;
  readonly made: readonly MadeFacts[];
  /** Cards written in silence, with those that were later merged or taken away. */
  readonly madeCount: number;
  readonly goneCount: number;
  readonly votes: readonly VoteFacts[];
  readonly scores: readonly ScoreFacts[];
  readonly severities: readonly SeverityFacts[];
  /** What was chosen, or has somebody’s name or a day; the soonest first. Of an earlier workshop, what was decided by its time. */
  readonly decisions: readonly ActionFact[];
  readonly moreDecisions: number;
  readonly owners: readonly OwnerFacts[];
  readonly questions: readonly Question[];
  /** How many more questions there are. */
  readonly moreQuestions: number;
  /** As it lies over the map; null where nothing was found. */
  readonly outcome: MapOutcome | null;
  /** Sealed ballots that were never shown. */
  readonly erased: number;
  readonly owner: string;
  /** ISO 8601 calendar date, or empty. */
  readonly reviewOn: string;
}

/** Null for what is no longer on the map. */
export type CardFacts = (id: string) => CardFact | null;
