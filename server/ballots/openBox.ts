/**
 * What comes out of a box goes into the documents, in the step that takes it out of the box.
 *
 * Laws
 * - Opening again what is open changes nothing.
 * - Of an anonymous box, nothing that is written tells whose a value was, nor which values are one person's: no author, no order.
 * - No ballot keeps a box from being opened: a card whose place is gone waits unplaced, one whose id is taken gets another.
 */
import * as Y from 'yjs';
import { addCards, createMapDocument, LimitError } from '../../src/document/index.ts';
import { putResult, workshopOf } from '../../src/document/workshop/index.ts';
import { parseCard } from '../../src/kinds/registry.ts';
import { newId } from '../../src/lib/id.ts';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import { freshCard, type JourneyMap } from '../../src/model/index.ts';
import {
  type BoxRules,
  joinResults,
  type OpenedBallot,
  type SealedCard,
  tally,
} from '../../src/model/workshop/index.ts';
import type { BoxState } from '../../src/sync/workshopProtocol.ts';
import { newsOf } from '../rooms/applyUpdates.ts';
import type { FoundBox, StoredBallot } from '../storage/ballots.ts';
import { documentOf } from '../storage/compaction.ts';
import type { StoredParticipant } from '../storage/participants.ts';
import type { LoadedDocument, RevisedBox } from '../storage/store.ts';
import { type Refusal, refusal } from './refusals.ts';

/** `all` of a box, or of these people alone; `own`: one person opens their own. */
export interface Opening {
  readonly who: 'all' | readonly string[];
  readonly isOwn: boolean;
}

export type OpeningAnswer = Result<{ readonly state: BoxState }, Refusal>;

/** `loaded`: the discussion last, the map before it where cards come out of the box. */
export function planOpening(
  found: FoundBox,
  loaded: readonly LoadedDocument[],
  { who, isOwn }: Opening,
  now: number,
): RevisedBox<OpeningAnswer> {
  const { box } = found;
  const refuse = (reason: Parameters<typeof refusal>[0]) => ({ answer: fail(refusal(reason)), updates: [] });
  if (!box) return refuse('no-box');
  const { rules, state, id } = box;
  if (isOwn && rules.reveal !== 'each') return refuse('not-own');
  if (state === 'erased') return refuse('over');
  if (state === 'opened') return { answer: ok({ state }), updates: [] };
  if (who !== 'all' && !isOwn && rules.naming === 'anonymous') return refuse('anonymous-whole');
  const isMeant = ({ participant }: StoredBallot) => who === 'all' || who.includes(participant);
  if (isOwn && !found.ballots.some((one) => isMeant(one) && (one.ballot || one.isOpened))) return refuse('no-ballot');
  const opened = found.ballots.filter((one) => one.ballot !== null && isMeant(one));
  const next = who === 'all' ? 'opened' : opened.length > 0 ? 'opening' : state;
  if (opened.length === 0 && next === state) return { answer: ok({ state }), updates: [] };
  const updates = revise(rules, id, namedBy(rules, opened, found.people), hasOpened(found), loaded, now);
  if (!updates) return refuse('map-full');
  return {
    answer: ok({ state: next }),
    box: { ...box, state: next },
    ballots: opened.map((one) => ({ ...one, ballot: null, isOpened: true })),
    updates,
  };
}

function hasOpened({ ballots }: FoundBox): boolean {
  return ballots.some(({ isOpened }) => isOpened);
}

function namedBy(
  { naming }: BoxRules,
  ballots: readonly StoredBallot[],
  people: readonly StoredParticipant[],
): readonly OpenedBallot[] {
  return ballots.flatMap(({ participant, ballot }) => {
    const person = people.find(({ id }) => id === participant);
    const by = naming === 'anonymous' ? null : ((naming === 'alias' ? person?.alias : person?.name) ?? '');
    // Who was forgotten is named by nothing.
    return ballot ? [{ by: by || null, ballot }] : [];
  });
}

/** The updates of the documents; null when the map has no room for the cards. */
function revise(
  rules: BoxRules,
  run: string,
  ballots: readonly OpenedBallot[],
  isMore: boolean,
  loaded: readonly LoadedDocument[],
  now: number,
): readonly (Uint8Array | null)[] | null {
  const docs = loaded.map(({ updates }) => documentOf(updates));
  const [talk, map] = [docs.at(-1) ?? new Y.Doc(), docs.at(-2)];
  try {
    const placed = map ? placeCards(map, rules, ballots) : { news: null, ballots };
    if (!placed) return null;
    const result = tally(rules, placed.ballots, now);
    const before = isMore ? workshopOf(talk).view.getSnapshot().results.get(run) : undefined;
    const news = newsOf(talk, () => putResult(talk, run, before ? joinResults(before, result) : result));
    return map ? [placed.news, news] : [news];
  } finally {
    for (const doc of docs) doc.destroy();
  }
}

interface Placed {
  readonly news: Uint8Array | null;
  /** With the ids that the cards have now. */
  readonly ballots: readonly OpenedBallot[];
}

function placeCards(doc: Y.Doc, rules: BoxRules, ballots: readonly OpenedBallot[]): Placed | null {
  const mapDocument = createMapDocument(doc);
  const map = mapDocument.getMap();
  const taken = new Set(Object.keys(map.cards));
  const own = ballots.map((one): OpenedBallot => {
    if (one.ballot.type !== 'write') return one;
    const cards = one.ballot.cards.map((card) => {
      const id = taken.has(card.id) ? newId() : card.id;
      taken.add(id);
      return { ...card, id };
    });
    return { ...one, ballot: { ...one.ballot, cards } };
  });
  const cards = own.flatMap(({ ballot }) => (ballot.type === 'write' ? ballot.cards : []));
  if (rules.naming === 'anonymous') cards.sort((a, b) => (a.id < b.id ? -1 : 1));
  try {
    const news = newsOf(doc, () => mapDocument.run(addCards, { cards: cards.map((card) => toCard(card, map)) }));
    return { news, ballots: own };
  } catch (error) {
    if (error instanceof LimitError) return null;
    throw error;
  } finally {
    mapDocument.destroy();
  }
}

function toCard({ id, kind, place, text, fields }: SealedCard, map: JourneyMap) {
  const known = parseCard(freshCard({ id, kind, fields }))?.fields ?? {};
  const lane = place && map.lanes[place.lane];
  const activity = place && map.activities[place.activity];
  const isThere = lane?.deletedAt === null && activity?.deletedAt === null && lane.kind === kind;
  const where = place && isThere ? place : { lane: null, activity: null };
  return { id, kind, text, fields: known, lane: where.lane, activity: where.activity };
}
