/** Makes threads of whatever stands in the discussion. */
import type * as Y from 'yjs';
import { toWellFormed } from '../../lib/text.ts';
import { type CommentPlace, NO_WORDS, type PlaceWords } from '../../model/comments/index.ts';
import { isId, LIMITS, parseRecordKey, type RecordKey } from '../../model/index.ts';
import { isPlainObject, readInteger, readNumber, readString } from '../coerce.ts';
import { type Author, EMOJI, type Emoji, type Mention, type Message, type Reaction, type Thread } from './types.ts';

export const COMMENTS = 'comments';
export const REACTIONS = 'reactions';
export const RESOLVED = 'resolved';

export const MAX_MENTIONS = 50;
const MAX_NAME = 60;
/** A map key holds at most this; ids are shorter. */
const MAX_KEY = 200;
const COLOURS = 63;

/** One value of `comments`, before it is known what thread it is in. */
interface Said {
  readonly message: Message;
  readonly thread: string;
  /** Where its thread is, when it begins one. */
  readonly place: CommentPlace | null;
}

const silent = (): void => undefined;
const text = (value: unknown, maxLength: number): string => readString(maxLength)(value, silent) ?? '';
const time = (value: unknown): number | null => readNumber(value, silent) ?? null;

/** A value is replaced and never changed, so what was made of it stays true. */
const known = new WeakMap<object, Said | null>();

/** Every thread of which something can be read, oldest first. */
export function readThreads(talk: Y.Doc): readonly Thread[] {
  const reactions = readReactions(talk.getMap(REACTIONS));
  const resolved = talk.getMap(RESOLVED);
  const begun = new Map<string, CommentPlace>();
  const saidIn = new Map<string, Message[]>();
  for (const [id, value] of talk.getMap(COMMENTS)) {
    const said = readSaid(id, value);
    if (!said) continue;
    if (said.place && !begun.has(said.thread)) begun.set(said.thread, said.place);
    const signs = reactions.get(id);
    const message = signs ? { ...said.message, reactions: signs } : said.message;
    const others = saidIn.get(said.thread);
    if (others) others.push(message);
    else saidIn.set(said.thread, [message]);
  }
  const threads: Thread[] = [];
  for (const [id, place] of begun) {
    const messages = (saidIn.get(id) ?? []).sort((a, b) => firstFirst(a, b, id));
    if (messages.every(({ deletedAt }) => deletedAt !== null)) continue;
    threads.push({ id, place, messages, resolved: readResolved(resolved.get(id)) });
  }
  return threads.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** Clocks differ: what began a thread comes first whatever its time. */
function firstFirst(a: Message, b: Message, thread: string): number {
  if (a.id === thread || b.id === thread) return a.id === thread ? -1 : 1;
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

function startOf({ messages }: Thread): number {
  return messages[0]?.at ?? 0;
}

function readSaid(id: string, value: unknown): Said | null {
  if (!isPlainObject(value) || !isId(id)) return null;
  const before = known.get(value);
  if (before !== undefined) return before;
  const said = toSaid(id, value);
  known.set(value, said);
  return said;
}

function toSaid(id: string, value: Record<string, unknown>): Said | null {
  const deletedAt = time(value.deletedAt);
  const words = deletedAt === null ? text(value.text, LIMITS.text) : '';
  if (words.trim() === '' && deletedAt === null) return null;
  const message: Message = {
    id,
    author: readAuthor(value.author),
    text: words,
    mentions: deletedAt === null ? readMentions(value.mentions) : [],
    at: time(value.at) ?? 0,
    editedAt: time(value.editedAt),
    deletedAt,
    isErased: deletedAt !== null && value.isErased === true,
    reactions: [],
  };
  // Before there were threads, a comment named the record it was on, and all of one record stood in one list.
  if (typeof value.on === 'string') {
    const place = readPlace({ on: value.on });
    return place && { message, thread: value.on, place };
  }
  const place = readPlace(value.place);
  const thread = place ? id : value.thread;
  return typeof thread === 'string' && thread.length <= MAX_KEY ? { message, thread, place } : null;
}

/** In old comments the author is a name alone. */
function readAuthor(value: unknown): Author {
  if (!isPlainObject(value)) return { id: '', name: text(value, MAX_NAME), colour: 0 };
  const colour = readInteger(0, COLOURS, 0)(value.colour, silent) ?? 0;
  return { id: isId(value.id) ? value.id : '', name: text(value.name, MAX_NAME), colour };
}

function readMentions(value: unknown): readonly Mention[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_MENTIONS).flatMap((each: unknown) => {
    const name = isPlainObject(each) && isId(each.id) ? text(each.name, MAX_NAME) : '';
    return name && isPlainObject(each) && isId(each.id) ? [{ id: each.id, name }] : [];
  });
}

function readPlace(value: unknown): CommentPlace | null {
  if (!isPlainObject(value) || typeof value.on !== 'string') return null;
  const name = parseRecordKey(value.on);
  if (value.on !== 'map' && !(name && isId(name.id))) return null;
  const { at } = value;
  const [x, y] = isPlainObject(at) ? [time(at.x), time(at.y)] : [null, null];
  return {
    on: value.on as RecordKey | 'map',
    activity: isId(value.activity) ? value.activity : null,
    at: x === null || y === null ? null : { x: share(x), y: share(y) },
    was: readWords(value.was),
  };
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function readWords(value: unknown): PlaceWords {
  if (!isPlainObject(value)) return NO_WORDS;
  const { kind, words, lane, activity, phase } = value;
  const [a, b, c, d, e] = [kind, words, lane, activity, phase].map((each) => text(each, MAX_KEY));
  return { kind: a ?? '', words: b ?? '', lane: c ?? '', activity: d ?? '', phase: e ?? '' };
}

/** By comment, in the order of the signs; each person once a sign, however often it stands there. */
function readReactions(root: Y.Map<unknown>): ReadonlyMap<string, readonly Reaction[]> {
  const found = new Map<string, Map<Emoji, Map<string, string>>>();
  for (const value of root.values()) {
    if (!isPlainObject(value) || typeof value.message !== 'string' || !isId(value.by)) continue;
    const emoji = EMOJI.find((one) => one === value.emoji);
    if (!emoji) continue;
    const signs = found.get(value.message) ?? new Map<Emoji, Map<string, string>>();
    found.set(value.message, signs);
    const people = signs.get(emoji) ?? new Map<string, string>();
    signs.set(emoji, people.set(value.by, text(value.name, MAX_NAME)));
  }
  return new Map(
    [...found].map(([message, signs]) => [
      message,
      EMOJI.flatMap((emoji) => {
        const people = [...(signs.get(emoji) ?? [])].map(([id, name]) => ({ id, name }));
        return people.length > 0 ? [{ emoji, people: people.sort((a, b) => (a.id < b.id ? -1 : 1)) }] : [];
      }),
    ]),
  );
}

function readResolved(value: unknown): Thread['resolved'] {
  if (!isPlainObject(value)) return null;
  return { by: toWellFormed(text(value.by, MAX_NAME)), at: time(value.at) ?? 0 };
}
