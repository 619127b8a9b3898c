/**
 * What a comment hangs on: a record, the cell where a lane and an activity cross, or the map.
 *
 * Laws
 * - A point is kept as shares of the box it was set in, so that it stays sensible when columns and rows change their sizes.
 * - A place remembers in words what it was: a comment outlives the card it is about.
 */
import type { Point } from '../../lib/geometry.ts';
import { plainWords } from '../../lib/notation.ts';
import { isLive, type JourneyMap } from '../map.ts';
import { parseRecordKey, type RecordKey } from '../recordKey.ts';

/** What stood there when the comment was written; empty where there was nothing to say. */
export interface PlaceWords {
  /** Id of the card’s kind. */
  readonly kind: string;
  /** The record’s own first words. */
  readonly words: string;
  readonly lane: string;
  readonly activity: string;
  readonly phase: string;
}

export interface CommentPlace {
  /** A lane together with `activity` is the cell where the two cross. */
  readonly on: RecordKey | 'map';
  /** Id of the activity of a cell; null for everything else. */
  readonly activity: string | null;
  /** Shares of the box’s width and height, each 0…1; null: at its corner. */
  readonly at: Point | null;
  readonly was: PlaceWords;
}

/** `deleted` can be restored; `gone` was never here or has been purged; `unplaced` waits in the tray. */
export type PlaceState = 'there' | 'unplaced' | 'deleted' | 'gone';

/** Characters of a record’s words that a comment remembers. */
const FIRST_WORDS = 80;
export const NO_WORDS: PlaceWords = { kind: '', words: '', lane: '', activity: '', phase: '' };

/** A place on the map as it is now, with its words. */
export function placeOn(
  map: JourneyMap,
  on: RecordKey | 'map',
  { activity = null, at = null }: { readonly activity?: string | null; readonly at?: Point | null } = {},
): CommentPlace {
  return { on, activity, at, was: placeWords(map, on, activity) };
}

/** Names what is there on the map now; empty words for what is not. */
export function placeWords(map: JourneyMap, on: RecordKey | 'map', activity: string | null): PlaceWords {
  const name = on === 'map' ? null : parseRecordKey(on);
  const record = name ? map[name.root][name.id] : undefined;
  if (!name || !record) return NO_WORDS;
  const card = name.root === 'cards' ? map.cards[name.id] : undefined;
  const lane = map.lanes[name.root === 'lanes' ? name.id : (card?.place?.lane ?? '')];
  const column = map.activities[name.root === 'activities' ? name.id : (card?.place?.activity ?? activity ?? '')];
  const phase = map.phases[name.root === 'phases' ? name.id : (column?.place.phase ?? '')];
  const words = 'text' in record ? record.text : 'title' in record ? record.title : '';
  return {
    kind: card?.kind ?? '',
    words: firstWords(words),
    lane: firstWords(lane?.title ?? ''),
    activity: firstWords(column?.text ?? ''),
    phase: firstWords(phase?.title ?? ''),
  };
}

/** Whether what a comment hangs on is still to be found on the map. */
export function placeState(map: JourneyMap, { on, activity }: Pick<CommentPlace, 'on' | 'activity'>): PlaceState {
  if (on === 'map') return 'there';
  const name = parseRecordKey(on);
  const record = name ? map[name.root][name.id] : undefined;
  if (!name || !record) return 'gone';
  if (!isLive(record)) return 'deleted';
  if (name.root === 'cards') return isCardPlaced(map, name.id) ? 'there' : 'unplaced';
  const column = name.root === 'activities' ? name.id : activity;
  if (column === null) return 'there';
  const at = map.activities[column];
  if (!at) return 'gone';
  if (!isLive(at)) return 'deleted';
  return isActivityPlaced(map, column) ? 'there' : 'unplaced';
}

/** The same for two places on the same thing, wherever in its box they are. */
export function placeKey({ on, activity }: Pick<CommentPlace, 'on' | 'activity'>): string {
  return activity === null ? on : `${on} ${activity}`;
}

function isCardPlaced(map: JourneyMap, id: string): boolean {
  const card = map.cards[id];
  const lane = map.lanes[card?.place?.lane ?? ''];
  return Boolean(
    card?.place && lane && isLive(lane) && lane.kind === card.kind && isActivityPlaced(map, card.place.activity),
  );
}

function isActivityPlaced(map: JourneyMap, id: string): boolean {
  const activity = map.activities[id];
  const phase = map.phases[activity?.place.phase ?? ''];
  return Boolean(activity && isLive(activity) && phase && isLive(phase));
}

function firstWords(text: string): string {
  const words = plainWords(text).replace(/\s+/g, ' ').trim();
  const letters = [...words];
  return letters.length <= FIRST_WORDS
    ? words
    : `${letters
        .slice(0, FIRST_WORDS - 1)
        .join('')
        .trimEnd()}…`;
}
