/** Who takes part, as a facilitator sees them: here or not, ready, with a hand up, handed in, quiet. */
import type { Part } from './part.ts';

/** A window of somebody who is here. */
export interface PresentPerson {
  readonly user: { readonly id: string; readonly name: string; readonly colour: number };
  /** Facilitates, by the server’s word. */
  readonly isLeading: boolean;
  readonly part: Part;
  /** When anything of it was last seen to change, in ms. */
  readonly activeAt: number;
}

/** Somebody whom the server knows as taking part. */
export interface KnownParticipant {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly isStandIn: boolean;
}

export interface PersonRow {
  /** Of the participant; of the device for who only looks on. */
  readonly id: string;
  readonly participant: string | null;
  readonly name: string;
  readonly colour: number;
  readonly isStandIn: boolean;
  readonly isHere: boolean;
  readonly isReady: boolean;
  /** When the hand went up, in ms since 1970. */
  readonly hand: number | null;
  /** How much they have handed in to the open box; null where none is open. */
  readonly entries: number | null;
  /** Here, and nothing of them has moved or come for a while. */
  readonly isQuiet: boolean;
}

/** Whoever has done nothing for so long is quiet. */
export const QUIET_MS = 180_000;

export interface PeopleInput {
  readonly present: readonly PresentPerson[];
  readonly participants: readonly KnownParticipant[];
  /** The box that is open, and what its server says each has handed in. */
  readonly box: { readonly id: string; readonly entries: ReadonlyMap<string, number> } | null;
  readonly now: number;
}

/** Raised hands first, in the order they went up; then by name. Two windows of one person are one row. */
export function peopleOf({ present, participants, box, now }: PeopleInput): readonly PersonRow[] {
  const windows = new Map<string, PresentPerson[]>();
  for (const person of present) {
    const key = person.part.participant ?? participantNamed(participants, person)?.id ?? person.user.id;
    windows.set(key, [...(windows.get(key) ?? []), person]);
  }
  const rows = participants.map((known) => rowOf(known, windows.get(known.id) ?? []));
  const ids = new Set(participants.map(({ id }) => id));
  for (const [key, own] of windows) if (!ids.has(key) && own[0]) rows.push(rowOf(null, own));
  return rows.sort(
    (a, b) => (a.hand ?? Infinity) - (b.hand ?? Infinity) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );

  function rowOf(known: KnownParticipant | null, own: readonly PresentPerson[]): PersonRow {
    const first = own[0];
    const hands = own.flatMap(({ part }) => (part.hand === null ? [] : [part.hand]));
    const told = own.flatMap(({ part }) =>
      part.handedIn && part.handedIn.box === box?.id ? [part.handedIn.entries] : [],
    );
    const counted = known && box ? (box.entries.get(known.id) ?? 0) : 0;
    const entries = box ? Math.max(counted, ...told, 0) : null;
    const isReady = own.some(({ part }) => part.isReady);
    const isActive = own.some(({ activeAt }) => now - activeAt < QUIET_MS);
    return {
      id: known?.id ?? first?.user.id ?? '',
      participant: known?.id ?? null,
      name: known?.name || first?.user.name || '',
      colour: known?.colour ?? first?.user.colour ?? 0,
      isStandIn: known?.isStandIn ?? false,
      isHere: own.length > 0,
      isReady,
      hand: hands.length > 0 ? Math.min(...hands) : null,
      entries,
      isQuiet: own.length > 0 && !isReady && !isActive && (entries ?? 0) === 0,
    };
  }
}

/** How those who are here and take part stand, two windows of one person counted once; who only looks on or leads is left out. */
export function readinessOf(
  parts: readonly Part[],
  box: string | null,
): { readonly people: number; readonly ready: number; readonly entries: number } {
  const own = new Map<string, { readonly isReady: boolean; readonly entries: number }>();
  for (const { participant, isReady, handedIn } of parts) {
    if (participant === null) continue;
    const before = own.get(participant);
    const entries = handedIn !== null && handedIn.box === box ? handedIn.entries : 0;
    own.set(participant, {
      isReady: isReady || before?.isReady === true,
      entries: Math.max(entries, before?.entries ?? 0),
    });
  }
  const all = [...own.values()];
  return {
    people: all.length,
    ready: all.filter(({ isReady }) => isReady).length,
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
  };
}

/** Who came by a link and says no more than a name is known by it, where only one has that name. */
function participantNamed(participants: readonly KnownParticipant[], { user }: PresentPerson): KnownParticipant | null {
  const named = participants.filter(({ name }) => name !== '' && name === user.name);
  return named.length === 1 ? (named[0] ?? null) : null;
}
