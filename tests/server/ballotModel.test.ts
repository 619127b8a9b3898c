/**
 * One ballot a person, within its budget, whatever two windows, retries and reconnects do in whatever order (rules 78 to 83).
 * `RESA_BALLOT_RUNS` sets how many such workshops are made up; a failure says the seed and the path to play it again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createGuesses } from '../../server/ballots/guesses.ts';
import { createWorkshops, type Workshops } from '../../server/ballots/workshops.ts';
import { newKeys, storedKeys } from '../../server/keys/keys.ts';
import { DEFAULT_LIMITS } from '../../server/limits.ts';
import { documentOf } from '../../server/storage/compaction.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import { newId } from '../../src/lib/id.ts';
import { type Ballot, type BoxRules, ballotProblem, clampBallot, tally } from '../../src/model/workshop/index.ts';
import { edits } from '../contract/storeParts.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { voteRules, votes } from './support/workshop.ts';

const RUNS = Number(process.env.RESA_BALLOT_RUNS ?? 150);
const PEOPLE = 3;
const WINDOWS = 2;
const BOX = 'box';
const folder = mkdtempSync(join(tmpdir(), 'resa-ballots-'));

afterAll(() => rmSync(folder, { recursive: true }));

interface Try {
  readonly person: number;
  readonly window: number;
  readonly ballot: Ballot | null;
}

type Step =
  /** All of these at once. */
  | { readonly type: 'hand-in'; readonly tries: readonly Try[] }
  /** The last try of each window goes out again, as after a lost answer. */
  | { readonly type: 'retry'; readonly windows: readonly (readonly [number, number])[] }
  | { readonly type: 'reload'; readonly person: number; readonly window: number }
  | { readonly type: 'budget'; readonly budget: number }
  | { readonly type: 'open-one'; readonly person: number };

const person = fc.nat({ max: PEOPLE - 1 });
const window = fc.nat({ max: WINDOWS - 1 });
const dots = fc.dictionary(fc.constantFrom('one', 'two', 'three', 'elsewhere'), fc.integer({ min: 1, max: 4 }), {
  maxKeys: 3,
});
const ballot = fc.oneof({ weight: 6, arbitrary: dots.map(votes) }, { weight: 1, arbitrary: fc.constant(null) });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('hand-in' as const),
      tries: fc.array(fc.record({ person, window, ballot }), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('retry' as const),
      windows: fc.array(fc.tuple(person, window), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('reload' as const), person, window }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('budget' as const), budget: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('open-one' as const), person }) },
);

/** What a window sent last, and the revision that it knows of. */
interface Window {
  base: number;
  last: { readonly id: string; readonly base: number; readonly ballot: Ballot | null } | null;
}

interface Accepted {
  readonly id: string;
  readonly base: number;
  readonly revision: number;
  readonly ballot: Ballot | null;
}

