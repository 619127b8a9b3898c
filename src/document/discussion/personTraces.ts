/**
 * Where a person is named in a discussion, and how the name is taken out.
 *
 * Laws
 * - What is stored is looked at and not what can be read: a deleted comment still says whose it was.
 * - A person is a name as others saw it. Two names are one when they differ only in case, in the space around them and in how
 *   their letters are composed, the same in every language.
 * - Threads keep their structure: what was said and who answered it stay in their places.
 */
import type * as Y from 'yjs';
import { isPlainObject } from '../coerce.ts';
import { forgetInResults, type ResultTrace, resultTracesIn } from '../workshop/personResults.ts';
import { COMMENTS, REACTIONS, RESOLVED } from './readThreads.ts';

/** Stands in a text for the name of somebody who was forgotten; the interface shows it in its own language. */
export const FORGOTTEN = '…';
/** No device has this id. */
const FORGOTTEN_ID = 'forgotten';

export type IsPerson = (name: string) => boolean;

/** A name as it is compared: two that come to the same are one person’s. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/** Whether names are the one asked for. An empty name is nobody’s. */
export function personNamed(asked: string): IsPerson {
  const wanted = foldName(asked);
  return (name) => wanted !== '' && foldName(name) === wanted;
}

export interface CommentTrace {
  readonly id: string;
  /** The comment that began the thread; the comment itself when it did. */
  readonly thread: string;
  /** As stored: what it hung on, and in which words. */
  readonly place: unknown;
  /** Empty when it was deleted. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number | null;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
}

export interface SignTrace {
  readonly comment: string;
  readonly emoji: string;
}

/** All that a discussion says of one person. */
export interface PersonTraces {
  /** Comments by the person. */
  readonly wrote: readonly CommentTrace[];
  /** Comments of anybody that mention the person. */
  readonly mentioned: readonly CommentTrace[];
  readonly reacted: readonly SignTrace[];
  /** Threads that the person resolved. */
  readonly resolved: readonly { readonly thread: string; readonly at: number | null }[];
  /** What came out of boxes with the person’s name beside it. */
  readonly results: readonly ResultTrace[];
}

type Value = Readonly<Record<string, unknown>>;

/** Finds a person in a discussion. Nothing is written. */
export function tracesIn(talk: Y.Doc, isPerson: IsPerson): PersonTraces {
  const comments = entriesOf(talk, COMMENTS);
  const places = new Map(comments.map(([id, value]) => [id, value.place]));
  const trace = ([id, value]: readonly [string, Value]): CommentTrace => {
    const thread = textOf(value.on) || textOf(value.thread) || id;
    return {
      id,
      thread,
      place: typeof value.on === 'string' ? { on: value.on } : (value.place ?? places.get(thread) ?? null),
      text: textOf(value.text),
      at: timeOf(value.at),
      editedAt: timeOf(value.editedAt),
      deletedAt: timeOf(value.deletedAt),
    };
  };
  return {
    wrote: comments.filter(([, value]) => isPerson(authorName(value))).map(trace),
    mentioned: comments.filter(([, value]) => mentionsOf(value).some((one) => isMention(one, isPerson))).map(trace),
    reacted: entriesOf(talk, REACTIONS)
      .filter(([, value]) => isPerson(textOf(value.name)))
      .map(([, value]) => ({ comment: textOf(value.message), emoji: textOf(value.emoji) })),
    resolved: entriesOf(talk, RESOLVED)
      .filter(([, value]) => isPerson(textOf(value.by)))
      .map(([thread, value]) => ({ thread, at: timeOf(value.at) })),
    results: resultTracesIn(talk, isPerson),
  };
}

/**
 * Takes the name and the device of a person out of a discussion in one transaction, and the words of the person’s comments as
 * well when `isErased`. Nothing is written when there is nothing to take out.
 */
export function forgetIn(talk: Y.Doc, isPerson: IsPerson, isErased: boolean): void {
  talk.transact(() => {
    const comments = talk.getMap(COMMENTS);
    for (const [id, value] of entriesOf(talk, COMMENTS)) {
      const next = forgetInComment(value, isPerson, isErased);
      if (next !== value) comments.set(id, next);
    }
    const reactions = talk.getMap(REACTIONS);
    for (const [key, value] of entriesOf(talk, REACTIONS)) {
      if (!isPerson(textOf(value.name))) continue;
      // The key holds the device: the sign stands under another from now on, one for each that somebody has set.
      reactions.delete(key);
      const by = freeId(reactions, textOf(value.message), textOf(value.emoji));
      reactions.set(`${value.message} ${by} ${value.emoji}`, { ...value, by, name: '' });
    }
    const resolved = talk.getMap(RESOLVED);
    for (const [thread, value] of entriesOf(talk, RESOLVED)) {
      if (isPerson(textOf(value.by))) resolved.set(thread, { ...value, by: '' });
    }
    forgetInResults(talk, isPerson, isErased);
  });
}

function forgetInComment(value: Value, isPerson: IsPerson, isErased: boolean): Value {
  const isAuthor = isPerson(authorName(value));
  const mentions = mentionsOf(value);
  const isNamed = mentions.some((one) => isMention(one, isPerson));
  if (!isAuthor && !isNamed) return value;
  let next = value;
  if (isNamed) {
    const others = mentions.filter((one) => !isMention(one, isPerson));
    const named = mentions.filter((one) => isMention(one, isPerson)).map((one) => textOf((one as Value).name));
    const mark = others.some((one) => isPlainObject(one) && one.id === FORGOTTEN_ID) ? [] : [FORGOTTEN_MENTION];
    next = { ...next, text: withoutNames(textOf(value.text), named, namesOf(others)), mentions: [...others, ...mark] };
  }
  if (isAuthor) next = { ...next, author: { id: '', name: '', colour: 0 } };
  if (isAuthor && isErased) {
    next = { ...next, text: '', mentions: [], deletedAt: timeOf(value.deletedAt) ?? Date.now(), isErased: true };
  }
  return next;
}

const FORGOTTEN_MENTION = { id: FORGOTTEN_ID, name: FORGOTTEN };

/** Of names that begin alike the longest is meant, as where mentions are shown. */
function withoutNames(text: string, gone: readonly string[], others: readonly string[]): string {
  const names = [...gone, ...others].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = names.find((one) => text.startsWith(one, at + 1));
    if (!name || !gone.includes(name)) continue;
    kept += `${text.slice(from, at)}@${FORGOTTEN}`;
    from = at + 1 + name.length;
  }
  return kept + text.slice(from);
}

function freeId(reactions: Y.Map<unknown>, message: string, emoji: string): string {
  let number = 1;
  while (reactions.has(`${message} ${FORGOTTEN_ID}-${number} ${emoji}`)) number += 1;
  return `${FORGOTTEN_ID}-${number}`;
}

/** In old comments the author is a name alone. */
function authorName({ author }: Value): string {
  return isPlainObject(author) ? textOf(author.name) : textOf(author);
}

function mentionsOf({ mentions }: Value): readonly unknown[] {
  return Array.isArray(mentions) ? mentions : [];
}

function namesOf(mentions: readonly unknown[]): readonly string[] {
  return mentions.map((one) => (isPlainObject(one) ? textOf(one.name) : ''));
}

function isMention(mention: unknown, isPerson: IsPerson): boolean {
  return isPlainObject(mention) && isPerson(textOf(mention.name));
}

function entriesOf(talk: Y.Doc, root: string): readonly (readonly [string, Value])[] {
  return [...talk.getMap(root)].flatMap(([key, value]) => (isPlainObject(value) ? [[key, value] as const] : []));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function timeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
