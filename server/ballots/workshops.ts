/**
 * Workshops as the server keeps them: who comes in, what they hand in, and how that is opened.
 *
 * Laws
 * - Nobody but this server reads a sealed ballot; its own participant alone gets it back.
 * - What is answered as handed in is on disk.
 * - A box is opened in one step with the documents (`Store.reviseBox`): all of it, or nothing.
 */
import { randomInt } from 'node:crypto';
import { newId } from '../../src/lib/id.ts';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import { type BoxRules, WORKSHOP_LIMITS } from '../../src/model/workshop/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import type { BoxState, CameBy } from '../../src/sync/workshopProtocol.ts';
import { hashKey, newKey } from '../keys/keys.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { BoxHead, HandingIn, StoredBox } from '../storage/ballots.ts';
import type { LobbyRole, StoredLobby, StoredParticipant } from '../storage/participants.ts';
import { EpochEnded, type Store, type StoredMap } from '../storage/store.ts';
import type { Affected } from '../storage/teams.ts';
import { type HandIn, planErase, planHandIn, planRules } from './boxPlans.ts';
import { hashOwn, isTicket, newLobbyCode, newOwnCode, normalCode, shownCode, ticketOf } from './codes.ts';
import type { Guesses } from './guesses.ts';
import { type Opening, planOpening } from './openBox.ts';
import { type Refusal, refusal } from './refusals.ts';
import { aliasFor } from './words.ts';

/** A code that somebody has already is drawn again so often. */
const MOST_DRAWS = 50;
const CHANCES = 1_000_000;

export interface OpenLobby {
  /** For people: `KVIST 42`. */
  readonly code: string;
  /** What goes along with the code in a link. */
  readonly ticket: string;
  readonly role: LobbyRole;
  readonly closesAt: number;
}

/** What somebody shows at the door: the code as typed, with the ticket when it came by a link. */
export interface Shown {
  readonly code: string;
  readonly ticket?: string | undefined;
}

export interface Person {
  readonly name: string;
  readonly colour: number;
}

/** Somebody who takes part from now on, and what only they are told. */
export interface Joined {
  readonly participant: StoredParticipant;
  readonly key: string;
  /** What brings them back on another device. */
  readonly own: string;
}

export interface JoinedByCode extends Joined {
  readonly map: StoredMap;
  readonly role: LobbyRole;
}

export interface Workshops {
  readonly lobby: (map: StoredMap) => Promise<OpenLobby | null>;
  /** Opens the lobby for so many minutes from now, with another code when it is to be `anew`. */
  readonly openLobby: (map: StoredMap, role: LobbyRole, minutes: number, anew: boolean) => Promise<OpenLobby>;
  /** Whether it was open. */
  readonly closeLobby: (mapId: string) => Promise<boolean>;
  /** `address` is who asks, for the bounds on wrong codes. */
  readonly join: (shown: Shown, person: Person, address: string) => Promise<Result<JoinedByCode, Refusal>>;
  readonly comeBack: (shown: Shown, own: string, address: string) => Promise<Result<JoinedByCode, Refusal>>;
  readonly add: (mapId: string, person: Person, by: CameBy) => Promise<Result<Joined, Refusal>>;
  readonly participants: (mapId: string) => Promise<readonly StoredParticipant[]>;
  /** With what they have sealed; whoever came with the key is sent away. False when there was none. */
  readonly remove: (mapId: string, participant: string) => Promise<boolean>;
  readonly boxes: (mapId: string) => Promise<readonly BoxHead[]>;
  readonly setRules: (mapId: string, box: string, rules: BoxRules) => Promise<Result<StoredBox, Refusal>>;
  readonly open: (map: StoredMap, box: string, who: Opening['who']) => Promise<Result<{ state: BoxState }, Refusal>>;
  readonly erase: (mapId: string, box: string) => Promise<Result<number, Refusal>>;
  /** Erases all boxes that were never opened whole; answers how many ballots went. */
  readonly eraseAll: (mapId: string) => Promise<number>;
  /** What the participant with this key has in the box. */
  readonly ballot: (mapId: string, key: string, box: string) => Promise<Result<HandingIn, Refusal>>;
  readonly handIn: (
    mapId: string,
    key: string,
    box: string,
    handed: HandIn,
  ) => Promise<Result<{ readonly revision: number }, Refusal>>;
  readonly openOwn: (map: StoredMap, key: string, box: string) => Promise<Result<{ state: BoxState }, Refusal>>;
}

