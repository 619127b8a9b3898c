import { expect, it } from 'vitest';
import { freshPersona, ownersOf } from '../../../src/model/index.ts';

const [kim, robin, sam] = ['kim', 'robin', 'sam'].map((id, i) => freshPersona({ id, order: `a${i}`, name: id })) as [
  ReturnType<typeof freshPersona>,
  ReturnType<typeof freshPersona>,
  ReturnType<typeof freshPersona>,
];

it('a card that names nobody, everybody or only personas who are gone is everybody’s', () => {
  expect(ownersOf([], [kim, robin])).toEqual([]);
  expect(ownersOf(['robin', 'kim'], [kim, robin])).toEqual([]);
  expect(ownersOf(['gone'], [kim, robin])).toEqual([]);
});

it('owners come in the order of the map, without those who are gone', () => {
  expect(ownersOf(['sam', 'gone', 'kim'], [kim, robin, sam])).toEqual([kim, sam]);
});
