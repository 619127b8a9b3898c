/**
 * What the server keeps of one person, for whoever is asked for it: found, given out, and forgotten.
 *
 * Laws
 * - A person is a name as others saw it, or the subject of a sign-in: there are no accounts.
 * - It goes through the maps one after another and lets everything else have its turn before each. Whoever asks is told how far it
 *   is; when they leave, it ends after the map at hand. What was forgotten by then stays forgotten, and asking again goes on.
 * - A map that cannot be read keeps nobody from the others: it is told at the end.
 * - Forgetting takes out of a map first and then out of its versions. The log keeps what happened.
 */
import {
  forgetIn,
  type IsPerson,
  type PersonTraces,
  personNamed,
  tracesIn,
} from '../../src/document/discussion/index.ts';
import type { ForgetWords, TraceCounts, TraceLine } from '../../src/sync/traceProtocol.ts';
import { describeError, type Log } from '../log.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { AuditEntry } from '../storage/audit.ts';
import { documentOf } from '../storage/compaction.ts';
import type { StoredParticipant } from '../storage/participants.ts';
import { EpochEnded, type Store } from '../storage/store.ts';
import type { Affected } from '../storage/teams.ts';
import type { PersonPass, TracedMap } from '../storage/traces.ts';
import type { StoredVersion } from '../storage/versions.ts';
import { whatRemains } from './remains.ts';
import { findEntries, findPasses, nextTurn, walkMaps } from './walk.ts';

/** How many maps there are between two words on how far it is. */
const PROGRESS_EVERY = 25;

export interface Traces {
  readonly find: (name: string) => AsyncGenerator<TraceLine>;
  /** The person's copy: JSON in parts. */
  readonly copy: (name: string) => AsyncGenerator<string>;
  readonly forget: (name: string, words: ForgetWords) => AsyncGenerator<TraceLine>;
}

export interface TracesOptions {
  readonly store: Store;
  readonly rooms: Pick<Rooms, 'settle' | 'revise' | 'announce' | 'writersOf' | 'forgetWriters'>;
  /** Hears which maps somebody may no longer open, when that is on disk. */
  readonly onAffected: (mapIds: Affected) => void;
  readonly log: Log;
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
}

interface MapTraces extends PersonTraces {
  readonly map: TracedMap;
  readonly versions: readonly StoredVersion[];
  readonly tookPart: readonly TookPart[];
}

/** Somebody of that name in the workshop of the map, and how much of theirs lies in boxes. */
interface TookPart extends StoredParticipant {
  readonly sealed: readonly { readonly box: string; readonly entries: number }[];
}

/** One map looked through; null traces: it could not be. */
interface Looked {
  readonly map: TracedMap;
  readonly traces: MapTraces | null;
}

