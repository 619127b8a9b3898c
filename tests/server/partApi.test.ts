import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ballotSchema } from '../../src/model/workshop/index.ts';
import {
  handIn,
  join,
  joinAgain,
  listParticipants,
  openOwn,
  readBallot,
  readBoxes,
  removeParticipant,
  takePart,
} from '../../src/sync/workshop/index.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { voteRules, votes, workshopAt } from './support/workshop.ts';

let server: TestServer;
let map: TestMap;
let lead: ReturnType<typeof workshopAt>;
const kim = { name: 'Kim', colour: 3 };

beforeEach(async () => {
  server = await startTestServer();
  map = await makeTestMap(server.http, { title: 'Live' });
  lead = workshopAt(server.http, map);
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    real(path.startsWith('/') ? `${server.http}${path}` : path, init),
  );
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

async function openVote(more = {}): Promise<void> {
  expect((await lead.setBox('run', voteRules(more))).status).toBe(200);
}

describe('taking part over HTTP', () => {
  it('joins by the code in any case, hands in, reads it back, and comes back as the same person', async () => {
    const { code } = (await lead.openLobby()).body;
    expect(await join({ code: 'NO SUCH' }, kim)).toEqual({ ok: false, error: 'not-found' });
    const joined = await join({ code: ` ${code.toLowerCase()} ` }, kim);
    if (!joined.ok) throw new Error(joined.error);
    const { key, participant, own, title, role } = joined.value;
    expect({ title, role, map: joined.value.map }).toEqual({ title: 'Live', role: 'edit', map: map.id });
    await openVote();
    const address = { map: map.id, key, box: 'run', participant: key };
    expect(await readBallot(address, ballotSchema)).toEqual({
      ok: true,
      value: { state: 'open', revision: 0, ballot: null },
    });
    const first = { id: 'try-1', base: 0, ballot: votes({ one: 2 }) };
    expect(await handIn(address, ballotSchema, first)).toEqual({ ok: true, value: 1 });
    expect(await handIn(address, ballotSchema, first)).toEqual({ ok: true, value: 1 });
    expect(await handIn(address, ballotSchema, { id: 'try-2', base: 0, ballot: votes({ two: 1 }) })).toEqual({
      ok: false,
      error: { problem: 'changed', stands: { revision: 1, ballot: votes({ one: 2 }) } },
    });
    expect(await handIn(address, ballotSchema, { id: 'try-3', base: 1, ballot: votes({ one: 3, two: 3 }) })).toEqual({
      ok: false,
      error: { problem: 'over-budget' },
    });
    const back = await joinAgain({ code }, own);
    if (!back.ok) throw new Error(back.error);
    expect(back.value.participant).toBe(participant);
    expect(back.value.key).not.toBe(key);
    expect(await readBallot({ ...address, key: back.value.key, participant: back.value.key }, ballotSchema)).toEqual({
      ok: true,
      value: { state: 'open', revision: 1, ballot: votes({ one: 2 }) },
    });
    expect(await readBallot(address, ballotSchema)).toEqual({ ok: false, error: 'not-found' });
    const again = { ...address, key: back.value.key, participant: back.value.key };
    expect((await lead.openBox('run')).status).toBe(200);
    expect(await handIn(again, ballotSchema, { id: 'try-4', base: 1, ballot: null })).toEqual({
      ok: false,
      error: { problem: 'late' },
    });
  });

  it('takes part by a link, is listed for the facilitator alone, and is out once put out', async () => {
    const { comment, facilitate, view } = map.keys;
    expect(await takePart({ map: map.id, key: view }, kim)).toMatchObject({ ok: false });
    const entered = await takePart({ map: map.id, key: comment }, kim);
    if (!entered.ok) throw new Error(entered.error);
    expect(await takePart({ map: map.id, key: comment }, { ...kim, isStandIn: true })).toEqual({
      ok: false,
      error: 'forbidden',
    });
    expect(await listParticipants({ map: map.id, key: comment })).toMatchObject({ ok: false });
    const listed = await listParticipants({ map: map.id, key: facilitate });
    expect(listed.ok && listed.value).toMatchObject([{ id: entered.value.participant, ...kim, by: 'link' }]);
    await openVote();
    const address = { map: map.id, key: comment, box: 'run', participant: entered.value.key };
    expect(await handIn(address, ballotSchema, { id: 'a', base: 0, ballot: votes({ one: 1 }) })).toMatchObject({
      ok: true,
    });
    const boxes = await readBoxes({ map: map.id, key: comment });
    expect(boxes.ok && boxes.value.boxes).toMatchObject([{ id: 'run', people: 1, entries: 1, state: 'open' }]);
    expect(await removeParticipant({ map: map.id, key: facilitate }, entered.value.participant)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readBallot(address, ballotSchema)).toEqual({ ok: false, error: 'not-found' });
  });

  it('shows one’s own where each person does', async () => {
    const entered = await takePart({ map: map.id, key: map.keys.comment }, kim);
    if (!entered.ok) throw new Error(entered.error);
    await openVote({ reveal: 'each' });
    const address = { map: map.id, key: map.keys.comment, box: 'run', participant: entered.value.key };
    await handIn(address, ballotSchema, { id: 'a', base: 0, ballot: votes({ one: 1 }) });
    expect(await openOwn(address)).toEqual({ ok: true, value: undefined });
    expect(await readBallot(address, ballotSchema)).toMatchObject({ ok: true, value: { state: 'opened' } });
  });
});
