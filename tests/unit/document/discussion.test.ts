import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { discussionOf } from '../../../src/document/discussion/index.ts';
import { LimitError } from '../../../src/document/index.ts';
import { type CommentPlace, NO_WORDS } from '../../../src/model/comments/index.ts';
import { LIMITS } from '../../../src/model/index.ts';

const maja = { id: 'maja', name: 'Maja K.', colour: 1 };
const olof = { id: 'olof', name: 'Olof', colour: 4 };
const onCard: CommentPlace = { on: 'cards:a', activity: null, at: null, was: { ...NO_WORDS, words: 'Three banks' } };
const say = (text: string, author = maja) => ({ author, text, mentions: [] });

function twoClients() {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const merge = () => {
    Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
    Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  };
  return { docs, merge, one: discussionOf(docs[0]), two: discussionOf(docs[1]) };
}

const textsOf = (discussion: ReturnType<typeof discussionOf>) =>
  discussion.threads.getSnapshot().map(({ messages }) => messages.map(({ text }) => text));

describe('a thread', () => {
  it('holds what began it, then the replies of everybody, whatever their clocks say', () => {
    const { docs, merge, one, two } = twoClients();
    vi.useFakeTimers({ now: 5000 });
    const id = one.begin(onCard, say('Which banks?'));
    merge();
    vi.setSystemTime(1000);
    two.reply(id, say('The three nearest', olof));
    vi.setSystemTime(2000);
    one.reply(id, say('Thank you'));
    merge();
    vi.useRealTimers();
    for (const discussion of [one, two]) {
      expect(textsOf(discussion)).toEqual([['Which banks?', 'The three nearest', 'Thank you']]);
      expect(discussion.threads.getSnapshot()[0]?.place).toEqual(onCard);
    }
    expect(docs[0].getMap('comments').size).toBe(3);
  });

  it('is told of once per change, and stays the same object until then', () => {
    const { one } = twoClients();
    const listener = vi.fn();
    const stop = one.threads.subscribe(listener);
    const before = one.threads.getSnapshot();
    expect(one.threads.getSnapshot()).toBe(before);
    const id = one.begin(onCard, say('First'));
    one.setResolved(id, 'Maja K.');
    listener.mockClear();
    // Opens the thread again too: one change.
    one.reply(id, say('Second'));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(one.threads.getSnapshot()[0]?.resolved).toBeNull();
    stop();
    one.reply(id, say('Third'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is resolved and opened again by anybody', () => {
    const { merge, one, two } = twoClients();
    const id = one.begin(onCard, say('Is this so?'));
    merge();
    two.setResolved(id, 'Olof');
    merge();
    expect(one.threads.getSnapshot()[0]?.resolved?.by).toBe('Olof');
    one.setResolved(id, null);
    merge();
    expect(two.threads.getSnapshot()[0]?.resolved).toBeNull();
  });

  it('refuses a text over the limit and writes nothing', () => {
    const { docs, one } = twoClients();
    const id = one.begin(onCard, say('a'.repeat(LIMITS.text)));
    const before = Y.encodeStateAsUpdate(docs[0]);
    const long = 'a'.repeat(LIMITS.text + 1);
    expect(() => one.begin(onCard, say(long))).toThrow(LimitError);
    expect(() => one.reply(id, say(long))).toThrow(LimitError);
    expect(() => one.edit(id, long, [])).toThrow(LimitError);
    expect(Y.encodeStateAsUpdate(docs[0])).toEqual(before);
  });
});

describe('a comment', () => {
  it('is edited in place and says so', () => {
    const { one } = twoClients();
    const id = one.begin(onCard, say('Tree banks'));
    one.edit(id, 'Three banks', [olof]);
    const [message] = one.threads.getSnapshot()[0]?.messages ?? [];
    expect(message).toMatchObject({ text: 'Three banks', mentions: [{ id: 'olof', name: 'Olof' }] });
    expect(message?.editedAt).not.toBeNull();
  });

  it('that is deleted leaves no text anywhere, and comes back by undo', () => {
    const { docs, one } = twoClients();
    const id = one.begin(onCard, say('Take this away'));
    one.reply(id, say('I heard you', olof));
    const undo = one.remove(id);
    expect(textsOf(one)).toEqual([['', 'I heard you']]);
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(docs[0]))).not.toContain('Take this away');
    undo();
    expect(textsOf(one)).toEqual([['Take this away', 'I heard you']]);
  });

  it('that stood alone takes its thread with it', () => {
    const { one } = twoClients();
    const undo = one.remove(one.begin(onCard, say('Alone')));
    expect(textsOf(one)).toEqual([]);
    undo();
    expect(textsOf(one)).toEqual([['Alone']]);
  });

  it('survives being deleted by its author while somebody replies', () => {
    const { merge, one, two } = twoClients();
    const id = one.begin(onCard, say('Never mind'));
    merge();
    one.remove(id);
    two.reply(id, say('But I do', olof));
    merge();
    expect(textsOf(one)).toEqual([['', 'But I do']]);
    expect(textsOf(two)).toEqual([['', 'But I do']]);
  });

  it('takes each sign once from each person, from two windows at once too', () => {
    const { merge, one, two } = twoClients();
    const id = one.begin(onCard, say('Good?'));
    merge();
    one.react(id, '👍', maja);
    two.react(id, '👍', maja);
    two.react(id, '👍', olof);
    two.react(id, '🎉', olof);
    merge();
    const signs = () =>
      one.threads.getSnapshot()[0]?.messages[0]?.reactions.map(({ emoji, people }) => [emoji, people.length]);
    expect(signs()).toEqual([
      ['👍', 2],
      ['🎉', 1],
    ]);
    one.react(id, '👍', maja);
    expect(signs()).toEqual([
      ['👍', 1],
      ['🎉', 1],
    ]);
  });
});

