/**
 * A worker in the place of the network: people elsewhere, each with an awareness of their own, who move their pointers. What
 * they say is made before it is sent, since it would be made on other machines.
 */
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** Twenty times a second, as the canvas sends them. */
const CURSOR_MS = 50;
const STEPS = 200;

self.onmessage = ({ data: count }: MessageEvent<number>) => {
  const said = Array.from({ length: count }, (_, i) => movesOf(i));
  const started = performance.now();
  let sent = 0;
  setInterval(() => {
    const due = Math.min(STEPS * count, Math.floor(((performance.now() - started) / CURSOR_MS) * count));
    for (; sent < due; sent++) self.postMessage(said[sent % count]?.[Math.floor(sent / count)]);
  }, 4);
};

/** One person’s updates: a pointer that goes round and round. */
function movesOf(person: number): readonly Uint8Array[] {
  const awareness = new Awareness(new Y.Doc());
  const user = { id: `u${person}`, name: `Person ${person + 1}`, colour: person % 8, role: 'edit' };
  const moves = Array.from({ length: STEPS }, (_, i) => {
    const at = person * 10 + i;
    const cursor = { x: Math.round(900 + 800 * Math.cos(at / 20)), y: Math.round(700 + 500 * Math.sin(at / 17)) };
    awareness.setLocalState({ user, cursor, selection: [], editing: null, drag: null });
    return encodeAwarenessUpdate(awareness, [awareness.clientID]);
  });
  awareness.destroy();
  return moves;
}
