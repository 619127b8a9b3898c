import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bus } from '../../server/cluster/bus.ts';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import {
  type DocumentMessage,
  decodeControlMessage,
  decodeDocumentMessage,
  encodeControlMessage,
  encodeDocumentMessage,
} from '../../server/cluster/messages.ts';
import { createRoomLink } from '../../server/cluster/roomLink.ts';
import { createSequence } from '../../server/cluster/sequence.ts';
import { createMemoryStore } from './support/memoryStore.ts';

const MESSAGES: readonly DocumentMessage[] = [
  { type: 'update', node: 'a', seq: 7, update: new Uint8Array([1, 2, 3]) },
  { type: 'update', node: 'a', seq: 8, update: null },
  { type: 'presence', node: 'a', isWhole: true, entries: [{ client: 1, clock: 2, state: '{"user":{"name":"Åsa"}}' }] },
  { type: 'presence', node: 'a', isWhole: false, entries: [] },
  { type: 'who', node: 'a' },
  { type: 'claim', node: 'a', client: 4_294_967_295 },
];

describe('what servers tell each other', () => {
  it('comes out as it went in', () => {
    for (const message of MESSAGES) expect(decodeDocumentMessage(encodeDocumentMessage(message))).toEqual(message);
    for (const message of [
      { type: 'beat', node: 'a' },
      { type: 'access', node: 'a', mapId: 'abcdefghijkl' },
    ] as const) {
      expect(decodeControlMessage(encodeControlMessage(message))).toEqual(message);
    }
  });

  it('is refused when it was cut short or has something after it', () => {
    for (const message of MESSAGES) {
      const bytes = encodeDocumentMessage(message);
      for (let length = 0; length < bytes.length; length++) {
        expect(decodeDocumentMessage(bytes.subarray(0, length)), `${message.type} of ${length} bytes`).toBeNull();
      }
      expect(decodeDocumentMessage(new Uint8Array([...bytes, 0]))).toBeNull();
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        decodeDocumentMessage(bytes);
        decodeControlMessage(bytes);
      }),
    );
  });

  it('names its sender', () => {
    expect(decodeDocumentMessage(encodeDocumentMessage({ type: 'who', node: '' }))).toBeNull();
    expect(decodeDocumentMessage(encodeDocumentMessage({ type: 'who', node: 'a'.repeat(65) }))).toBeNull();
  });
});

describe('the numbers of a document', () => {
  const update = (n: number) => new Uint8Array([n]);

  it('are taken in order, whatever order they come in, each once', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 8 })),
        (order, doubles) => {
          const sequence = createSequence(0);
          const taken = [...order, ...doubles].flatMap((seq) => sequence.take(seq, update(seq)));
          expect(taken.map(([n]) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
          expect(sequence.last()).toBe(8);
          expect(sequence.hasGap()).toBe(false);
        },
      ),
    );
  });

  it('count one’s own without giving them back', () => {
    const sequence = createSequence(4);
    expect(sequence.take(6, update(6))).toEqual([]);
    expect(sequence.hasGap()).toBe(true);
    expect(sequence.take(5, 'own')).toEqual([update(6)]);
    expect(sequence.last()).toBe(6);
  });

  it('go on after what was read from the store, and forget what the store does not know', () => {
    const sequence = createSequence(1);
    sequence.take(4, update(4));
    sequence.expect(9_999);
    expect(sequence.skipTo(3)).toEqual([update(4)]);
    expect(sequence.last()).toBe(4);
    expect(sequence.hasGap()).toBe(false);
    expect(sequence.take(3, update(3))).toEqual([]);
  });
});

describe('a room that is heard again', () => {
  it('says who is there also when that is nobody, so that nobody sees ghosts', async () => {
    const said: DocumentMessage[] = [];
    const bus: Bus = { ...createLocalBus(), publish: (_document, message) => said.push(message) };
    let here = [{ client: 1, clock: 1, state: '{}' }];
    const link = createRoomLink(
      { bus, store: createMemoryStore(), document: 'abcdefghijkl.1', log: () => undefined },
      { apply: () => true, presence: () => here, onPresence: () => undefined, onClaim: () => undefined },
    );
    link.start(0);
    here = [];
    said.length = 0;
    link.greet();
    expect(said).toContainEqual({ type: 'presence', node: bus.node, isWhole: true, entries: [] });
    link.close();
  });
});
