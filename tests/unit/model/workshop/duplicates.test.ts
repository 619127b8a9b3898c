import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, mergedText, readWhys, writeWhys } from '../../../../src/model/workshop/index.ts';

const card = (id: string, text: string, kind = 'need') => ({ id, kind, text });
const anyText = fc
  .array(fc.constantFrom('bank', 'waits', 'answer', 'nobody', 'calls', 'the', 'och', 'house', 'price', 'seller'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const anyCards = fc
  .array(fc.tuple(anyText, fc.constantFrom('need', 'pain-point')), { maxLength: 12 })
  .map((texts) => texts.map(([text, kind], i) => card(`c${i}`, text, kind)));

describe('cards that may say the same', () => {
  it('are found whatever their case, punctuation, small words and order', () => {
    const cards = [
      card('a', 'Know where I stand'),
      card('b', 'to know where we STAND!'),
      card('c', 'Vet var jag står'),
      card('d', 'Feel safe'),
    ];
    expect(findDuplicates(cards)).toEqual([['a', 'b']]);
  });

  it('are never of two kinds', () => {
    expect(findDuplicates([card('a', 'No reply'), card('b', 'No reply', 'pain-point')])).toEqual([]);
  });

  it('are found when nearly all of their words are the same, and not when half are', () => {
    const cards = [
      card('a', 'Broker never answers phone calls'),
      card('b', 'The broker never answers phone calls, evenings'),
      card('c', 'Broker forgets the calls of buyers'),
    ];
    expect(findDuplicates(cards)).toEqual([['a', 'b']]);
  });

  it('are in one group when their words are equal, each in at most one, in whatever order they come', () => {
    fc.assert(
      fc.property(anyCards, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (cards, random) => {
        const found = findDuplicates(cards);
        const ids = found.flat();
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of cards) {
          for (const other of cards) {
            if (one.id >= other.id || one.kind !== other.kind || one.text !== other.text) continue;
            expect(found.some((group) => group.includes(one.id) && group.includes(other.id))).toBe(true);
          }
        }
        const shuffled = cards
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(findDuplicates(shuffled)).toEqual(found);
      }),
    );
  });

  it('keep every text when they become one, each once', () => {
    expect(mergedText(['Be heard', 'be heard ', 'Be seen', ''])).toBe('Be heard\nBe seen');
  });
});

describe('five whys', () => {
  it('are read as they were written, without the empty ones and no more than five', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (whys) => {
        expect(readWhys(writeWhys(whys))).toEqual(whys.slice(0, 5));
        expect(readWhys(writeWhys(['', ...whys]))).toEqual(whys.slice(0, 5));
      }),
    );
  });

  it('cannot be split by an arrow that somebody writes', () => {
    expect(readWhys(writeWhys(['A ← B', 'C']))).toEqual(['A B', 'C']);
  });
});
