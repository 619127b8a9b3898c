import { describe, expect, it } from 'vitest';
import { createRoomAwareness } from '../../server/rooms/awareness.ts';
import { type AwarenessEntry, awarenessFrame, readFrame } from '../../server/rooms/frames.ts';

/** An awareness message as a client sends it. */
function saying(...entries: readonly AwarenessEntry[]): Uint8Array {
  const message = readFrame(awarenessFrame(entries));
  return message?.type === 'awareness' ? message.bytes : new Uint8Array();
}

const entry = (client: number, clock: number, name: string): AwarenessEntry => ({
  client,
  clock,
  state: JSON.stringify({ user: { name } }),
});

describe('who is here', () => {
  it('does not take for somebody who left a connection that repeats what it heard of them', () => {
    const awareness = createRoomAwareness<string>();
    awareness.receive('ada', 'edit', saying(entry(1, 5, 'Ada')));
    // Bo moved here from a server that has not said yet that he left it.
    awareness.receiveFrom('elsewhere', [entry(2, 3, 'Bo')], true);
    awareness.receive('bo', 'edit', saying(entry(2, 3, 'Bo')));
    const heard = awareness.everybody();
    awareness.leave('ada');
    expect(awareness.receive('bo', 'edit', saying(...heard, entry(1, 4, 'Ada')))).toBe(false);
    expect(awareness.stateOf('bo')).toBeNull();
    awareness.dropNode('elsewhere');
    awareness.receive('bo', 'edit', saying(entry(2, 4, 'Bo')));
    expect(awareness.here().map(({ client }) => client)).toEqual([2]);
  });

  it('takes back who returns with what they said before', () => {
    const awareness = createRoomAwareness<string>();
    awareness.receive('ada', 'edit', saying(entry(1, 5, 'Ada')));
    awareness.leave('ada');
    expect(awareness.receive('ada again', 'edit', saying(entry(1, 5, 'Ada')))).toBe(true);
    expect(awareness.here().map(({ client }) => client)).toEqual([1]);
  });
});
