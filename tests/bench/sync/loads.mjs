/** What the servers are put through. Each load starts a server of its own and answers what it took. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { addressOf } from './addresses.mjs';
import { connect } from './client.mjs';

/** Clients of a room that read every edit, to know when it came and that none is missing. */
const WATCHERS = 3;
/** Of each person, written in turn. */
const KEYS = 8;
/** A key that a person writes: others belong to the map. */
const PERSONS = /^(p\d+)\.\d+$/;
const SETTLE_MS = 1_500;
/** Between two newcomers: a server may let in only so many a second. */
const CALM_MS = 6;
/** A server that has fallen behind is waited for this long. */
const PATIENCE_MS = 60_000;

/**
 * A server with people in its rooms who edit. Each `measure` lets them edit for a while and answers microseconds of the server
 * for one edit that reached one client, and how long edits were under way, in ms.
 */
export async function openEdits(startServer, { rooms, clients, perSecond, seconds, warmUp }) {
  const server = await startServer();
  let latencies = [];
  const people = [];
  for (let r = 0; r < rooms; r++) {
    const dialect = await server.open();
    for (let c = 0; c < clients / rooms; c++) {
      const key = `p${people.length}`;
      const watched = c < WATCHERS ? watch(key, (ms) => latencies.push(ms)) : {};
      const client = await connect(dialect, { ...watched, localAddress: addressOf(people.length) });
      people.push({ ...client, ...writer(key) });
    }
  }
  const perRoom = clients / rooms;
  const watched = (sent) => Math.round((sent / perRoom) * (Math.min(WATCHERS, perRoom) * (perRoom - 1)));

  async function measure(forSeconds) {
    await pause(SETTLE_MS);
    latencies = [];
    const before = await server.usage();
    const sent = await write(people, perSecond, forSeconds);
    await patiently(() => latencies.length >= watched(sent));
    const after = await server.usage();
    if (latencies.length !== watched(sent)) {
      throw new Error(`${latencies.length} of ${watched(sent)} edits came to those who watched.`);
    }
    return {
      cpu: (after.cpu - before.cpu) / (sent * (perRoom - 1)),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
  }

  await measure(warmUp);
  return {
    measure: () => measure(seconds),
    close: async () => {
      for (const { close } of people) close();
      await server.stop();
    },
  };
}

/** For loads that start a server anew each time. */
export const measuredAnew = (measure) => ({ measure, close: async () => undefined });

/** Each edit says when it was made, under another key than those just before: of two edits of one key only the later would be seen. */
export function writer(key, root = 'map') {
  const doc = new Y.Doc();
  let last = null;
  let count = 0;
  doc.on('update', (update) => {
    last = update;
  });
  return {
    edit: () => {
      doc.getMap(root).set(`${key}.${count++ % KEYS}`, performance.now());
      return last;
    },
  };
}

/** Notes the edits of others, with whose they are: a server that merges what comes at once sends people their own among them. */
function watch(own, note) {
  const doc = new Y.Doc();
  const values = doc.getMap('map');
  values.observe(({ keysChanged }) => {
    for (const key of keysChanged) {
      const time = values.get(key);
      const writer = PERSONS.exec(key)?.[1];
      if (writer && writer !== own) note(performance.now() - time, writer);
    }
  });
  const apply = (bytes) => Y.applyUpdate(doc, bytes);
  return { onUpdate: apply };
}

/**
 * Everybody edits `perSecond` times a second in the mean, at times of their own as people do (exponential gaps, the same ones
 * for every server). Answers how many edits were made.
 */
export async function write(people, perSecond, seconds) {
  const start = performance.now();
  const random = seeded(1);
  const plans = people.map(() => timesOf(random, 1_000 / perSecond, perSecond * seconds));
  await Promise.all(
    people.map(async ({ edit, update }, index) => {
      for (const time of plans[index]) {
        await pause(Math.max(0, start + time - performance.now()));
        update(edit());
      }
    }),
  );
  return people.length * perSecond * seconds;
}

/** `count` times in ms, with exponential gaps, squeezed into the time that as many even gaps would take. */
function timesOf(random, meanGap, count) {
  const ends = [];
  let time = 0;
  for (let i = 0; i <= count; i++) {
    time += -Math.log(1 - random());
    ends.push(time);
  }
  return ends.slice(0, count).map((end) => (end / time) * meanGap * count);
}

/** Numbers in [0, 1) that look random and are always the same (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that an idle connection keeps, beside others in as many open maps as `rooms`. */
export async function measureIdle(startServer, { rooms, connections }) {
  const server = await startServer();
  const people = [];
  const dialects = [];
  const join = async (dialect) => {
    people.push(await connect(dialect, { localAddress: addressOf(people.length) }));
    await pause(CALM_MS);
  };
  for (let r = 0; r < rooms; r++) {
    dialects.push(await server.open());
    await join(dialects[r]);
  }
  await pause(SETTLE_MS);
  const before = await server.usage();
  for (const dialect of dialects) for (let c = 1; c < connections / rooms; c++) await join(dialect);
  await pause(SETTLE_MS);
  const after = await server.usage();
  for (const { close } of people) close();
  await server.stop();
  const more = connections - rooms;
  return { kept: (after.kept - before.kept) / more, rss: (after.rss - before.rss) / more };
}

/** Milliseconds of a newcomer and microseconds of the server until a map of `state` is there, in a room that is open. */
export async function measureJoin(startServer, { state, times }) {
  const server = await startServer();
  const dialect = await server.open();
  const owner = await connect(dialect);
  owner.update(state);
  await pause(SETTLE_MS);
  const before = await server.usage();
  const took = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    let bytes = 0;
    const client = await connect(dialect, {
      localAddress: addressOf(i),
      onState: (sent) => {
        bytes = sent.byteLength;
      },
    });
    took.push(performance.now() - started);
    if (bytes < state.byteLength * 0.9) throw new Error(`Only ${bytes} of ${state.byteLength} bytes of the map came.`);
    client.close();
  }
  const after = await server.usage();
  owner.close();
  await server.stop();
  return { ms: quantile(took, 0.5), cpu: (after.cpu - before.cpu) / times };
}

