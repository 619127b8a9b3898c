import { describe, expect, it } from 'vitest';
import type { Peer } from '../../../../src/sync/index.ts';
import type { Role } from '../../../../src/sync/protocol.ts';
import { createStore } from '../../../../src/sync/store.ts';
import { CALL_PAUSE_MS, watchCalls } from '../../../../src/ui/follow/watchCalls.ts';

const rect = { x: 0, y: 0, width: 800, height: 500 };

function peer(call: string | null, { clientId = 1, id = 'kim', role = 'edit' as Role, x = 0 } = {}): Peer {
  const user = { id, name: id, colour: 1 };
  const rest = { selection: [], editing: null, drag: null, seen: null, part: null };
  return { clientId, role, user, cursor: { x, y: 0 }, ...rest, call: call === null ? null : { id: call, rect } };
}

/** Somebody who listens; `heard` are the calls they acted on. */
function listen(first: readonly Peer[]) {
  const peers = createStore<readonly Peer[]>(first);
  const heard: string[] = [];
  let ms = 0;
  const stop = watchCalls(
    peers,
    'me',
    (_, call) => heard.push(call.id),
    () => ms,
  );
  return { heard, stop, say: (...now: readonly Peer[]) => peers.set(now), pass: (by: number) => (ms += by) };
}

describe('a call to look at one place', () => {
  it('is heard once, however often its window says other things', () => {
    const { heard, say, pass } = listen([peer(null)]);
    for (let x = 0; x < 5; x++) {
      say(peer('a', { x }));
      pass(CALL_PAUSE_MS);
    }
    expect(heard).toEqual(['a']);
    say(peer('b'));
    expect(heard).toEqual(['a', 'b']);
  });

  it('is not heard by whoever came after it, nor again when its window comes back', () => {
    const { heard, say, pass } = listen([peer('old')]);
    say(peer('old', { x: 1 }));
    say();
    pass(CALL_PAUSE_MS);
    say(peer('old'), peer('older', { clientId: 2, id: 'sara' }));
    expect(heard).toEqual([]);
    say(peer('new'));
    expect(heard).toEqual(['new']);
  });

  it('is heard from one window at most every five seconds, whatever name it takes', () => {
    const { heard, say, pass } = listen([peer(null)]);
    say(peer('a'));
    pass(CALL_PAUSE_MS - 1);
    say(peer('b', { id: 'somebody-else' }));
    pass(1);
    say(peer('b'));
    say(peer('c'));
    expect(heard).toEqual(['a', 'c']);
  });

  it('is not heard from whoever may not edit, nor from another window of one’s own, nor after the end', () => {
    const { heard, say, stop } = listen([
      peer(null, { role: 'comment' }),
      peer(null, { clientId: 2, id: 'me' }),
      peer(null, { clientId: 3 }),
    ]);
    say(peer('a', { role: 'comment' }), peer('b', { clientId: 2, id: 'me' }), peer(null, { clientId: 3 }));
    stop();
    say(peer('a', { role: 'comment' }), peer('b', { clientId: 2, id: 'me' }), peer('c', { clientId: 3 }));
    expect(heard).toEqual([]);
  });
});
