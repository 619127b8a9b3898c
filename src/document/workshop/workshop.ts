/**
 * The workshop of a map, kept in its discussion: the agenda, how it stands, what has run, and what came out of the boxes.
 *
 * Laws
 * - Five roots, each a Y.Map of plain values: `agenda` by exercise, `workshop` with the keys `state` and `wall`, `runs` by run,
 *   `endings` by workshop, and `results` by run, which the server alone writes. A value is replaced whole and nothing is nested.
 * - Reading never throws: what does not fit its schema is left out, and nothing is written.
 * - What the editor has to know before anything of a workshop is loaded is whether there is one (`hasWorkshop`).
 */
import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import {
  type BoxResult,
  type Ending,
  type Exercise,
  endingSchema,
  exerciseSchema,
  type HeldWorkshop,
  heldWorkshops,
  NO_WORKSHOP,
  ownRuns,
  type Run,
  resultSchema,
  runSchema,
  type WallView,
  WORKSHOP_LIMITS,
  type WorkshopState,
  wallSchema,
  workshopStateSchema,
} from '../../model/workshop/index.ts';
import { LOCAL } from '../origins.ts';

export const AGENDA = 'agenda';
export const WORKSHOP = 'workshop';
export const RUNS = 'runs';
export const RESULTS = 'results';
export const ENDINGS = 'endings';
const STATE = 'state';
const WALL = 'wall';

export interface WorkshopView {
  readonly state: WorkshopState;
  /** In order. */
  readonly agenda: readonly Exercise[];
  /** Oldest first, of all workshops. */
  readonly runs: readonly Run[];
  /** Those of the workshop that goes on; after its end still its own, until another begins. */
  readonly ownRuns: readonly Run[];
  /** By run. */
  readonly results: ReadonlyMap<string, BoxResult>;
  /** What the wall shows; null until somebody has chosen. */
  readonly wall: WallView | null;
  /** The workshops that were held on the map, oldest first; at least one. */
  readonly held: readonly HeldWorkshop[];
}

export interface Workshop {
  readonly view: {
    /** The same object until something changes. */
    readonly getSnapshot: () => WorkshopView;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Adds exercises or replaces them. Throws a RangeError beyond `WORKSHOP_LIMITS.exercises`. */
  readonly putExercises: (exercises: readonly Exercise[]) => void;
  /** Takes exercises out of the agenda; answers the function that brings them back. */
  readonly removeExercises: (ids: readonly string[]) => () => void;
  readonly setState: (values: Partial<WorkshopState>) => void;
  /** A run that begins or changes; with `state` in the same step. */
  readonly putRun: (run: Run, state?: Partial<WorkshopState>) => void;
  readonly putWall: (wall: WallView) => void;
  /** What is kept of a workshop that is over; with `state` in the same step. */
  readonly putEnding: (workshop: string, ending: Ending, state?: Partial<WorkshopState>) => void;
  /** The workshop goes on as if it had not ended; with `state` in the same step. */
  readonly dropEnding: (workshop: string, state: Partial<WorkshopState>) => void;
}

const workshops = new WeakMap<Y.Doc, Workshop>();

/** The workshop kept in `talk`; the same one each time. */
export function workshopOf(talk: Y.Doc): Workshop {
  const known = workshops.get(talk) ?? createWorkshop(talk);
  workshops.set(talk, known);
  return known;
}

/** Puts what a box came to into the discussion. The server alone calls this; the same result again changes nothing. */
export function putResult(talk: Y.Doc, run: string, result: BoxResult): void {
  const results = talk.getMap(RESULTS);
  if (JSON.stringify(results.get(run)) !== JSON.stringify(result)) results.set(run, result);
}

function createWorkshop(talk: Y.Doc): Workshop {
  const agenda = talk.getMap(AGENDA);
  const workshop = talk.getMap(WORKSHOP);
  const runs = talk.getMap(RUNS);
  const endings = talk.getMap(ENDINGS);
  const roots = [agenda, workshop, runs, endings, talk.getMap(RESULTS)];
  const listeners = new Set<() => void>();
  let view: WorkshopView | null = null;
  talk.on('afterTransaction', (transaction) => {
    if (!roots.some((root) => transaction.changed.has(root as never))) return;
    view = null;
    for (const listener of [...listeners]) listener();
  });

  function getSnapshot(): WorkshopView {
    view ??= readWorkshop(talk);
    return view;
  }

  function write(change: () => void): void {
    talk.transact(change, LOCAL);
  }

  function writeState(values: Partial<WorkshopState>): void {
    workshop.set(STATE, { ...getSnapshot().state, ...values });
  }

  return {
    view: {
      getSnapshot,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    putExercises(exercises) {
      const fresh = exercises.filter(({ id }) => !agenda.has(id)).length;
      if (agenda.size + fresh > WORKSHOP_LIMITS.exercises) throw new RangeError('too-many-exercises');
      write(() => {
        for (const exercise of exercises) agenda.set(exercise.id, exercise);
      });
    },
    removeExercises(ids) {
      const removed = ids.flatMap((id) => (agenda.has(id) ? [[id, agenda.get(id)] as const] : []));
      write(() => {
        for (const [id] of removed) agenda.delete(id);
      });
      return () =>
        write(() => {
          for (const [id, value] of removed) agenda.set(id, value);
        });
    },
    setState: (values) => write(() => writeState(values)),
    putRun: (run, state) =>
      write(() => {
        runs.set(run.id, run);
        if (state) writeState(state);
      }),
    putWall: (wall) => write(() => workshop.set(WALL, wall)),
    putEnding: (id, ending, state) =>
      write(() => {
        endings.set(id, ending);
        if (state) writeState(state);
      }),
    dropEnding: (id, state) =>
      write(() => {
        endings.delete(id);
        writeState(state);
      }),
  };
}

/** What can be read of the workshops in `talk`; nothing is written. */
export function readWorkshop(talk: Y.Doc): WorkshopView {
  const state = readOne(workshopStateSchema, talk.getMap(WORKSHOP).get(STATE)) ?? NO_WORKSHOP;
  const agenda = readAll(talk, AGENDA, exerciseSchema)
    .map(([, exercise]) => exercise)
    .sort((a, b) => (a.order === b.order ? compare(a.id, b.id) : compare(a.order, b.order)));
  const runs = readAll(talk, RUNS, runSchema)
    .map(([, run]) => run)
    .sort((a, b) => a.startedAt - b.startedAt || compare(a.id, b.id));
  const endings = readAll(talk, ENDINGS, endingSchema).map(([, ending]) => ending);
  const held = heldWorkshops({ state, agenda, runs, endings });
  return {
    state,
    agenda,
    runs,
    results: new Map(readAll(talk, RESULTS, resultSchema)),
    wall: readOne(wallSchema, talk.getMap(WORKSHOP).get(WALL)),
    ownRuns: ownRuns(state, runs, held),
    held,
  };
}

/** A value is replaced and never changed, so what was made of it stays true. */
const known = new WeakMap<object, unknown>();

function readOne<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  if (typeof value !== 'object' || value === null) return null;
  const before = known.get(value);
  if (before !== undefined) return before as T | null;
  const parsed = schema.safeParse(value);
  const read = parsed.success ? parsed.data : null;
  known.set(value, read);
  return read;
}

function readAll<T>(talk: Y.Doc, root: string, schema: z.ZodMiniType<T>): readonly (readonly [string, T])[] {
  return [...talk.getMap(root)].flatMap(([key, value]) => {
    const read = readOne(schema, value);
    return read === null ? [] : [[key, read] as const];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