async function play(store: Store, steps: readonly Step[]): Promise<void> {
  const mapId = newId();
  await store.createMap(
    { id: mapId, epoch: 1, title: '', keys: storedKeys(mapId, newKeys()) },
    { document: `${mapId}.1`, update: edits(1).updates[0] as Uint8Array },
  );
  const map = await store.readMap(mapId);
  if (!map) throw new Error('No map.');
  const workshops: Workshops = createWorkshops({
    store,
    rooms: { settle: async () => undefined, announce: () => undefined },
    guesses: createGuesses(DEFAULT_LIMITS.workshops.guesses),
    boxes: 5,
    onAffected: () => undefined,
  });
  const keys: string[] = [];
  const ids: string[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const added = await workshops.add(mapId, { name: `Person ${i}`, colour: 0 }, 'link');
    if (!added.ok) throw new Error(added.error.message);
    keys.push(added.value.key);
    ids.push(added.value.participant.id);
  }
  let rules: BoxRules = voteRules({ reveal: 'in-turn' });
  await workshops.setRules(mapId, BOX, rules);
  const windows = keys.map(() => Array.from({ length: WINDOWS }, (): Window => ({ base: 0, last: null })));
  const accepted = keys.map((): Accepted[] => []);
  /** What stands of each, as the answers have it. */
  const stands = keys.map((): Ballot | null => null);
  /** The revision that stood when last looked at; changed rules leave it. */
  const seen = keys.map(() => 0);
  /** What was opened of each. */
  const opened = keys.map((): Ballot | null => null);
  const isOpen = keys.map(() => false);

  async function send(who: number, { last }: Window): Promise<void> {
    if (!last) return;
    const answer = await workshops.handIn(mapId, keys[who] ?? '', BOX, last);
    if (!answer.ok) return;
    const { revision } = answer.value;
    const known = accepted[who]?.find(({ id }) => id === last.id);
    if (known) expect(revision, 'a repeated try is answered alike').toBe(known.revision);
    else accepted[who]?.push({ ...last, revision });
  }

  async function check(): Promise<void> {
    for (const [i, key] of keys.entries()) {
      const found = await workshops.ballot(mapId, key, BOX);
      if (!found.ok) throw new Error(found.error.message);
      const { ballot: standing } = found.value;
      const tries = accepted[i] ?? [];
      expect(new Set(tries.map(({ base }) => base)).size, 'of two that build on one, one wins').toBe(tries.length);
      if (isOpen[i]) {
        expect(standing).toMatchObject({ ballot: null, isOpened: true });
        continue;
      }
      const last = tries.reduce<Accepted | null>((a, b) => (a && a.revision > b.revision ? a : b), null);
      if (last !== null && last.revision === standing?.revision && last.revision !== seen[i]) stands[i] = last.ballot;
      seen[i] = standing?.revision ?? 0;
      expect(standing?.ballot ?? null).toEqual(stands[i] ?? null);
      if (standing?.ballot) expect(ballotProblem(rules, standing.ballot)).toBeNull();
    }
  }

  async function open(who: readonly number[] | 'all'): Promise<void> {
    const meant = who === 'all' ? [...keys.keys()] : who;
    const answer = await workshops.open(
      map as NonNullable<typeof map>,
      BOX,
      who === 'all' ? who : who.map((i) => ids[i] ?? ''),
    );
    expect(answer.ok).toBe(true);
    for (const i of meant) {
      if (isOpen[i] || !stands[i]) continue;
      opened[i] = stands[i] ?? null;
      isOpen[i] = true;
    }
  }

  async function take(one: Step): Promise<void> {
    if (one.type === 'hand-in') {
      const sent = one.tries.flatMap(({ person: who, window: which, ballot: next }) => {
        const at = windows[who]?.[which];
        if (!at) return [];
        at.last = { id: newId(), base: at.base, ballot: next };
        return [[who, { ...at }] as const];
      });
      await Promise.all(sent.map(([who, at]) => send(who, at)));
    }
    if (one.type === 'retry') {
      await Promise.all(one.windows.map(([who, which]) => send(who, windows[who]?.[which] ?? { base: 0, last: null })));
    }
    if (one.type === 'reload') {
      const found = await workshops.ballot(mapId, keys[one.person] ?? '', BOX);
      const at = windows[one.person]?.[one.window];
      if (at && found.ok) at.base = found.value.ballot?.revision ?? 0;
    }
    if (one.type === 'budget') {
      rules = voteRules({ reveal: 'in-turn', budget: one.budget });
      expect((await workshops.setRules(mapId, BOX, rules)).ok).toBe(true);
      for (const [i, standing] of stands.entries()) if (standing) stands[i] = clampBallot(rules, standing);
    }
    if (one.type === 'open-one') await open([one.person]);
  }

  for (const one of steps) {
    await take(one);
    await check();
  }
  await open('all');
  const before = await store.load(`${mapId}.1.talk`);
  await open('all');
  const after = await store.load(`${mapId}.1.talk`);
  expect(after.seq, 'opening again changes nothing').toBe(before.seq);
  const talk = documentOf(after.updates);
  const result = workshopOf(talk).view.getSnapshot().results.get(BOX);
  const all = opened.flatMap((one, i) => (one ? [{ by: `Person ${i}`, ballot: one }] : []));
  const expected = tally(rules, all, result?.at ?? 0);
  const plain = (value: typeof expected | undefined) =>
    value?.type === 'vote' && {
      people: value.people,
      votes: Object.entries(value.votes).map(([id, list]) => [id, list.map(({ by, dots }) => `${by} ${dots}`).sort()]),
    };
  expect(plain(result)).toEqual(plain(expected));
  talk.destroy();
}

describe('a ballot', () => {
  it(
    'is one a person and within its budget, whatever windows, retries and reconnects do',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) => play(createMemoryStore(), steps)),
        { numRuns: RUNS },
      ),
    60_000 + RUNS * 500,
  );

  it(
    'is so on disk as well',
    async () => {
      const store = openSqliteStore(folder);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), (steps) => play(store, steps)),
        { numRuns: Math.ceil(RUNS / 15) },
      );
      await store.close();
    },
    60_000 + RUNS * 500,
  );
});
