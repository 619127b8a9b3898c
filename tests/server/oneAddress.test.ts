/**
 * A conference room has one address: sixty people come in, type and vote at once, and nobody is refused; who abuses the same address
 * is stopped, and the workshop goes on (rules 23, 75, 77, 78).
 */
import { afterEach, describe, expect, it } from 'vitest';
import { WORKSHOP_LIMITS } from '../../src/model/workshop/index.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { PARTICIPANT_HEADER } from '../../src/sync/workshopProtocol.ts';
import { openRaw, protocolsFor } from './support/rawSocket.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { cards, voteRules, votes, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

let server: TestServer;
const clients: YClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.stop();
});

/** What was answered to everybody together: how often with which status, and the least that was left of each allowance. */
function createTally() {
  const statuses = new Map<number, number>();
  const left = new Map<string, number>();
  return {
    statuses,
    left,
    note: (what: string, { status, headers }: Response) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const [most, rest] = ['limit', 'remaining'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
      if (most) left.set(what, Math.min(left.get(what) ?? 1, (rest ?? 0) / most));
    },
  };
}

/** Somebody on a phone, who asks only over real connections. */
function phoneAt(map: TestMap, tally: ReturnType<typeof createTally>) {
  let key = '';
  async function ask(method: string, path: string, body?: unknown, what = path): Promise<Response> {
    const answer = await fetch(`${server.http}/api${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}`, [PARTICIPANT_HEADER]: key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    tally.note(`${method} ${what}`, answer);
    return answer;
  }
  return {
    ask,
    comeIn: async (code: string, name: string) => {
      ({ key } = await (await ask('POST', '/join', { code, name, colour: 1 })).json());
      await Promise.all([ask('GET', `/maps/${map.id}`), ask('GET', '/time'), ask('GET', `/maps/${map.id}/boxes`)]);
      const both = [map.room, `${map.room}.talk`].map((room) => connectYClient(server.ws, room, key));
      clients.push(...both);
      await Promise.all(both.map((client) => client.synced()));
    },
    handIn: (box: string, id: string, base: number, ballot: unknown) =>
      ask('PUT', `/maps/${map.id}/boxes/${box}/ballot`, { id, base, ballot }, 'ballot'),
  };
}

async function openWorkshop() {
  const map = await makeTestMap(server.http);
  const workshop = workshopAt(server.http, map);
  const { body: lobby } = await workshop.openLobby();
  return { map, workshop, code: lobby.code as string };
}

describe('sixty people behind one address', () => {
  it('come in at once, mistype, type and all vote with retries, and nobody is refused', async () => {
    server = await startTestServer();
    const { map, workshop, code } = await openWorkshop();
    const tally = createTally();
    const people = Array.from({ length: WORKSHOP_LIMITS.people }, () => phoneAt(map, tally));
    const mistyping = people.filter((_, i) => i % 3 === 0);
    const wrong = await Promise.all(
      mistyping.map(({ ask }) => ask('POST', '/join', { code: 'NONE 11', name: 'A', colour: 1 })),
    );
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([404]));
    await Promise.all(people.map(({ comeIn }, i) => comeIn(code, `Person ${i}`)));

    await workshop.setBox('write', writeRules());
    const typing = people.map(async ({ handIn }, i) => {
      for (let revision = 0; revision < 10; revision++) {
        await handIn('write', `try-${revision}`, revision, cards([`card-${i}`, `Words ${revision} of person ${i}`]));
      }
    });
    await Promise.all(typing);
    await workshop.setBox('vote', voteRules());
    const voting = people.flatMap(({ handIn }, i) =>
      // The same try three times, as after answers that are lost on the way.
      [1, 2, 3].map(() => handIn('vote', 'try', 0, votes({ one: 1 + (i % 3) }))),
    );
    await Promise.all(voting);

    expect([...tally.statuses.keys()].sort(), 'only the mistyped codes').toEqual([200, 201, 404]);
    expect(tally.statuses.get(404)).toBe(mistyping.length);
    for (const [what, share] of tally.left) expect(share, `left of the allowance for ${what}`).toBeGreaterThan(0.5);
    expect(clients.every(({ provider }) => provider.wsconnected)).toBe(true);
    const [boxes] = [await workshop.boxes()];
    expect(boxes.map(({ id, people: count }: { id: string; people: number }) => [id, count])).toEqual([
      ['write', people.length],
      ['vote', people.length],
    ]);
    const next = await workshop.join(code, 'One more');
    expect([next.status, next.body.error]).toEqual([409, 'full']);
  });
});

describe('who abuses the address of a workshop', () => {
  it('by joining again and again is told to wait, while those inside hand in and others come in elsewhere', async () => {
    server = await startTestServer({ proxies: ['loopback'] });
    const { map, workshop, code } = await openWorkshop();
    const inside = phoneAt(map, createTally());
    await inside.comeIn(code, 'Ada');
    await workshop.setBox('vote', voteRules());
    const flood = await Promise.all(Array.from({ length: 400 }, () => workshop.join(code, '')));
    const last = flood.filter(({ status }) => status === 429);
    expect(last.length).toBeGreaterThan(100);
    expect(last[0]?.body).toEqual({ error: 'too-many', message: 'Too many requests. Please wait a minute.' });
    expect((await inside.handIn('vote', 'try', 0, votes({ one: 1 }))).status).toBe(200);
    const elsewhere = await fetch(`${server.http}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.7' },
      body: JSON.stringify({ code, name: 'Bo', colour: 1 }),
    });
    expect(elsewhere.status).toBe(201);
  });

  it('by opening sockets is told to come later, while those inside stay', async () => {
    server = await startTestServer({ limits: { accept: { burst: 130, perSecond: 1 } } });
    const { map, code } = await openWorkshop();
    const inside = phoneAt(map, createTally());
    await inside.comeIn(code, 'Ada');
    const flood = await Promise.all(
      Array.from({ length: 500 }, () => openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.view))),
    );
    const refused: number[] = [];
    for (const { closed } of flood) void closed.then((code) => refused.push(code));
    await until(() => refused.length > 350);
    expect(new Set(refused)).toEqual(new Set([CLOSE.tryLater]));
    expect(clients.every(({ provider }) => provider.wsconnected)).toBe(true);
    for (const { ws } of flood) ws.terminate();
  });
});
