/** Many at the door of one workshop, and those who try codes (rules 75 to 77). */
import { afterEach, describe, expect, it } from 'vitest';
import { hashOwn, normalCode, shownCode } from '../../server/ballots/codes.ts';
import { WORDS } from '../../server/ballots/words.ts';
import { WORKSHOP_LIMITS } from '../../src/model/workshop/index.ts';
import { makeTestMap, startTestServer, type TestServer } from './support/testServer.ts';
import { type Answer, call, voteRules, votes, workshopAt } from './support/workshop.ts';

let server: TestServer;

afterEach(() => server.stop());

async function openWorkshop() {
  const map = await makeTestMap(server.http);
  const workshop = workshopAt(server.http, map);
  const { body: lobby } = await workshop.openLobby();
  return { map, workshop, code: lobby.code as string, ticket: lobby.ticket as string };
}

const GENEROUS = { joins: 999, managed: 999, handedIn: 999, reads: 999, boxes: 9 };

/** From an address of its own, as a proxy says. */
function joinFrom(
  address: string,
  code: string,
  path = '/join',
  more: object = { name: 'Ada', colour: 1 },
): Promise<Answer> {
  return fetch(`${server.http}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ code, ...more }),
  }).then(async (response) => ({ status: response.status, body: await response.json() }));
}

describe('a crowd at the door', () => {
  it('of 500 leaves in as many as may be, tells the others plainly, and the workshop goes on (rule 77)', async () => {
    server = await startTestServer();
    const { map, workshop, code } = await openWorkshop();
    const ada = await workshop.joinAs(code);
    await workshop.setBox('box', voteRules());
    const crowd = Promise.all(Array.from({ length: 500 }, (_, i) => workshop.join(code, `Person ${i}`)));
    let revision = 0;
    let isOver = false;
    void crowd.then(() => {
      isOver = true;
    });
    do {
      const handed = await workshop.handIn(ada, 'box', votes({ one: 1 + (revision % 3) }), revision);
      expect(handed.status).toBe(200);
      revision = handed.body.revision;
    } while (!isOver);
    const answers = await crowd;
    const inside = answers.filter(({ status }) => status === 201);
    expect(inside).toHaveLength(WORKSHOP_LIMITS.people - 1);
    for (const { status, body } of answers) {
      if (status === 201) continue;
      expect([status, body.error]).toEqual(status === 409 ? [409, 'full'] : [429, 'too-many']);
      expect(body.message).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(inside.map(({ body }) => body.participant)).size).toBe(inside.length);
    expect((await workshop.lead('GET', '/participants')).body.participants).toHaveLength(WORKSHOP_LIMITS.people);
    const byLink = await call(server.http, 'POST', `/maps/${map.id}/participants`, {
      key: map.keys.comment,
      body: { name: 'Bo', colour: 1 },
    });
    expect([byLink.status, byLink.body.error], 'the 61st, whichever way').toEqual([409, 'full']);
    await workshop.lead('DELETE', `/participants/${inside[0]?.body.participant}`);
    expect((await workshop.addAs('Bo')).participant).toBeTruthy();
  });
});

describe('who tries codes', () => {
  it('has few tries from one address, while others come in (rule 75)', async () => {
    server = await startTestServer({ proxies: ['loopback'] });
    const { code } = await openWorkshop();
    const wrong: number[] = [];
    for (let i = 0; i < 32; i++) wrong.push((await joinFrom('192.0.2.1', `NONE ${10 + i}`)).status);
    expect(wrong).toEqual([...Array.from({ length: 30 }, () => 404), 429, 429]);
    expect((await joinFrom('192.0.2.1', code)).body).toMatchObject({ error: 'too-many' });
    expect((await joinFrom('192.0.2.2', code)).status).toBe(201);
  });

  it('has one network of IPv6 for one address, however many it has (rule 90)', async () => {
    server = await startTestServer({ proxies: ['loopback'] });
    const { code } = await openWorkshop();
    const wrong: number[] = [];
    for (let i = 0; i < 32; i++) wrong.push((await joinFrom(`2001:db8:7:7:${i}::1`, 'NONE 11')).status);
    expect(wrong).toEqual([...Array.from({ length: 30 }, () => 404), 429, 429]);
    expect((await joinFrom('2001:db8:7:7::99', code)).status).toBe(429);
    expect((await joinFrom('2001:db8:7:8::99', code)).status).toBe(201);
  });

  it('keeps nobody out who has the picture or the link of the code (rule 90)', async () => {
    const guesses = {
      address: { burst: 3, perSecond: 0.001 },
      addressInMap: { burst: 10, perSecond: 0.001 },
      map: { burst: 10, perSecond: 0.001 },
      server: { burst: 6, perSecond: 0.001 },
    };
    server = await startTestServer({ proxies: ['loopback'], limits: { workshops: { ...GENEROUS, guesses } } });
    const { workshop, code, ticket } = await openWorkshop();
    const other = await openWorkshop();
    const joined = await joinFrom('192.0.2.1', code);
    for (let i = 0; i < 10; i++) await joinFrom(`192.0.2.${i % 2}`, 'NONE 11');
    const ada = { name: 'Ada', colour: 1 };
    for (const address of ['192.0.2.1', '192.0.2.99']) {
      expect((await joinFrom(address, code)).body).toMatchObject({ error: 'too-many' });
      expect((await joinFrom(address, code, '/join', { ...ada, ticket })).status).toBe(201);
      const back = await joinFrom(address, code, '/join/again', { own: joined.body.own, ticket });
      expect(back.body).toMatchObject({ participant: joined.body.participant });
    }
    // It is the ticket of this code alone, while that works.
    const answers = [
      await joinFrom('192.0.2.99', code, '/join', { ...ada, ticket: other.ticket }),
      await joinFrom('192.0.2.99', code, '/join', { ...ada, ticket: 'A'.repeat(16) }),
      await joinFrom('192.0.2.99', code, '/join', { ...ada, ticket: '' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 400]);
    const { body: renewed } = await workshop.openLobby({ anew: true });
    expect((await joinFrom('192.0.2.99', renewed.code, '/join', { ...ada, ticket })).status).toBe(429);
    expect((await joinFrom('192.0.2.99', code, '/join', { ...ada, ticket })).status).toBe(429);
    expect((await joinFrom('192.0.2.99', renewed.code, '/join', { ...ada, ticket: renewed.ticket })).status).toBe(201);
  });

  it('has few tries at the codes of one map’s people, from however many addresses (rule 76)', async () => {
    server = await startTestServer({ proxies: ['loopback'] });
    const { code } = await openWorkshop();
    const { body: ada } = await joinFrom('192.0.2.1', code);
    const tryFrom = async (address: number) =>
      (await joinFrom(`192.0.2.${address}`, code, '/join/again', { own: 'NONE 100' })).status;
    const one: number[] = [];
    for (let i = 0; i < 50; i++) one.push(await tryFrom(2));
    expect(one).toEqual(one.map((_, i) => (i < 8 ? 404 : 429)));
    const back = await joinFrom('192.0.2.98', code, '/join/again', { own: ada.own });
    expect(back.status, 'one address keeps nobody from coming back').toBe(201);
    const many: number[] = [];
    for (let i = 0; i < 40; i++) many.push(await tryFrom(i + 3));
    expect(many).toEqual(many.map((_, i) => (i < 32 ? 404 : 429)));
    expect((await joinFrom('192.0.2.99', code, '/join/again', { own: ada.own })).status).toBe(429);
    expect((await joinFrom('192.0.2.99', code)).status, 'coming in is another matter').toBe(201);
  });

  it('has few tries at all, from however many addresses (rule 75)', async () => {
    const guesses = {
      address: { burst: 10, perSecond: 0.001 },
      addressInMap: { burst: 10, perSecond: 0.001 },
      map: { burst: 10, perSecond: 0.001 },
      server: { burst: 15, perSecond: 0.001 },
    };
    server = await startTestServer({ proxies: ['loopback'], limits: { workshops: { ...GENEROUS, guesses } } });
    const { code } = await openWorkshop();
    for (let i = 0; i < 15; i++) expect((await joinFrom(`192.0.2.${i}`, 'NONE 11')).status).toBe(404);
    expect((await joinFrom('192.0.2.99', 'NONE 11')).status).toBe(429);
    expect((await joinFrom('192.0.2.99', code)).status).toBe(429);
  });
});

describe('a code', () => {
  it('is one of many plain words and a number, and is read however it is typed (rule 75)', async () => {
    server = await startTestServer();
    expect(new Set(WORDS).size).toBeGreaterThanOrEqual(400);
    expect(WORDS.filter((word) => !/^[A-Z]{3,9}$/.test(word))).toEqual([]);
    for (const typed of ['KVIST 42', 'kvist42', ' Kvist-42 ', 'kvist　４２']) expect(normalCode(typed)).toBe('KVIST42');
    expect(shownCode('KVIST42')).toBe('KVIST 42');
    expect(hashOwn('one map', 'MOLN742'), 'an own code is of one map').not.toEqual(hashOwn('another', 'MOLN742'));
  });
});
