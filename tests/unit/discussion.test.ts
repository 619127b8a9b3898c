import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addComment, createDiscussion, readComments } from '../../src/document/discussion.ts';

const comment = (id: string, at: number) => ({ id, on: 'cards:a', author: 'Maja K.', text: `Comment ${id}`, at });

describe('the discussion', () => {
  it('reads comments oldest first, whoever wrote them', () => {
    const here = new Y.Doc();
    const there = new Y.Doc();
    addComment(here, comment('late', 20));
    addComment(there, comment('early', 10));
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(readComments(here).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('leaves out what is no comment and writes nothing', () => {
    const talk = new Y.Doc();
    const root = talk.getMap('comments');
    root.set('text', 'just a text');
    root.set('empty', { ...comment('empty', 1), text: '' });
    root.set('nested', new Y.Map());
    addComment(talk, comment('good', 2));
    const before = Y.encodeStateAsUpdate(talk);
    expect(readComments(talk).map(({ id }) => id)).toEqual(['good']);
    expect(Y.encodeStateAsUpdate(talk)).toEqual(before);
  });

  it('tells of new comments and keeps its answer until one comes', () => {
    const talk = new Y.Doc();
    const discussion = createDiscussion(talk);
    const listener = vi.fn();
    const stop = discussion.comments.subscribe(listener);
    const before = discussion.comments.getSnapshot();
    expect(discussion.comments.getSnapshot()).toBe(before);
    discussion.add(comment('one', 1));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(discussion.comments.getSnapshot()).toEqual([comment('one', 1)]);
    stop();
    discussion.add(comment('two', 2));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
