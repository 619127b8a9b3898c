import { describe, expect, it } from 'vitest';
import { shownMap } from '../../../src/canvas/scene/shownMap.ts';
import { richBlock, textBlock } from '../../../src/drawing/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { type JourneyMap, recordKey } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const plain = templateMap('first-home', 'en');
const card = required(
  Object.values(plain.cards).find(({ kind }) => kind === 'need'),
  'a need',
);
const id = card.id;
const key = recordKey('cards', id);
const box = { x: 0, y: 0, width: 120, font: { size: 13, weight: 400 }, lineHeight: 18, fill: '#000000' } as const;

function withText(text: string): JourneyMap {
  return { ...plain, cards: { ...plain.cards, [id]: { ...card, text } } };
}

describe('the card somebody types in', () => {
  const source = '- **Safe**, see [this](https://x.se)';

  it('is painted as its source, letter by letter', () => {
    const map = withText(source);
    const shown = shownMap(map, new Map(), { key, field: 'text', initial: null });
    const text = required(shown.cards[id], 'the card').text;
    expect(richBlock(text, box)).toEqual(textBlock(source, box));
    expect(richBlock(source, box).type).toBe('group');
  });

  it('keeps its identity from one look to the next', () => {
    const map = withText(source);
    const edit = { key, field: 'text', initial: null };
    expect(shownMap(map, new Map(), edit).cards[id]).toBe(shownMap(map, new Map(), edit).cards[id]);
  });

  it('costs nothing where its text has no marks, or another field is typed in', () => {
    expect(shownMap(plain, new Map(), { key, field: 'text', initial: null })).toBe(plain);
    const map = withText(source);
    expect(shownMap(map, new Map(), { key, field: 'title', initial: null })).toBe(map);
    expect(shownMap(map, new Map(), null)).toBe(map);
  });
});

describe('a preview', () => {
  it('changes the card it names and nothing else', () => {
    const shown = shownMap(plain, new Map([['self', { [id]: (one) => ({ ...one, text: 'Dragged' }) }]]), null);
    expect(shown.cards[id]?.text).toBe('Dragged');
    expect(Object.values(shown.cards).filter((one) => plain.cards[one.id] !== one)).toHaveLength(1);
  });
});
