/** A worker in the place of the network: people elsewhere, each with an awareness of their own, who move their pointers. */
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** Twenty times a second, as the canvas sends them. */
const CURSOR_MS = 50;

self.onmessage = ({ data: count }: MessageEvent<number>) => {
  for (let i = 0; i < count; i++) {
    const awareness = new Awareness(new Y.Doc());
    const user = { id: `u${i}`, name: `Person ${i + 1}`, colour: i % 8, role: 'edit' };
    let step = i * 10;
    const move = (): void => {
      step++;
      const cursor = { x: Math.round(900 + 800 * Math.cos(step / 20)), y: Math.round(700 + 500 * Math.sin(step / 17)) };
      awareness.setLocalState({ user, cursor, selection: [], editing: null, drag: null });
      self.postMessage(encodeAwarenessUpdate(awareness, [awareness.clientID]));
    };
    setTimeout(() => setInterval(move, CURSOR_MS), (i * CURSOR_MS) / count);
  }
};