describe('comments from before there were threads', () => {
  const old = (id: string, on: string, at: number) => ({ id, on, author: 'Maja K.', text: `Comment ${id}`, at });

  it('are read as one thread a record, oldest first, and can be answered', () => {
    const { docs, merge, one, two } = twoClients();
    docs[0].getMap('comments').set('late', old('late', 'cards:a', 20));
    docs[0].getMap('comments').set('map', old('map', 'map', 30));
    docs[1].getMap('comments').set('early', old('early', 'cards:a', 10));
    merge();
    expect(textsOf(one)).toEqual([['Comment early', 'Comment late'], ['Comment map']]);
    const [thread] = one.threads.getSnapshot();
    expect(thread?.place).toMatchObject({ on: 'cards:a', activity: null, at: null });
    expect(thread?.messages[0]?.author).toEqual({ id: '', name: 'Maja K.', colour: 0 });
    one.reply(thread?.id ?? '', say('An answer'));
    one.setResolved(thread?.id ?? '', 'Maja K.');
    merge();
    expect(textsOf(two)[0]).toEqual(['Comment early', 'Comment late', 'An answer']);
    expect(two.threads.getSnapshot()[0]?.resolved?.by).toBe('Maja K.');
  });
});

describe('reading the discussion', () => {
  it('leaves out what is no comment and writes nothing', () => {
    const { docs, one } = twoClients();
    const root = docs[0].getMap('comments');
    root.set('text', 'just a text');
    root.set('empty', { author: maja, text: ' ', at: 1, place: { on: 'map' } });
    root.set('nowhere', { author: maja, text: 'No place and no thread', at: 1 });
    root.set('orphan', { author: maja, text: 'Its thread has not come', at: 1, thread: 'other' });
    root.set('nested', new Y.Map());
    one.begin(onCard, say('Good'));
    const before = Y.encodeStateAsUpdate(docs[0]);
    expect(textsOf(one)).toEqual([['Good']]);
    expect(Y.encodeStateAsUpdate(docs[0])).toEqual(before);
  });

  it('cuts what is too long and keeps points inside their box', () => {
    const { docs, one } = twoClients();
    const place = { on: 'lanes:l', activity: 'x', at: { x: 7, y: -3 }, was: { words: 'w'.repeat(9000) } };
    docs[0].getMap('comments').set('c', { place, author: maja, text: 'a'.repeat(LIMITS.text + 5), at: 1 });
    const [thread] = one.threads.getSnapshot();
    expect(thread?.messages[0]?.text.length).toBe(LIMITS.text);
    expect(thread?.place.at).toEqual({ x: 1, y: 0 });
    expect(thread?.place.was.words.length).toBe(200);
  });

  it('never throws, whatever stands there', () => {
    const word = fc.constantFrom('map', 'cards:a', 'lanes:l', '👍', 'a', '', '__proto__', 'constructor', '\ud800');
    const leaf = fc.oneof(word, fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    const names = 'on author text at place thread deletedAt editedAt mentions message by emoji id name was'.split(' ');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8, noNullPrototype: true }),
      ),
    }));
    const entry = fc.tuple(fc.constantFrom('comments', 'reactions', 'resolved'), word, value);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const talk = new Y.Doc();
        for (const [root, key, each] of entries) talk.getMap(root).set(key, each);
        const threads = discussionOf(talk).threads.getSnapshot();
        for (const { messages } of threads) expect(messages.some(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
