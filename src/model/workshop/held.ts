/**
 * The workshops that were held on one map, told apart by when each of them ended.
 *
 * Laws
 * - A run belongs to the first workshop that ended after it had begun; what has begun since the last end belongs to the one that goes on.
 * - The id of a workshop is that of its first run, so that every page gives it the same.
 * - What was kept of a workshop when it ended is not changed by what is planned afterwards.
 */
import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { type Exercise, exerciseSchema, WORKSHOP_LIMITS } from './exercise.ts';
import type { Run, WorkshopState } from './run.ts';

/** Of the cards that are remembered of one workshop. */
const MOST_CARDS = 200;

const cardsSchema = z.array(idSchema).check(z.maxLength(MOST_CARDS));

/** How the map stood when the next workshop began: all that was decided and put aside until then. */
export const stoodSchema = z.object({
  /** In ms since 1970. */
  at: z.number(),
  decided: cardsSchema,
  parked: cardsSchema,
});
export type Stood = Readonly<z.infer<typeof stoodSchema>>;

/** What is kept of a workshop that is over. */
export const endingSchema = z.object({
  endedAt: z.number(),
  /** Sealed ballots that were never opened and were erased. */
  erased: z.int().check(z.minimum(0)),
  /** Its plan as it was then. */
  agenda: z.array(exerciseSchema).check(z.maxLength(WORKSHOP_LIMITS.exercises)),
  /** Null while no later workshop has begun. */
  stood: z.nullable(stoodSchema),
});
export type Ending = Readonly<Omit<z.infer<typeof endingSchema>, 'agenda'>> & { readonly agenda: readonly Exercise[] };

export interface HeldWorkshop {
  /** Empty where nothing was run. */
  readonly id: string;
  /** In order. */
  readonly agenda: readonly Exercise[];
  /** Oldest first; all of this workshop. */
  readonly runs: readonly Run[];
  /** Null while it goes on. */
  readonly endedAt: number | null;
  readonly erased: number;
  /** Null for the last one: it stands as the map does. */
  readonly stood: Stood | null;
}

interface Kept {
  readonly state: WorkshopState;
  readonly agenda: readonly Exercise[];
  /** Oldest first. */
  readonly runs: readonly Run[];
  readonly endings: readonly Ending[];
}

/** The first cards of a list, as many as are remembered. */
export function remembered(cards: readonly string[]): string[] {
  return cards.slice(0, MOST_CARDS);
}

/**
 * Oldest first, at least one; those in which nothing was run are left out as long as there is another. What is only opened ahead of
 * the next one is none yet.
 */
export function heldWorkshops({ state, agenda, runs, endings }: Kept): readonly HeldWorkshop[] {
  const held: HeldWorkshop[] = [];
  let rest = runs;
  for (const ending of allEndings(state, agenda, endings)) {
    const own = rest.filter(({ startedAt }) => startedAt <= ending.endedAt);
    rest = rest.filter((run) => !own.includes(run));
    const [first] = own;
    if (first) held.push({ ...ending, id: first.id, runs: own });
  }
  const [first] = rest;
  const isBegun = state.phase !== 'over' || held.length === 0;
  if (first && isBegun)
    held.push({ id: first.id, agenda, runs: rest, endedAt: null, erased: state.erased, stood: null });
  const last = held.pop();
  if (last) return [...held, { ...last, stood: null }];
  const endedAt = state.phase === 'over' ? state.endedAt : null;
  return [{ id: '', agenda, runs: [], endedAt, erased: state.erased, stood: null }];
}

/** The runs of the workshop that goes on; after its end still its own, until another begins. */
export function ownRuns({ phase }: WorkshopState, runs: readonly Run[], held: readonly HeldWorkshop[]): readonly Run[] {
  const over = held.filter(({ endedAt }) => endedAt !== null);
  const others = new Set((phase === 'over' ? over.slice(0, -1) : over).flatMap((one) => one.runs));
  return runs.filter((run) => !others.has(run));
}

/** The one with this id; the last where there is none. */
export function heldWorkshop(held: readonly HeldWorkshop[], id: string | null): HeldWorkshop | undefined {
  return held.find((one) => one.id === id) ?? held.at(-1);
}

/** By time; with the end that only the state knows, as it is in documents from before anything more was kept. */
function allEndings(
  { endedAt, erased }: WorkshopState,
  agenda: readonly Exercise[],
  endings: readonly Ending[],
): readonly Ending[] {
  const sorted = [...endings].sort((a, b) => a.endedAt - b.endedAt);
  const last = sorted.at(-1)?.endedAt ?? Number.NEGATIVE_INFINITY;
  return endedAt !== null && endedAt > last ? [...sorted, { endedAt, erased, agenda, stood: null }] : sorted;
}