export interface WorkshopsOptions {
  readonly store: Store;
  readonly rooms: Pick<Rooms, 'settle' | 'announce'>;
  readonly guesses: Guesses;
  /** Boxes of one map, at most. */
  readonly boxes: number;
  /** Hears which maps somebody may no longer open, when that is on disk. */
  readonly onAffected: (mapIds: Affected) => void;
  readonly now?: () => number;
}

export function createWorkshops(options: WorkshopsOptions): Workshops {
  const { store, rooms, guesses, onAffected, now = Date.now } = options;
  const { participants, ballots } = store;

  /** Gives somebody a key and a code of their own. */
  async function admit(
    mapId: string,
    person: Person,
    by: CameBy,
    code: string | null,
  ): Promise<Result<Joined, Refusal>> {
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const [key, own] = [newKey(), newOwnCode()];
      const alias = (taken: readonly string[]) => aliasFor(taken, randomInt(CHANCES) / CHANCES);
      const someone = { ...person, id: newId(), by, hash: hashKey(key), own: hashOwn(mapId, own), alias };
      const added = await participants.add(mapId, someone, code, WORKSHOP_LIMITS.people);
      if (added === 'full') return fail(refusal('full'));
      if (added === 'closed') return fail(refusal('no-code'));
      if (added !== 'taken') return ok({ participant: added, key, own: shownCode(own) });
    }
    throw new Error('No code of their own is free.');
  }

  async function erase(mapId: string, box: string): Promise<Result<number, Refusal>> {
    const erased = await ballots.change(mapId, box, planErase);
    if (erased.ok) await ballots.scrub('now');
    return erased;
  }

  /** A map may go on under another epoch meanwhile: then that is the one. */
  async function openIn(map: StoredMap, box: string, opening: Opening): Promise<Result<{ state: BoxState }, Refusal>> {
    const found = (await ballots.list(map.id)).find(({ id }) => id === box);
    if (!found) return fail(refusal('no-box'));
    // Said again without reading the documents, which may be large.
    if (found.state === 'opened' && !opening.isOwn) return ok({ state: found.state });
    const kinds = found.rules.type === 'write' ? (['map', 'talk'] as const) : (['talk'] as const);
    const documents = kinds.map((kind) => roomName(map.id, map.epoch, kind));
    for (const document of documents) await rooms.settle(document);
    try {
      let news: readonly (Uint8Array | null)[] = [];
      const { answer, seqs } = await store.reviseBox({ mapId: map.id, box, documents }, (stands, loaded) => {
        const plan = planOpening(stands, loaded, opening, now());
        news = plan.updates;
        return plan;
      });
      for (const [i, document] of documents.entries()) if (news[i]) rooms.announce(document, seqs[i] ?? 0, news[i]);
      if (news.some(Boolean)) await ballots.scrub('soon');
      return answer;
    } catch (error) {
      const later = error instanceof EpochEnded ? await store.readMap(map.id) : null;
      if (!later || later.epoch === map.epoch) throw error;
      return openIn(later, box, opening);
    }
  }

  const toLobby = (map: StoredMap, { code, role, closesAt }: StoredLobby): OpenLobby => ({
    code: shownCode(code),
    ticket: ticketOf(map, code),
    role,
    closesAt,
  });

  /** The map whose door this opens. Once guesses are used up only a ticket tells a right code from a wrong one. */
  async function mapBehind(shown: Shown, address: string): Promise<Result<{ map: StoredMap; code: string }, Refusal>> {
    const code = normalCode(shown.code);
    const mapId = await participants.mapOf(code);
    const map = mapId === null ? null : await store.readMap(mapId);
    const hasTicket = map !== null && isTicket(map, code, shown.ticket ?? '');
    if (!hasTicket && !guesses.mayTry(address)) return fail(refusal('too-often'));
    if (map) return ok({ map, code });
    guesses.noteWrong(address);
    return fail(refusal('no-code'));
  }

  return {
    lobby: async (map) => {
      const lobby = await participants.lobby(map.id);
      return lobby && toLobby(map, lobby);
    },
    openLobby: async (map, role, minutes, anew) => {
      const before = anew ? null : await participants.lobby(map.id);
      const closesAt = now() + minutes * 60_000;
      for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
        const lobby: StoredLobby = { role, closesAt, code: (draw === 0 && before?.code) || newLobbyCode() };
        if ((await participants.openLobby(map.id, lobby)) === 'opened') return toLobby(map, lobby);
      }
      throw new Error('No code is free.');
    },
    closeLobby: participants.closeLobby,
    join: async (shown, person, address) => {
      const found = await mapBehind(shown, address);
      if (!found.ok) return found;
      const { map, code } = found.value;
      const admitted = await admit(map.id, person, 'code', code);
      if (!admitted.ok) return admitted;
      return ok({ ...admitted.value, map, role: admitted.value.participant.role ?? 'comment' });
    },
    comeBack: async (shown, typedOwn, address) => {
      const found = await mapBehind(shown, address);
      if (!found.ok) return found;
      const { map, code } = found.value;
      if (!guesses.mayTryOwn(address, map.id)) return fail(refusal('too-often'));
      const [own, key] = [normalCode(typedOwn), newKey()];
      const participant = await participants.comeBack(map.id, hashOwn(map.id, own), code, hashKey(key));
      if (!participant) {
        guesses.noteWrongOwn(address, map.id);
        return fail(refusal('no-own-code'));
      }
      onAffected([map.id]);
      return ok({ participant, key, own: shownCode(own), map, role: participant.role ?? 'comment' });
    },
    add: (mapId, person, by) => admit(mapId, person, by, null),
    participants: participants.list,
    remove: async (mapId, participant) => {
      if ((await participants.remove(mapId, [participant])) === 0) return false;
      onAffected([mapId]);
      await ballots.scrub('now');
      return true;
    },
    boxes: ballots.list,
    setRules: (mapId, box, rules) => ballots.change(mapId, box, (found) => planRules(found, box, rules, options.boxes)),
    open: (map, box, who) => openIn(map, box, { who, isOwn: false }),
    erase,
    eraseAll: async (mapId) => {
      let erased = 0;
      for (const { id, state } of await ballots.list(mapId)) {
        if (state !== 'open' && state !== 'opening') continue;
        const gone = await ballots.change(mapId, id, planErase);
        erased += gone.ok ? gone.value : 0;
      }
      await ballots.scrub('now');
      return erased;
    },
    ballot: async (mapId, key, box) => {
      const found = await ballots.read(mapId, hashKey(key), box);
      if (!found) return fail(refusal('no-participant'));
      return found.box ? ok(found) : fail(refusal('no-box'));
    },
    handIn: async (mapId, key, box, handed) => {
      const answer = await ballots.handIn(mapId, hashKey(key), box, (found) => planHandIn(found, handed, now()));
      return answer ?? fail(refusal('no-participant'));
    },
    openOwn: async (map, key, box) => {
      const own = await participants.byKey(map.id, hashKey(key));
      return own ? openIn(map, box, { who: [own.id], isOwn: true }) : fail(refusal('no-participant'));
    },
  };
}
