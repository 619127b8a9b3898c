import {
  type BallotStore,
  BOX_KEEP_MS,
  type FoundBox,
  type HandingIn,
  type StoredBallot,
  type StoredBox,
} from '../../../server/storage/ballots.ts';
import {
  type LobbyRole,
  PARTICIPANT_KEEP_MS,
  type ParticipantStore,
  type StoredLobby,
  type StoredParticipant,
} from '../../../server/storage/participants.ts';
import type { MemoryHooks } from './memoryTeams.ts';

interface KeptParticipant extends StoredParticipant {
  readonly hash: string;
  readonly own: string;
  readonly seenAt: number;
}

interface KeptBox extends StoredBox {
  readonly changedAt: number;
  readonly ballots: ReadonlyMap<string, StoredBallot>;
}

const nameOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

/** What a store does with a box inside its own step. */
export interface MemoryBoxes {
  readonly find: (mapId: string, box: string) => FoundBox;
  readonly write: (
    mapId: string,
    id: string,
    change: { readonly box?: StoredBox; readonly ballots?: readonly StoredBallot[] },
  ) => void;
}

/** Lobbies, participants and boxes without a disk. */
export function createMemoryWorkshops({ write, now, raiseVersion }: Omit<MemoryHooks, 'mapOf'>): {
  readonly participants: ParticipantStore;
  readonly ballots: BallotStore;
  readonly boxes: MemoryBoxes;
} {
  const lobbies = new Map<string, StoredLobby>();
  const boxesOf = new Map<string, Map<string, KeptBox>>();
  let people: readonly KeptParticipant[] = [];

  const lobby = (mapId: string): StoredLobby | null => {
    const found = lobbies.get(mapId);
    return found && found.closesAt > now() ? found : null;
  };
  const roleBy = (mapId: string, code: string): LobbyRole | null => {
    const open = lobby(mapId);
    return open?.code === code ? open.role : null;
  };
  const shown = ({ hash: _hash, own: _own, seenAt: _seenAt, ...one }: KeptParticipant): StoredParticipant => one;
  const inMap = (mapId: string) => people.filter((one) => one.mapId === mapId);
  const boxes = (mapId: string): Map<string, KeptBox> => {
    const found = boxesOf.get(mapId) ?? new Map<string, KeptBox>();
    boxesOf.set(mapId, found);
    return found;
  };
  const edit = (mapId: string, id: string, change: (one: KeptParticipant) => KeptParticipant) => {
    people = people.map((one) => (one.mapId === mapId && one.id === id ? change(one) : one));
  };
  const plain = ({ id, rules, state }: KeptBox): StoredBox => ({ id, rules, state });

  function find(mapId: string, id: string): FoundBox {
    const box = boxes(mapId).get(id);
    const ballots = [...(box?.ballots.values() ?? [])].sort((a, b) => (a.participant < b.participant ? -1 : 1));
    const rulesLength = [...boxes(mapId).values()].reduce((sum, { rules }) => sum + JSON.stringify(rules).length, 0);
    const count = boxes(mapId).size;
    return { box: box ? plain(box) : null, ballots, people: inMap(mapId).map(shown), count, rulesLength };
  }

  function writeBox(mapId: string, id: string, change: Parameters<MemoryBoxes['write']>[2]): void {
    const kept = boxes(mapId).get(id);
    const box = change.box ?? kept;
    if (!box) return;
    const ballots = new Map(kept?.ballots);
    for (const ballot of change.ballots ?? []) ballots.set(ballot.participant, ballot);
    boxes(mapId).set(id, { ...box, id, changedAt: now(), ballots });
  }

  function read(mapId: string, hash: Uint8Array, id: string): HandingIn | null {
    const found = inMap(mapId).find((one) => one.hash === nameOf(hash));
    if (!found) return null;
    const box = boxes(mapId).get(id);
    return { participant: shown(found), box: box ? plain(box) : null, ballot: box?.ballots.get(found.id) ?? null };
  }

  const isSealed = (mapId: string, id: string) =>
    [...boxes(mapId).values()].some(({ ballots }) => (ballots.get(id)?.ballot ?? null) !== null);

  return {
    boxes: { find, write: writeBox },
    participants: {
      lobby: async (mapId) => lobby(mapId),
      openLobby: (mapId, opened) =>
        write(() => {
          const isTaken = [...lobbies.keys()].some((one) => one !== mapId && lobby(one)?.code === opened.code);
          if (isTaken) return 'taken';
          lobbies.set(mapId, opened);
          return 'opened';
        }),
      closeLobby: (mapId) =>
        write(() => {
          const wasOpen = lobby(mapId) !== null;
          lobbies.delete(mapId);
          return wasOpen;
        }),
      mapOf: async (code) => [...lobbies.keys()].find((mapId) => lobby(mapId)?.code === code) ?? null,
      add: (mapId, { hash, own, alias, ...person }, code, most) =>
        write(() => {
          const role = code === null ? null : roleBy(mapId, code);
          if (code !== null && role === null) return 'closed';
          const others = inMap(mapId);
          if (others.length >= most) return 'full';
          if (others.some((one) => one.own === nameOf(own))) return 'taken';
          const kept: KeptParticipant = {
            ...person,
            mapId,
            alias: alias(others.map((one) => one.alias)),
            role,
            joinedAt: now(),
            seenAt: now(),
            hash: nameOf(hash),
            own: nameOf(own),
          };
          people = [...people, kept];
          return shown(kept);
        }),
      comeBack: (mapId, own, code, hash) =>
        write(() => {
          const role = roleBy(mapId, code);
          const found = inMap(mapId).find((one) => one.own === nameOf(own));
          if (!role || !found) return null;
          edit(mapId, found.id, (one) => ({ ...one, hash: nameOf(hash), role, by: 'code', seenAt: now() }));
          raiseVersion(mapId);
          return shown({ ...found, role, by: 'code' });
        }),
      list: async (mapId) => inMap(mapId).map(shown),
      byKey: async (mapId, hash) => read(mapId, hash, '')?.participant ?? null,
      noteSeen: (mapId, id) => write(() => edit(mapId, id, (one) => ({ ...one, seenAt: now() }))),
      remove: (mapId, ids) =>
        write(() => {
          const gone = inMap(mapId).filter(({ id }) => ids.includes(id));
          people = people.filter((one) => !gone.includes(one));
          for (const [id, box] of boxes(mapId)) {
            const ballots = new Map([...box.ballots].filter(([participant]) => !ids.includes(participant)));
            boxes(mapId).set(id, { ...box, ballots });
          }
          if (gone.length > 0) raiseVersion(mapId);
          return gone.length;
        }),
      forget: (mapId, ids) =>
        write(() => {
          for (const id of ids) edit(mapId, id, (one) => ({ ...one, name: '', hash: `-${id}`, own: `-${id}` }));
          if (ids.length > 0) raiseVersion(mapId);
        }),
    },
    ballots: {
      list: async (mapId) =>
        [...boxes(mapId).values()].map((box) => ({
          ...plain(box),
          handedIn: find(mapId, box.id)
            .ballots.filter(({ ballot, isOpened }) => ballot !== null || isOpened)
            .map(({ participant, entries, isOpened }) => ({ participant, entries, isOpened })),
        })),
      change: (mapId, box, change) =>
        write(() => {
          const changed = change(find(mapId, box));
          writeBox(mapId, box, changed);
          return changed.answer;
        }),
      read: async (mapId, hash, box) => read(mapId, hash, box),
      handIn: (mapId, hash, box, change) =>
        write(() => {
          const found = read(mapId, hash, box);
          if (!found) return null;
          const { answer, ballot } = change(found);
          if (!ballot) return answer;
          writeBox(mapId, box, { ballots: [ballot] });
          edit(mapId, found.participant.id, (one) => ({ ...one, seenAt: now() }));
          return answer;
        }),
      scrub: async () => undefined,
      letGo: () =>
        write(() => {
          for (const kept of boxesOf.values()) {
            for (const [id, { changedAt }] of kept) if (changedAt <= now() - BOX_KEEP_MS) kept.delete(id);
          }
          people = people.filter(
            ({ seenAt, mapId, id }) => seenAt > now() - PARTICIPANT_KEEP_MS || isSealed(mapId, id),
          );
        }),
    },
  };
}