/**
 * How long edits are under way between people at one server, and between people at two, in ms, in one run: everybody is in one
 * map, half of them at each server.
 */
export async function measureCrossing(startTwo, { clients, perSecond, seconds }) {
  const server = await startTwo();
  const dialects = await server.open();
  const latencies = { same: [], other: [] };
  const sideOf = (key) => Number(key.slice(1)) % 2;
  const people = [];
  for (let c = 0; c < clients; c++) {
    const key = `p${c}`;
    const note = (ms, from) => latencies[sideOf(from) === sideOf(key) ? 'same' : 'other'].push(ms);
    const watched = c < 2 * WATCHERS ? watch(key, note) : {};
    const client = await connect(dialects[sideOf(key)], { ...watched, localAddress: addressOf(c) });
    people.push({ ...client, ...writer(key) });
  }
  await pause(SETTLE_MS);
  const sent = await write(people, perSecond, seconds);
  const expected = (sent / clients) * 2 * WATCHERS * (clients - 1);
  const seen = () => latencies.same.length + latencies.other.length;
  await patiently(() => seen() >= expected);
  for (const { close } of people) close();
  await server.stop();
  if (seen() !== expected) throw new Error(`${seen()} of ${expected} edits came to those who watched.`);
  const [same, other] = [quantile(latencies.same, 0.99), quantile(latencies.other, 0.99)];
  return { same, other, ratio: other / same };
}

/**
 * How long the edits of honest people are under way, in ms (99 %), while it is quiet and while somebody sends bent frames into
 * their room, in one run. `nextFrame` makes the frames.
 */
export async function measureUnderFire(startServer, { clients, perSecond, seconds, framesPerSecond, nextFrame }) {
  const server = await startServer();
  const dialect = await server.open();
  let latencies = [];
  const people = [];
  for (let c = 0; c < clients; c++) {
    const key = `p${c}`;
    const watched = c < WATCHERS ? watch(key, (ms) => latencies.push(ms)) : {};
    people.push({ ...(await connect(dialect, { ...watched, localAddress: addressOf(c) })), ...writer(key) });
  }
  const phase = async () => {
    await pause(SETTLE_MS);
    latencies = [];
    const sent = await write(people, perSecond, seconds);
    const expected = (sent / clients) * WATCHERS * (clients - 1);
    await patiently(() => latencies.length >= expected);
    if (latencies.length !== expected) throw new Error(`${latencies.length} of ${expected} edits came.`);
    return quantile(latencies, 0.99);
  };
  const quiet = await phase();
  const fuzzer = fire(dialect, framesPerSecond, nextFrame);
  const fired = await phase();
  const frames = fuzzer.stop();
  for (const { close } of people) close();
  await server.stop();
  return { quiet, fired, frames: frames / seconds, ratio: fired / quiet };
}

/** Sends bent frames into a room, over one socket after another: a server closes those that send nonsense. */
function fire(dialect, framesPerSecond, nextFrame) {
  const tick = 10;
  let socket = null;
  let frames = 0;
  let sockets = 0;
  const open = () => {
    const made = new WebSocket(dialect.url, dialect.protocols, { localAddress: addressOf(1_000 + sockets++) });
    made.on('error', () => undefined);
    made.on('close', () => {
      if (socket === made) socket = null;
    });
    return made;
  };
  const timer = setInterval(() => {
    socket ??= open();
    for (let i = 0; i < (framesPerSecond * tick) / 1_000; i++) {
      if (socket?.readyState !== WebSocket.OPEN) return;
      socket.send(nextFrame());
      frames += 1;
    }
  }, tick);
  return {
    stop: () => {
      clearInterval(timer);
      socket?.terminate();
      return frames;
    },
  };
}

/** Bytes that an open map of `state` takes beyond an empty one, with one person in it. */
export async function measureOpenMaps(startServer, { state, maps }) {
  const server = await startServer();
  const warm = await connect(await server.open());
  warm.update(state);
  await pause(SETTLE_MS);
  const before = await server.usage();
  const people = [];
  for (let m = 0; m < maps; m++) {
    const person = await connect(await server.open(), { localAddress: addressOf(m) });
    person.update(state);
    people.push(person);
    await pause(CALM_MS);
  }
  await pause(SETTLE_MS);
  const after = await server.usage();
  for (const { close } of [warm, ...people]) close();
  await server.stop();
  return { kept: (after.kept - before.kept) / maps, rss: (after.rss - before.rss) / maps };
}

/** Waits until it is so, or for as long as a server that has fallen behind is waited for. */
async function patiently(isSo) {
  for (let waited = 0; !isSo() && waited < PATIENCE_MS; waited += SETTLE_MS) await pause(SETTLE_MS);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