export function createTraces(options: TracesOptions): Traces {
  const { store, rooms, onAffected, log, now = Date.now, pause = nextTurn } = options;

  async function look(map: TracedMap, isPerson: IsPerson): Promise<Looked> {
    try {
      const document = talkOf(map);
      await rooms.settle(document);
      const loaded = await store.load(document);
      if (loaded.quarantined > 0) log('rows-quarantined', { document, rows: loaded.quarantined }, 'error');
      const talk = documentOf(loaded.updates);
      const found = tracesIn(talk, isPerson);
      talk.destroy();
      const versions = await store.versions.list(map.id);
      const named = versions.filter(({ people }) => people.some(({ name }) => isPerson(name)));
      return { map, traces: { ...found, map, versions: named, tookPart: await lookForParticipants(map.id, isPerson) } };
    } catch (error) {
      log('traces-map-failed', { map: map.id, reason: describeError(error) }, 'error');
      return { map, traces: null };
    }
  }

  async function lookForParticipants(mapId: string, isPerson: IsPerson): Promise<readonly TookPart[]> {
    const people = (await store.participants.list(mapId)).filter(({ name }) => isPerson(name));
    const boxes = people.length > 0 ? await store.ballots.list(mapId) : [];
    return people.map((person) => ({
      ...person,
      sealed: boxes.flatMap(({ id: box, state, handedIn }) =>
        state === 'open' || state === 'opening'
          ? handedIn
              .filter(({ participant, isOpened }) => participant === person.id && !isOpened)
              .map(({ entries }) => ({ box, entries }))
          : [],
      ),
    }));
  }

  async function passesOf(name: string, isPerson: IsPerson): Promise<readonly PersonPass[]> {
    const subject = name.trim();
    return findPasses(store, (pass) => pass.subject === subject || (pass.name !== null && isPerson(pass.name)), pause);
  }

  /** What a link's role was called is nobody's name. */
  function entriesOf(isPerson: IsPerson): Promise<readonly AuditEntry[]> {
    const isMeant = ({ act, about }: AuditEntry) => act !== 'link-renewed' && about !== null && isPerson(about);
    return findEntries(store, isMeant, pause);
  }

  /** A map may go on under another epoch meanwhile: then that is the one. */
  async function forgetInTalk(map: TracedMap, isPerson: IsPerson, words: ForgetWords): Promise<void> {
    const document = talkOf(map);
    try {
      await rooms.revise(document, (talk) => forgetIn(talk, isPerson, words === 'erase'));
      rooms.announce(document, await store.traces.seal(document));
    } catch (error) {
      const now = error instanceof EpochEnded ? await store.readMap(map.id) : null;
      if (!now || now.epoch === map.epoch) throw error;
      await forgetInTalk(now, isPerson, words);
    }
  }

  async function forgetInMap(traces: MapTraces, isPerson: IsPerson, words: ForgetWords): Promise<void> {
    const { map, tookPart } = traces;
    // First, so that nothing is opened under the name any more.
    if (tookPart.length > 0) {
      const ids = tookPart.map(({ id }) => id);
      if (words === 'erase') await store.participants.remove(map.id, ids);
      else await store.participants.forget(map.id, ids);
      onAffected([map.id]);
      await store.ballots.scrub('now');
    }
    if (isInTalk(traces)) await forgetInTalk(map, isPerson, words);
    rooms.forgetWriters(
      map.id,
      rooms.writersOf(map.id).filter(({ name }) => isPerson(name)),
    );
    await store.traces.changePeople(map.id, (people) => {
      const others = people.filter(({ name }) => !isPerson(name));
      return others.length < people.length ? others : null;
    });
  }

  /** Looks through all maps, says how far it is, and does something with each in which there is something. */
  async function* through(
    isPerson: IsPerson,
    act: (traces: MapTraces) => Promise<void>,
  ): AsyncGenerator<
    TraceLine,
    { readonly maps: number; readonly unread: readonly string[]; readonly isInTalk: boolean }
  > {
    const of = await store.traces.countMaps();
    const unread: string[] = [];
    let [done, maps] = [0, 0];
    let wasInTalk = false;
    for await (const map of walkMaps(store, pause)) {
      if (done % PROGRESS_EVERY === 0) yield { type: 'progress', done, of: Math.max(of, done) };
      done += 1;
      const { traces } = await look(map, isPerson);
      // Who wrote since the last version is known to the room alone.
      const isWriter = rooms.writersOf(map.id).some(({ name }) => isPerson(name));
      if (!traces) unread.push(map.id);
      else if (isWriter || isAnywhere(traces)) {
        await act(traces);
        maps += 1;
        wasInTalk ||= isInTalk(traces);
        yield { type: 'map', id: map.id, title: map.title, ...countsOf(traces) };
      }
    }
    return { maps, unread, isInTalk: wasInTalk };
  }

  return {
    find: async function* (name) {
      const isPerson = personNamed(name);
      const { maps, unread } = yield* through(isPerson, async () => undefined);
      const passes = await passesOf(name, isPerson);
      const entries = await entriesOf(isPerson);
      yield { type: 'end', maps, passes: passes.length, log: entries.length, unread, remains: [] };
    },
    copy: async function* (name) {
      const isPerson = personNamed(name);
      const unread: string[] = [];
      yield `{"person":${JSON.stringify(name.trim())},"made":${now()},"maps":[`;
      let isFirst = true;
      for await (const map of walkMaps(store, pause)) {
        const { traces } = await look(map, isPerson);
        if (!traces) unread.push(map.id);
        if (!traces || !isAnywhere(traces)) continue;
        yield `${isFirst ? '' : ','}${JSON.stringify(copyOf(traces))}`;
        isFirst = false;
      }
      const passes = (await passesOf(name, isPerson)).map(({ id: _id, ...pass }) => pass);
      yield `],"passes":${JSON.stringify(passes)},"log":${JSON.stringify(await entriesOf(isPerson))},`;
      yield `"unread":${JSON.stringify(unread)}}`;
    },
    forget: async function* (name, words) {
      const isPerson = personNamed(name);
      const passes = await passesOf(name, isPerson);
      if (passes.length > 0) onAffected(await store.traces.removePasses(passes.map(({ id }) => id)));
      const forgotten = yield* through(isPerson, (traces) => forgetInMap(traces, isPerson, words));
      const entries = await entriesOf(isPerson);
      if (entries.length > 0) await store.traces.clearAbout(entries.map(({ number }) => number));
      const { maps, unread } = forgotten;
      const remains = whatRemains(forgotten.isInTalk, unread.length, now());
      yield { type: 'end', maps, passes: passes.length, log: entries.length, unread, remains };
    },
  };
}

function talkOf({ id, epoch }: TracedMap): string {
  return `${id}.${epoch}.talk`;
}

function isInTalk({ wrote, mentioned, reacted, resolved, results }: PersonTraces): boolean {
  return wrote.length + mentioned.length + reacted.length + resolved.length + results.length > 0;
}

function isAnywhere(traces: MapTraces): boolean {
  return isInTalk(traces) || traces.versions.length > 0 || traces.tookPart.length > 0;
}

function countsOf({ wrote, mentioned, reacted, resolved, results, versions, tookPart }: MapTraces): TraceCounts {
  return {
    wrote: wrote.length,
    mentioned: mentioned.length,
    reacted: reacted.length,
    resolved: resolved.length,
    versions: versions.length,
    workshops: results.length + tookPart.length,
  };
}

function copyOf({ map, versions, tookPart, ...talk }: MapTraces) {
  return {
    id: map.id,
    title: map.title,
    ...talk,
    versions: versions.map(({ id, at, kind, name }) => ({ id, at, kind, name })),
    tookPart: tookPart.map(({ name, colour, by, joinedAt, sealed }) => ({ name, colour, by, joinedAt, sealed })),
  };
}
