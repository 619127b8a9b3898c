import { isLive, type JourneyMap } from './map.ts';
import type { Evidence, Persona } from './records.ts';

/** How one person looks at a map: what is folded away and whose eyes it is read through. Never saved, never synced. */
export interface MapView {
  /** Ids of phases shown as their chevron alone, and of lanes shown as their name alone. */
  readonly foldedPhases: ReadonlySet<string>;
  readonly foldedLanes: ReadonlySet<string>;
  /** Ids of personas whose curve is not shown. */
  readonly hiddenPersonas: ReadonlySet<string>;
  /** Id of the persona whose journey is read; null for everybody’s. */
  readonly eyes: string | null;
  /** Ids of the cards that stand out while the others fade; null when none fades. */
  readonly litCards: ReadonlySet<string> | null;
  /** Scores that are tried out instead of the cards' own, by id of card; null while none is. */
  readonly scratch: ReadonlyMap<string, number | null> | null;
  /** What is shown of another map that this one is compared with; null while it is not. */
  readonly beside: Beside | null;
  /** What people have found in a workshop; null while none of it is shown. */
  readonly outcome: MapOutcome | null;
}

/** Scores and votes of a workshop, as they lie over the map. */
export interface MapOutcome {
  readonly scores: readonly OutcomeScores[];
  /** By card: its dots, and its rank, from 1. */
  readonly votes: Readonly<Record<string, { readonly dots: number; readonly rank: number }>>;
}

/** How one activity was scored. */
export interface OutcomeScores {
  readonly activity: string;
  /** Whose feelings were scored; null for the customer's. */
  readonly persona: string | null;
  readonly values: readonly number[];
  readonly median: number;
  /** Between which the middle half lies. */
  readonly low: number;
  readonly high: number;
  /** Nowhere do people disagree more. */
  readonly isMostApart: boolean;
}

/** Another map, as it is seen from this one. */
export interface Beside {
  /** Which of the two it is, in words. */
  readonly name: string;
  readonly curves: readonly BesideCurve[];
  /** By record key of this map: how the record differs, in words. */
  readonly words: Readonly<Record<string, string>>;
}

/** One persona's scores in another map, at their places in this one. */
export interface BesideCurve {
  /** Of this map. */
  readonly lane: string;
  /** Of this map; null when it has none. */
  readonly persona: string | null;
  /** By rising position, in columns of this map: 2 is the middle of the third, 2.5 its end. */
  readonly points: readonly { readonly position: number; readonly score: number; readonly evidence: Evidence }[];
}

/** Whose journey is read; null for everybody’s, as when the persona is gone. */
export function readerOf({ personas }: JourneyMap, { eyes }: MapView): Persona | null {
  const persona = eyes === null ? undefined : personas[eyes];
  return persona && isLive(persona) ? persona : null;
}

export const WHOLE_VIEW: MapView = {
  foldedPhases: new Set(),
  foldedLanes: new Set(),
  hiddenPersonas: new Set(),
  eyes: null,
  litCards: null,
  scratch: null,
  beside: null,
  outcome: null,
};
