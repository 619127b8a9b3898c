import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPeers } from '../../../src/sync/peers.ts';

const KIM = { id: 'kim', name: 'Kim', colour: 1, role: 'edit' };

/** What is made of a state that somebody else sends. */
function heard(state: object) {
  const [theirs, ours] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  const peers = createPeers(ours);
  theirs.setLocalState({ ...state });
  applyAwarenessUpdate(ours, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'wire');
  const found = peers.getSnapshot();
  peers.close();
  for (const awareness of [theirs, ours]) awareness.destroy();
  return found;
}

describe('what others say of what they see', () => {
  it('is heard as a part of the map', () => {
    const seen = { x: -10, y: 20, width: 900, height: 500 };
    expect(heard({ user: KIM, seen })[0]?.seen).toEqual(seen);
  });

  it.each([
    ['nothing', undefined],
    ['a place without an end', { x: 0, y: 0, width: 1e9, height: 10 }],
    ['a place that is none', { x: 0, y: 0, width: 0, height: 10 }],
    ['words', 'everything'],
    ['half a place', { x: 0, y: 0 }],
  ])('is nothing when they send %s, and they are still here', (_, seen) => {
    expect(heard({ user: KIM, seen })).toMatchObject([{ user: { id: 'kim' }, seen: null }]);
  });
});

describe('a call to everyone', () => {
  const rect = { x: 0, y: 0, width: 900, height: 500 };

  it('is heard as a place with a name of its own', () => {
    expect(heard({ user: KIM, call: { id: 'a', rect } })[0]?.call).toEqual({ id: 'a', rect });
  });

  it.each([
    ['no name', { id: '', rect }],
    ['a name without an end', { id: 'a'.repeat(65), rect }],
    ['a place without an end', { id: 'a', rect: { ...rect, width: 1e9 } }],
    ['no place', { id: 'a' }],
  ])('is none when it has %s, and they are still here', (_, call) => {
    expect(heard({ user: KIM, call })).toMatchObject([{ user: { id: 'kim' }, call: null }]);
  });
});
