/** A whole room of people in a workshop: all type, then all vote in the same seconds, then the box is opened; again and again. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { addressOf } from './addresses.mjs';
import { connect } from './client.mjs';
import { quantile, write, writer } from './loads.mjs';

const CARDS = Array.from({ length: 12 }, (_, i) => `card-${i}`);
const BUDGET = 5;
/** Each hands in so often while all vote, replacing what they had. */
const CHANGES = 3;
const SETTLE_MS = 1_500;
const CALM_MS = 150;
/** Ordinary edits beside one reveal. */
const EDITS = 5;
/** Rounds before those that are measured: a server that serves people has been running for a while. */
const WARM_UP = 2;

/**
 * Answers how long a reveal takes to the last screen, beside one ordinary edit to the same people (ms, 99 %), and the processors
 * that the server used, from the first who types to the last who sees. Throws when a vote is lost or counted twice.
 */
export async function measureWorkshop(startServer, { people, perSecond, typing, voting, rounds }) {
  const server = await startServer();
  const map = await server.openMap();
  const lead = caller(map.port, addressOf(0), map.keys.facilitate);
  const { code } = await lead('PUT', `/maps/${map.id}/lobby`, { role: 'edit' });
  const all = [];
  for (let i = 0; i < people; i++) all.push(await join(map, code, i));
  await pause(SETTLE_MS);

  const [before, began] = [await server.usage(), performance.now()];
  await write(all, perSecond, typing);
  let edits = [];
  let reveals = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    if (round === 0) [edits, reveals] = [[], []];
    const box = `round-${round}`;
    const rules = { exercise: 'e', naming: 'named', reveal: 'together', closesAt: null, type: 'vote' };
    await lead('PUT', `/maps/${map.id}/boxes/${box}`, {
      rules: { ...rules, budget: BUDGET, most: BUDGET, cards: CARDS },
    });
    await Promise.all(all.map((person, i) => vote(map, person, box, i + round + WARM_UP, voting)));
    for (let edit = 0; edit < EDITS; edit++) {
      await pause(CALM_MS);
      edits.push(await toLastScreen(all.slice(1), () => all[0].talk.update(all[0].talkEdits.edit())));
    }
    await pause(CALM_MS);
    reveals.push(await toLastScreen(all, () => lead('POST', `/maps/${map.id}/boxes/${box}/open`, {})));
    await pause(CALM_MS);
    expectEveryVote(all[0].read(), box, all, round);
  }
  const [after, ended] = [await server.usage(), performance.now()];
  for (const { close, talk } of all) {
    close();
    talk.close();
  }
  await server.stop();
  const [edit, reveal] = [quantile(edits, 0.99), quantile(reveals, 0.99)];
  const processors = (after.cpu - before.cpu) / 1_000 / (ended - began);
  return { edit, reveal, ratio: reveal / edit, processors };
}

/** Somebody comes by the code, as on a phone, and opens the map and its discussion. */
async function join(map, code, i) {
  const localAddress = addressOf(i + 1);
  const asked = caller(map.port, localAddress);
  const { key, participant } = await asked('POST', '/join', { code, name: `Person ${i}`, colour: i % 8 });
  // Read later, so that reading takes no time of what is measured: people have screens of their own.
  const unread = [];
  const doc = new Y.Doc();
  const keep = (bytes) => i === 0 && unread.push(bytes.slice());
  const read = () => {
    for (const bytes of unread.splice(0)) Y.applyUpdate(doc, bytes);
    return doc;
  };
  const person = { key, participant, read, name: `Person ${i}`, dots: new Map(), onFrame: () => undefined };
  const own = await connect(map.dialect('map', key), { localAddress });
  const talk = await connect(map.dialect('talk', key), {
    localAddress,
    onState: keep,
    onUpdate: (bytes) => {
      person.onFrame();
      keep(bytes);
    },
  });
  const call = caller(map.port, localAddress, key, key);
  return Object.assign(person, own, writer(`p${i}`), { talk, talkEdits: writer(`p${i}`, 'comments'), call });
}

/** Hands in some times at times of one's own; what was answered last is what counts. */
async function vote(map, person, box, seed, seconds) {
  let revision = 0;
  for (let change = 0; change < CHANGES; change++) {
    await pause(((seconds * 1_000) / CHANGES) * (((seed * 7 + change * 3) % 10) / 10));
    const votes = {};
    for (let dot = 0; dot < BUDGET; dot++) {
      const card = CARDS[(seed + change + dot * dot) % CARDS.length];
      votes[card] = (votes[card] ?? 0) + 1;
    }
    const ballot = { type: 'vote', votes };
    const body = { id: `${box}-${change}`, base: revision, ballot };
    ({ revision } = await person.call('PUT', `/maps/${map.id}/boxes/${box}/ballot`, body));
    person.dots.set(box, votes);
  }
}

/** Milliseconds from the deed until the first frame after it has come to the last of them. */
async function toLastScreen(people, deed) {
  const started = performance.now();
  const seen = people.map(
    (person) =>
      new Promise((resolve) => {
        person.onFrame = () => {
          person.onFrame = () => undefined;
          resolve(performance.now() - started);
        };
      }),
  );
  await deed();
  return Math.max(...(await Promise.all(seen)));
}

/** Each person’s dots are there once, as handed in last. */
function expectEveryVote(talk, box, people, round) {
  const result = talk.getMap('results').get(box);
  const found = new Map(people.map(({ name }) => [name, {}]));
  for (const [card, given] of Object.entries(result?.votes ?? {})) {
    for (const { by, dots } of given) found.get(by)[card] = (found.get(by)[card] ?? 0) + dots;
  }
  for (const { name, dots } of people) {
    const [was, is] = [dots.get(box), found.get(name)].map((votes) => JSON.stringify(Object.entries(votes).sort()));
    if (was !== is) throw new Error(`In round ${round} ${name} voted ${was}, and ${is} came out.`);
  }
  if (result.people !== people.length) throw new Error(`${result.people} of ${people.length} people came out.`);
}

/** Asks the server over one connection that stays; rejects what is refused. */
function caller(port, localAddress, key, own) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
        ...(own && { 'resa-participant': own }),
      };
      const options = { host: '127.0.0.1', port, path: `/api${path}`, method, localAddress, agent, headers };
      const asked = request(options, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () =>
          answer.statusCode < 300 ? resolve(JSON.parse(text)) : reject(new Error(`${method} ${path}: ${text}`)),
        );
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
}
