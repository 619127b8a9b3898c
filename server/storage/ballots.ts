/**
 * Boxes that take sealed ballots.
 *
 * Laws
 * - A participant has one ballot in a box, replaced whole under a revision that rises by one each time they hand in.
 * - A ballot is either sealed, or its content is in the documents and nowhere here: both happen in one step (`Store.reviseBox`).
 * - What is decided about a box is decided by a function that sees it as it is, while nobody else can change it. The function may
 *   be asked again when the first try fails.
 * - Content that goes is overwritten where the database can do that. Copies can still stand in backups and in what PostgreSQL
 *   has not vacuumed yet.
 * - A box to which nothing happened for `BOX_KEEP_MS` is let go with what is in it.
 */
import { z } from 'zod';
import { type Ballot, type BoxRules, ballotSchema, boxRulesSchema } from '../../src/model/workshop/index.ts';
import type { BoxState } from '../../src/sync/workshopProtocol.ts';
import type { StoredParticipant } from './participants.ts';

export const BOX_KEEP_MS = 90 * 24 * 60 * 60 * 1000;

export interface StoredBox {
  readonly id: string;
  readonly rules: BoxRules;
  readonly state: BoxState;
}

export interface StoredBallot {
  readonly participant: string;
  /** Of what the participant handed in, from 1; changed rules that take something off leave it. */
  readonly revision: number;
  /** The try that brought it; null once the server has changed it. */
  readonly tryId: string | null;
  /** Null when it was withdrawn, opened or erased. */
  readonly ballot: Ballot | null;
  /** How much is or was in it. */
  readonly entries: number;
  readonly isOpened: boolean;
}

/** A ballot without its content: what may be known of it while it is sealed. */
export interface BallotHead {
  readonly participant: string;
  readonly entries: number;
  readonly isOpened: boolean;
}

/** A row of it. */
export type BallotHeadRow = Omit<BallotHead, 'isOpened'> & { readonly box: string; readonly openedAt: number | null };

export interface BoxHead extends StoredBox {
  /** Those who have handed something in, which is sealed or opened by now. */
  readonly handedIn: readonly BallotHead[];
}

/** A box with all that is in it. */
export interface FoundBox {
  /** Null when there is none yet. */
  readonly box: StoredBox | null;
  readonly ballots: readonly StoredBallot[];
  /** Who takes part in the map. */
  readonly people: readonly StoredParticipant[];
  /** How many boxes the map has, and the characters of all their rules. */
  readonly count: number;
  readonly rulesLength: number;
}

/** What becomes of a box; `null` and nothing leave things as they are. */
export interface BoxChange<Answer> {
  readonly answer: Answer;
  readonly box?: StoredBox;
  readonly ballots?: readonly StoredBallot[];
}

export interface HandingIn {
  readonly participant: StoredParticipant;
  readonly box: StoredBox | null;
  readonly ballot: StoredBallot | null;
}

export interface BallotStore {
  /** The boxes of a map, oldest first. */
  readonly list: (mapId: string) => Promise<readonly BoxHead[]>;
  /** Changes a box while nobody else can change it or hand in. */
  readonly change: <Answer>(
    mapId: string,
    box: string,
    change: (found: FoundBox) => BoxChange<Answer>,
  ) => Promise<Answer>;
  /** What the participant whose key has this hash has in the box; null: there is no such participant. */
  readonly read: (mapId: string, hash: Uint8Array, box: string) => Promise<HandingIn | null>;
  /** Replaces the participant's ballot by what `change` answers, while nobody changes the box. Null as for `read`. */
  readonly handIn: <Answer>(
    mapId: string,
    hash: Uint8Array,
    box: string,
    change: (found: HandingIn) => { readonly answer: Answer; readonly ballot?: StoredBallot },
  ) => Promise<Answer | null>;
  /** Overwrites what was erased, as far as the database can: before it resolves, or when nobody waits for anything else. */
  readonly scrub: (when: 'now' | 'soon') => Promise<void>;
  /** Lets go of old boxes and of participants who were not seen for long. */
  readonly letGo: () => Promise<void>;
}

/** A row of a box as databases keep it. */
export interface BoxRow {
  readonly id: string;
  readonly rules: string;
  readonly state: string;
}

export interface BallotRow {
  readonly participant: string;
  readonly revision: number;
  readonly tryId: string | null;
  readonly payload: string | null;
  readonly entries: number;
  readonly openedAt: number | null;
}

const rulesText = z.string().transform((text) => boxRulesSchema.parse(JSON.parse(text)));
const ballotText = z.string().transform((text) => ballotSchema.parse(JSON.parse(text)));

/** Those who have handed something in to a box. */
export function headsIn(rows: readonly BallotHeadRow[], id: string): readonly BallotHead[] {
  return rows
    .filter(({ box }) => box === id)
    .map(({ participant, entries, openedAt }) => ({ participant, entries, isOpened: openedAt !== null }));
}

/** Throws when the row is damaged. */
export function toBox({ id, rules, state }: BoxRow): StoredBox {
  return { id, rules: rulesText.parse(rules), state: state as BoxState };
}

/** Throws when the row is damaged. */
export function toBallot({ participant, revision, tryId, payload, entries, openedAt }: BallotRow): StoredBallot {
  const ballot = payload === null ? null : ballotText.parse(payload);
  return { participant, revision, tryId, ballot, entries, isOpened: openedAt !== null };
}

export function toPayload({ ballot }: StoredBallot): string | null {
  return ballot && JSON.stringify(ballot);
}
