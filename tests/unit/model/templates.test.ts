import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/lib/locale.ts';
import { deriveGrid, type JourneyMap, parseMapFile, peakEnd, writeMapFile } from '../../../src/model/index.ts';
import { TEMPLATES, templateMap } from '../../../src/model/templates/index.ts';

const TEXT_KEYS = new Set([
  'title',
  'purpose',
  'text',
  'hint',
  'name',
  'summary',
  'evidenceNote',
  'owner',
  'receiver',
  'locale',
]);

/** The map with every text reduced to whether there is one. */
function structureOf(map: JourneyMap): unknown {
  return JSON.parse(JSON.stringify(map), (key, value) =>
    TEXT_KEYS.has(key) && typeof value === 'string' ? value !== '' : value,
  );
}

function textsOf(map: JourneyMap): string[] {
  const texts: string[] = [];
  JSON.stringify(map, (key, value) => {
    if (TEXT_KEYS.has(key) && typeof value === 'string' && value !== '') texts.push(value);
    return value;
  });
  return texts;
}

describe.each(TEMPLATES)('the template %s', (name) => {
  it.each(LOCALES)('is a valid map in %s with nothing unplaced', (locale) => {
    const map = templateMap(name, locale);
    expect(parseMapFile(writeMapFile(map))).toEqual({ ok: true, value: map });
    expect(map.map.locale).toBe(locale);
    expect(deriveGrid(map).unplaced).toEqual({ cards: [], activities: [] });
  });

  it('has the same structure in every language, and says everything in each', () => {
    const [en, ...others] = LOCALES.map((locale) => templateMap(name, locale));
    for (const other of others) {
      expect(structureOf(other)).toEqual(structureOf(en as JourneyMap));
      const same = textsOf(other).filter((text, i) => text === textsOf(en as JourneyMap)[i]);
      // Names and words that are alike in both languages.
      expect(same.length).toBeLessThan(textsOf(other).length / 2);
    }
  });

  it('has a persona, three phases or more, and an activity in each', () => {
    const grid = deriveGrid(templateMap(name, 'en'));
    expect(grid.personas).toHaveLength(1);
    expect(grid.phases.length).toBeGreaterThanOrEqual(3);
    expect(grid.columns.every(({ activity }) => activity !== null)).toBe(true);
    expect(grid.lanes.map(({ lane }) => lane.kind)).toEqual([
      'need',
      'emotion',
      'touchpoint',
      'pain-point',
      'opportunity',
      'backstage',
    ]);
  });
});

describe('buying a first home', () => {
  const map = templateMap('first-home', 'en');
  const grid = deriveGrid(map);

  it('runs from dreaming to moving in over nine activities', () => {
    expect(grid.phases.map(({ phase, columnCount }) => [phase.title, columnCount])).toEqual([
      ['Dream', 2],
      ['Search', 2],
      ['Bid', 2],
      ['Sign', 1],
      ['Move in', 2],
    ]);
  });

  it('is remembered for the wait: peak −2.0, high +1.5, end +1.2, so −0.4 where the mean says +0.3', () => {
    const scored = grid.lanes
      .flatMap(({ cards }) => cards)
      .filter(({ card }) => card.kind === 'emotion')
      .map(({ card, column }) => ({
        id: card.id,
        position: column,
        score: Number(card.fields.score),
        evidence: card.evidence,
      }));
    const result = peakEnd(scored);
    expect(result.count).toBe(9);
    expect(result.peak).toMatchObject({ id: 'emotion-wait', score: -2 });
    expect(result.high).toMatchObject({ id: 'emotion-visit', score: 1.5 });
    expect(result.end).toMatchObject({ id: 'emotion-night', score: 1.2 });
    expect(result.remembered).toBeCloseTo(-0.4);
    expect(result.mean).toBeCloseTo(1 / 3);
  });

  it('points from every card to cards and personas that are there', () => {
    for (const card of Object.values(map.cards)) {
      if (typeof card.fields.need === 'string') expect(map.cards[card.fields.need]?.kind).toBe('need');
      if (card.kind === 'emotion') expect(map.personas).toHaveProperty(String(card.fields.persona));
    }
  });
});
