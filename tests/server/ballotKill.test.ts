/**
 * What was answered as handed in is on disk, and a box is opened whole or not at all (rules 79, 81): the real, built server is
 * killed without warning while people hand in and the facilitator opens. `RESA_KILL_ROUNDS` sets how often.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readMap } from '../../src/document/index.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import type { Ballot } from '../../src/model/workshop/index.ts';
import { buildPrograms, type ChildServer, startChild } from './support/childServer.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { makeTestMap, type TestMap } from './support/testServer.ts';
import { cards, type TestPerson, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient } from './support/yClient.ts';

const ROUNDS = Math.ceil(Number(process.env.RESA_KILL_ROUNDS ?? 50) / 2);
const PEOPLE = 4;
/** Long enough for some to have handed in twice, and for the box to be opened in about half of the rounds. */
const LONGEST_LIFE_MS = 220;
const isPostgresThere = await hasPostgres();

let file: string;
let folder: string;

beforeAll(async () => {
  file = join(await buildPrograms('resa-test-ballots', { main: 'server/main.ts' }), 'main.js');
  folder = mkdtempSync(join(tmpdir(), 'resa-ballot-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Handed {
  /** The highest revision that was acknowledged. */
  acknowledged: number;
  /** The highest that was sent. */
  sent: number;
}

const idOf = (round: number, person: number, revision: number) => `r${round}-p${person}-v${revision}`;
const ballotOf = (round: number, person: number, revision: number): Ballot =>
  cards([idOf(round, person, revision), `Card ${revision}`], [`${idOf(round, person, revision)}-b`, 'Another']);

async function docOf(server: ChildServer, room: string, key: string): Promise<Y.Doc> {
  const client = connectYClient(server.ws, room, key);
  await client.synced();
  client.provider.disconnect();
  return client.doc;
}

type Workshop = ReturnType<typeof workshopAt>;

/** People hand in one revision after the other, and the facilitator opens at some time, until nobody answers any more. */
async function handInUntilKilled(
  server: ChildServer,
  workshop: Workshop,
  people: readonly TestPerson[],
  round: number,
): Promise<{ readonly handed: readonly Handed[]; readonly isAnswered: boolean }> {
  const handed = people.map((): Handed => ({ acknowledged: 0, sent: 0 }));
  let isAnswered = false;
  let isDead = false;
  const writing = people.map(async (person, i) => {
    const mine = handed[i] as Handed;
    while (!isDead) {
      mine.sent += 1;
      const ballot = ballotOf(round, i, mine.sent);
      const answer = await workshop.handIn(person, `box-${round}`, ballot, mine.sent - 1).catch(() => null);
      if (answer?.status !== 200) {
        // Refused, since it is open by then: this one is not in it.
        if (answer) mine.sent -= 1;
        return;
      }
      mine.acknowledged = mine.sent;
    }
  });
  const opening = (async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
    const answer = await workshop.openBox(`box-${round}`).catch(() => null);
    isAnswered = answer?.status === 200;
  })();
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
  server.process.kill('SIGKILL');
  expect((await server.exited).signal).toBe('SIGKILL');
  isDead = true;
  await Promise.all([...writing, opening]);
  return { handed, isAnswered };
}

/** What is there afterwards: everything sealed, or everything open. Answers which. */
async function expectWhole(
  server: ChildServer,
  map: TestMap,
  people: readonly TestPerson[],
  round: number,
  { handed, isAnswered }: Awaited<ReturnType<typeof handInUntilKilled>>,
): Promise<'sealed' | 'opened'> {
  const workshop = workshopAt(server.http, map);
  const box = (await workshop.boxes()).find(({ id }: { id: string }) => id === `box-${round}`);
  const before = await contentOf(server, map, round);
  const stands: number[] = [];
  if (box.state === 'open') {
    expect(isAnswered, 'what was answered as open is open').toBe(false);
    expect(before, 'nothing of a sealed box is in the documents').toEqual({ result: null, cards: [] });
    for (const [i, person] of people.entries()) {
      const { revision, ballot } = (await workshop.read(person, `box-${round}`)).body;
      expect(ballot).toEqual(revision === 0 ? null : ballotOf(round, i, revision));
      stands.push(revision);
    }
    expect((await workshop.openBox(`box-${round}`)).body).toEqual({ state: 'opened' });
  } else {
    expect(box.state).toBe('opened');
    for (const person of people) {
      const { revision, ballot } = (await workshop.read(person, `box-${round}`)).body;
      expect(ballot, 'nothing open is sealed still').toBeNull();
      stands.push(revision);
    }
  }
  for (const [i, revision] of stands.entries()) {
    const { acknowledged, sent } = handed[i] as Handed;
    expect(revision, `person ${i} in round ${round}`).toBeGreaterThanOrEqual(acknowledged);
    expect(revision).toBeLessThanOrEqual(sent);
  }
  const expected = stands.flatMap((revision, i) => {
    const ballot = revision > 0 ? ballotOf(round, i, revision) : null;
    return ballot?.type === 'write' ? ballot.cards.map(({ id }) => id) : [];
  });
  let after = await contentOf(server, map, round);
  const isPartly = () => after.result === null || after.cards.length < expected.length;
  // Opened just now: rooms that are open are told of it after the answer.
  while (box.state === 'open' && isPartly()) after = await contentOf(server, map, round);
  expect(after.cards).toEqual(expected.sort());
  expect(after.result?.ids).toEqual(expected);
  expect(after.result?.people).toBe(stands.filter((revision) => revision > 0).length);
  if (box.state === 'opened') expect(after, 'it was whole at once').toEqual(before);
  return box.state === 'open' ? 'sealed' : 'opened';
}

async function contentOf(server: ChildServer, map: TestMap, round: number) {
  const [doc, talk] = [
    await docOf(server, map.room, map.keys.view),
    await docOf(server, `${map.room}.talk`, map.keys.view),
  ];
  const result = workshopOf(talk).view.getSnapshot().results.get(`box-${round}`);
  const inRound = Object.keys(readMap(doc).map.cards).filter((id) => id.startsWith(`r${round}-`));
  return {
    result: result?.type === 'write' ? { people: result.people, ids: result.cards.map(({ id }) => id) } : null,
    cards: inRound.sort(),
  };
}

async function expectNothingHalf(environment: Record<string, string>, rounds: number): Promise<void> {
  let server = await startChild(file, environment);
  const map = await makeTestMap(server.http);
  const people: TestPerson[] = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await workshopAt(server.http, map).addAs(`Person ${i}`));
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const workshop = workshopAt(server.http, map);
    expect((await workshop.setBox(`box-${round}`, writeRules())).status).toBe(200);
    const outcome = await handInUntilKilled(server, workshop, people, round);
    server = await startChild(file, environment);
    await expectWhole(server, map, people, round, outcome);
    acknowledged += outcome.handed.reduce((sum, one) => sum + one.acknowledged, 0);
  }
  expect(acknowledged).toBeGreaterThan(rounds);
  server.process.kill('SIGTERM');
  expect(await server.exited).toEqual({ code: 0, signal: null });
}

describe('kill -9 while people hand in and a box is opened', () => {
  it(`loses nothing handed in and opens nothing half, ${ROUNDS} times in a row`, { timeout: 600_000 }, () =>
    expectNothingHalf({ RESA_DATA: join(folder, 'data') }, ROUNDS),
  );

  it.skipIf(!isPostgresThere)('loses and opens nothing half over PostgreSQL either', { timeout: 600_000 }, async () => {
    const database = await createTestDatabase();
    await expectNothingHalf({ RESA_DATABASE_URL: database.url }, Math.ceil(ROUNDS / 4));
    await database.drop();
  });
});
