/** Frames as clients send them, and the same bent at random. */
import * as Y from 'yjs';
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '../../../server/rooms/frames.ts';

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Frames as clients send them, of every sort. */
export function honestFrames(): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => frames.push(updateFrame(update)));
  const cards = doc.getMap('cards');
  for (let i = 0; i < 12; i++) {
    doc.transact(() => {
      const card = new Y.Map<unknown>();
      const text = new Y.Text();
      text.insert(0, `Card ${i}`);
      card.set('text', text);
      card.set('place', { lane: 'l', activity: 'a', order: `a${i}` });
      cards.set(`c${i}`, card);
    });
    const text = (cards.get(`c${i}`) as Y.Map<unknown>).get('text') as Y.Text;
    text.insert(text.length, ' and more');
    text.delete(0, 2);
    if (i % 4 === 0) cards.delete(`c${i}`);
  }
  const state = Y.encodeStateAsUpdate(doc);
  return [
    ...frames,
    step1Frame(Y.encodeStateVector(doc)),
    step2Frame(state),
    awarenessFrame([{ client: doc.clientID, clock: 3, state: JSON.stringify({ user: { name: 'Eva' } }) }]),
    new Uint8Array([3]),
  ];
}

/** The frame with something wrong in it, most often. */
export function bend(frame: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * length);
  const bent = Uint8Array.from(frame);
  switch (at(6)) {
    case 0:
      for (let i = at(4); i >= 0; i--) bent[at(bent.length)] = (bent[at(bent.length)] ?? 0) ^ (1 << at(8));
      return bent;
    case 1:
      return bent.subarray(0, at(bent.length));
    case 2:
      return bent.fill(0xff, at(bent.length));
    case 3:
      return bent.map((byte, i) => (i < 3 ? at(8) : byte));
    case 4: {
      const cut = at(bent.length);
      return new Uint8Array([
        ...bent.subarray(0, cut),
        ...Array.from({ length: at(12) }, () => at(256)),
        ...bent.subarray(cut),
      ]);
    }
    default:
      return Uint8Array.from({ length: at(64) }, () => at(256));
  }
}
