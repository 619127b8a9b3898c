import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { darkTheme, lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene, type SceneItem } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { doRectsOverlap } from '../../../src/lib/geometry.ts';
import type { Card, JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');
const peak = required(
  Object.values(map.cards).find(({ kind, fields }) => kind === 'emotion' && fields.score === -2),
  'the peak of the sample',
);

function drawn(values: Partial<Card>, theme = lightTheme): readonly SceneItem[] {
  const changed: JourneyMap = { ...map, cards: { ...map.cards, [peak.id]: { ...peak, ...values } } };
  return buildScene(changed, { locale: 'en', theme }).items;
}

const wordsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((one) =>
    one.type === 'text' ? one.lines.join(' ') : one.type === 'group' ? wordsOf(one.children) : [],
  );
const iconsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((one) => (one.type === 'icon' ? one.icon : one.type === 'group' ? iconsOf(one.children) : []));

describe('an emotion', () => {
  it('shows its tags beside its face, clear of its words and of the flags; those without room are counted', () => {
    const items = drawn({ tags: ['trust', 'workshop', 'call first'] });
    const tags = required(
      items.find(({ key }) => key === `tags:${peak.id}`),
      'its tags',
    );
    expect(wordsOf(tags.drawings)).toEqual(['trust', 'workshop', '+1']);
    const others = items.filter(({ role, key }) => role === 'flag' && key !== tags.key);
    expect(others.filter(({ box }) => doRectsOverlap(box, tags.box)).map(({ key }) => key)).toEqual([]);
    expect(drawn({ tags: [] }).some(({ key }) => key === `tags:${peak.id}`)).toBe(false);
  });

  it('shows its tags without words too', () => {
    const items = drawn({ text: '', tags: ['trust'] });
    expect(wordsOf(items.find(({ key }) => key === `tags:${peak.id}`)?.drawings ?? [])).toEqual(['trust']);
  });

  it.each([lightTheme, darkTheme])('has the mark of a critical moment on its face', (theme) => {
    const face = (moment: Card['moment']) =>
      iconsOf(drawn({ moment }, theme).find(({ key }) => key === `cards:${peak.id}`)?.drawings ?? []);
    expect(face('critical')).toEqual(['critical']);
    expect(face(null)).toEqual([]);
  });
});

describe('the summary in the header', () => {
  it('names the activities of peak and end in full, in two lines where one is too short', () => {
    const summary = required(
      drawn({}).find(({ key }) => key === 'summary'),
      'the summary',
    );
    expect(wordsOf(summary.drawings)).toContain('Waits for the seller’s answer');
    expect(wordsOf(summary.drawings).join(' ')).not.toContain('…');
    const phases = buildScene(map, { locale: 'en', theme: lightTheme }).items.filter(({ role }) => role === 'phase');
    for (const { box } of phases) expect(doRectsOverlap(box, summary.box)).toBe(false);
  });
});
