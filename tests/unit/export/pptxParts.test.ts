import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../src/drawing/index.ts';
import { defaultOptions } from '../../../src/export/index.ts';
import { partOfSegment, segmentLength } from '../../../src/export/pptx/bezier.ts';
import { deckSteps, filledParts } from '../../../src/export/pptx/buildDeck.ts';
import { deriveFacts } from '../../../src/export/pptx/facts.ts';
import { plainText } from '../../../src/export/pptx/look.ts';
import { placeCards, placeNumbers, rankChances } from '../../../src/export/pptx/matrix.ts';
import { countLines, fitText, REGULAR, shorten } from '../../../src/export/pptx/measure.ts';
import { parsePath, pathBounds } from '../../../src/export/pptx/pathShape.ts';
import { type Measured, stackCards } from '../../../src/export/pptx/stackCards.ts';
import { textPages } from '../../../src/export/pptx/textPages.ts';
import { whatIf } from '../../../src/export/pptx/whatIf.ts';
import { countWord, formatLongDate, formatPercent, formatShortDate, quote } from '../../../src/export/pptx/words.ts';
import { kinds } from '../../../src/kinds/registry.ts';
import { pointOnSegment } from '../../../src/layout/index.ts';
import { doRectsOverlap, growRect, type Rect } from '../../../src/lib/geometry.ts';
import { type Card, emptyMap, isLive, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { planMap } from './pptxMaps.ts';

/** A map whose one curve has these scores, one an activity. */
function scoredMap(scores: readonly number[]): JourneyMap {
  const map = planMap({
    phases: 1,
    activities: scores.length,
    text: ({ lane }) => (kinds[lane]?.traits.plot ? 'felt' : null),
  });
  const cards = Object.values(map.cards).map((card, i) => ({
    ...card,
    fields: { ...card.fields, score: scores[i] ?? null },
  }));
  return { ...map, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
}

function whatIfOf(scores: readonly number[]): string {
  const facts = deriveFacts(scoredMap(scores), 'en');
  const curve = facts.curves[0];
  const found = curve ? whatIf(facts, curve) : null;
  return found ? [found.heading, ...found.sentences].join(' | ') : '';
}

describe('what a better moment would do', () => {
  it('is worked out by the rule, the next peak named', () => {
    expect(whatIfOf([0.7, 1.5, -2, 1.2])).toBe(
      'Lift the peak, not the average | Lifting “activity 3” from −2.0 to −0.5 would move the memory from −0.4 to +1.4. | “activity 2” would then be the peak. | A nicer “activity 2” alone would move it by nothing.',
    );
  });

  it('says so when one lift changes nothing, as a twin takes the peak’s place', () => {
    expect(whatIfOf([-2, -2, 1])).toContain(
      'Lifting “activity 2” from −2.0 to −0.5 alone would leave the memory at −0.5. | “activity 1” would then be the peak.',
    );
  });

  it('does not claim that a nicer high is worth nothing when it would become the peak', () => {
    expect(whatIfOf([1.5, -1.6, 1])).not.toContain('by nothing');
  });

  it('speaks of guarding a peak that is good', () => {
    expect(whatIfOf([0, 2, 1])).toBe(
      'Guard the peak | “activity 2” (+2.0) carries the memory. Were it only neutral, the memory would move from +1.5 to +1.0.',
    );
  });

  it('is silent where nothing stands out', () => {
    expect(whatIfOf([0, 0, 0])).toBe('');
  });
});

describe('facts of a map', () => {
  it('count insight and assumption among the cards that tell them apart', () => {
    const facts = deriveFacts(templateMap('first-home', 'en'), 'en');
    expect(facts.phases.map((phase) => phase.title)).toEqual(['Dream', 'Search', 'Bid', 'Sign', 'Move in']);
    expect(facts.insightShare).toBeGreaterThan(0.3);
    expect(deriveFacts(emptyMap('sv'), 'sv').insightShare).toBeNull();
  });

  it('put the worst pain first', () => {
    const { pains } = deriveFacts(templateMap('first-home', 'en'), 'en');
    expect(pains[0]?.placed.card.text).toContain('No reply');
    expect(pains.map((pain) => pain.severity)).toEqual([...pains.map((pain) => pain.severity)].sort((a, b) => b - a));
  });
});

const measured = (column: number, span: number, height: number): Measured => ({
  card: null,
  text: '',
  said: '',
  whole: '',
  isWhole: true,
  column,
  span,
  height,
});

describe('what hurts', () => {
  const rated = templateMap('first-home', 'en');
  const isPain = ({ kind }: Card): boolean => kind === 'pain-point';
  const rateAll = (severity: (index: number) => number | null): JourneyMap => {
    let index = 0;
    const rate = (card: Card): Card =>
      isPain(card) ? { ...card, fields: { ...card.fields, severity: severity(index++) } } : card;
    return { ...rated, cards: Object.fromEntries(Object.values(rated.cards).map((card) => [card.id, rate(card)])) };
  };
  const wordsOf = (map: JourneyMap): { words: string; titles: string[] } => {
    const { steps } = deckSteps({ map, locale: 'en', today: '2026-11-23' }, defaultOptions('pptx'));
    const slides = steps.flatMap((step) => [...step()]);
    return { words: JSON.stringify(slides), titles: slides.map((slide) => slide.title) };
  };
  const pains = Object.values(rated.cards).filter((card) => isPain(card) && isLive(card));

  it('is ranked by nothing but what somebody rated', () => {
    const one = deriveFacts(
      rateAll((index) => (index === 1 ? 2 : null)),
      'en',
    );
    expect(one.pains.map((pain) => pain.severity)).toEqual([2]);
    expect(one.unratedPains).toHaveLength(pains.length - 1);
    const { words, titles } = wordsOf(rateAll((index) => (index === 1 ? 2 : null)));
    expect(words).toContain(`What hurts most (1 of ${pains.length} pain points are rated)`);
    const inTitles = pains.filter(({ text }) => titles.some((title) => title.includes(text)));
    expect(inTitles.length).toBeLessThanOrEqual(1);
  });

  it('is listed as not yet rated where nobody has rated any of it', () => {
    const { words, titles } = wordsOf(rateAll(() => null));
    expect(words).toContain(`Pain points, not yet rated (3 of ${pains.length})`);
    expect(words).not.toContain('What hurts most');
    expect(words).not.toMatch(/severity/i);
    for (const { text } of pains) expect(titles.some((title) => title.includes(text))).toBe(false);
    expect(wordsOf(rated).words).toContain('What hurts most');
  });
});

describe('the parts of a deck', () => {
  const filledIn = (map: JourneyMap) => filledParts({ map, locale: 'en', today: '2026-11-23' }, defaultOptions('pptx'));

  it('are those that the map has something to show in', () => {
    expect(filledIn(emptyMap('en'))).toEqual(['cover', 'overview']);
    const filled = filledIn(templateMap('first-home', 'en'));
    expect(filled).toContain('actions');
    expect(filled).not.toContain('unplaced');
    const map = templateMap('first-home', 'en');
    const cards = Object.values(map.cards).map((card) => [card.id, { ...card, place: null }]);
    expect(filledIn({ ...map, cards: Object.fromEntries(cards) })).toContain('unplaced');
  });
});

describe('a crowded phase', () => {
  it.each([
    [5, 1],
    [3, 2],
  ])('of %i activities is spread evenly over its slides: the last has no less than its share', (activities, length) => {
    const text = 'No reply for nine days after the bid, and nobody at the office says why or when there will be one. ';
    const map = planMap({ phases: 1, activities, text: () => text.repeat(length) });
    const options = { ...defaultOptions('pptx'), slides: ['phases' as const] };
    const { steps } = deckSteps({ map, locale: 'en', today: '2026-11-23' }, options);
    const slides = steps.flatMap((step) => [...step()]);
    const cards = slides.map(({ shapes }) => shapes.filter(({ name }) => name.startsWith('Card')).length);
    expect(slides.length).toBeGreaterThan(2);
    expect(Math.min(...cards)).toBeGreaterThan(0.7 * Math.max(...cards));
  });
});

describe('the journey at a glance', () => {
  it('on a narrow slide shows names whole, and breaks no word that fits a line', () => {
    const map = templateMap('first-home', 'sv');
    const options = { ...defaultOptions('pptx'), ratio: '4:3', slides: ['overview'] } as const;
    const { steps } = deckSteps({ map, locale: 'sv', today: '2026-11-23' }, { ...options, slides: ['overview'] });
    const names = steps
      .flatMap((step) => [...step()])
      .flatMap(({ shapes }) => shapes.filter(({ name }) => name === 'Activity'));
    expect(names).toHaveLength(9);
    const texts = names.map((shape) => (shape.type === 'preset' && shape.text ? plainText(shape.text) : ''));
    expect(texts).toEqual(names.map(({ alt }) => alt));
    expect(texts.join('')).not.toContain('…');
  });
});

describe('stacking cards', () => {
  it('never lays one over another, loses none, and keeps to the limit', () => {
    const card = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 90 }));
    fc.assert(
      fc.property(fc.array(card, { maxLength: 30 }), (cards) => {
        let rest: readonly Measured[] = cards.map(([column, span, height]) =>
          measured(column, Math.min(span, 5 - column), height),
        );
        let count = 0;
        while (rest.length > 0) {
          const stack = stackCards(rest, 5, 100, 6);
          const boxes = stack.stacked.map((each) => ({
            x: each.column * 10,
            y: each.y,
            width: each.span * 10 - 1,
            height: each.height,
          }));
          boxes.forEach((box, i) => {
            expect(box.y + box.height).toBeLessThanOrEqual(100);
            expect(boxes.slice(i + 1).some((other) => doRectsOverlap(box, other))).toBe(false);
          });
          expect(stack.stacked.length).toBeGreaterThan(0);
          count += stack.stacked.length;
          rest = stack.rest;
        }
        expect(count).toBe(cards.length);
      }),
    );
  });
});

describe('the matrix', () => {
  const matrix = { x: 36, y: 96, width: 540, height: 402 };
  const judged = fc.record({ impact: fc.integer({ min: 1, max: 5 }), effort: fc.integer({ min: 1, max: 5 }) });
  const [card] = Object.values(templateMap('first-home', 'en').cards);
  const chancesOf = (values: readonly { impact: number; effort: number }[]) =>
    rankChances(
      values.flatMap((each, i) =>
        card ? [{ card, judged: each, owner: '', voted: i % 2 ? '5 dots, rank 1' : '' }] : [],
      ),
    );
  const expectApartInQuadrants = (placed: readonly { chance: ReturnType<typeof chancesOf>[number]; box: Rect }[]) => {
    placed.forEach(({ chance, box }, i) => {
      expect(placed.slice(i + 1).some((other) => doRectsOverlap(growRect(box, 1), other.box))).toBe(false);
      expect(box.x + box.width / 2 < 36 + 270).toBe(chance.judged.effort <= 3);
      expect(box.y + box.height / 2 < 96 + 201).toBe(chance.judged.impact > 3);
    });
  };

  it('places every opportunity in its quadrant as a card, none over another, or says that there is no room', () => {
    const values = fc.array(judged, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (all) => {
        const placed = placeCards(chancesOf(all), matrix);
        if (placed) expect(placed).toHaveLength(all.length);
        expectApartInQuadrants(placed ?? []);
      }),
      { numRuns: 20 },
    );
    expect(placeCards(chancesOf([{ impact: 5, effort: 1 }]), matrix)).toHaveLength(1);
    expect(placeCards(chancesOf(Array.from({ length: 30 }, () => ({ impact: 3, effort: 2 }))), matrix)).toBeNull();
  });

  it('has room for many as numbers, each once, in its quadrant', () => {
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 200 }), (all) => {
        const slides = placeNumbers(chancesOf(all), matrix);
        expect(
          slides
            .flat()
            .map(({ number }) => number)
            .sort((a, b) => a - b),
        ).toEqual(all.map((_, i) => i + 1));
        for (const placed of slides) expectApartInQuadrants(placed);
      }),
      { numRuns: 20 },
    );
  });

  it('with sixty opportunities of one value is one slide of numbers, and tables that name them', () => {
    const map = planMap({
      phases: 2,
      activities: 60,
      text: ({ activity, lane }) => (kinds[lane]?.id === 'opportunity' ? `Chance number ${activity}` : null),
    });
    const rated = Object.values(map.cards).map((each) => ({
      ...each,
      fields: { ...each.fields, impact: 3, effort: 2 },
    }));
    const cards = Object.fromEntries(rated.map((each) => [each.id, each]));
    const { steps } = deckSteps({ map: { ...map, cards }, locale: 'en', today: '2026-11-23' }, defaultOptions('pptx'));
    const slides = steps.flatMap((step) => [...step()]).filter(({ key }) => key === 'opportunities');
    expect(slides.length).toBeLessThan(8);
    const [first, ...others] = slides;
    expect(first?.shapes.filter((shape) => shape.type === 'preset' && shape.geometry === 'ellipse')).toHaveLength(60);
    const named = JSON.stringify(others.map(({ shapes }) => shapes));
    expect(rated.filter(({ text }) => !named.includes(`"${text}"`))).toEqual([]);
  });
});

describe('room for text', () => {
  it('counts on fonts wider than Inter', () => {
    const text = 'Waits for the seller’s answer';
    const exact = measureText(text, { size: 12, weight: 400 });
    expect(countLines(text, exact + 1, 12, REGULAR)).toBe(2);
    expect(countLines(text, exact * 1.09, 12, REGULAR)).toBe(1);
  });

  it('shortens only what does not fit, between whole characters', () => {
    expect(shorten('short', 100, 12, REGULAR, 1)).toBe('short');
    const family = '👩‍👩‍👧'.repeat(40);
    const short = shorten(family, 100, 12, REGULAR, 1);
    expect(short).toMatch(/^(👩‍👩‍👧)+…$/u);
    expect(fitText('x'.repeat(500), { width: 80, height: 40 }, [12, 10], REGULAR)).toMatchObject({
      size: 10,
      isWhole: false,
    });
  });

  it('spreads long texts over pages without losing a word', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const entries = all.map((text, i) => ({ heading: `h${i}`, text: text.replace(/\s+/gu, ' ') }));
        const pages = textPages(entries, { width: 400, height: 120, headingSize: 13, textSize: 11 });
        for (const page of pages) for (const block of page) expect(block.y + block.height).toBeLessThanOrEqual(120);
        const joined = entries.map(({ heading }) =>
          pages
            .flat()
            .filter((block) => block.heading === heading)
            .map((block) => block.text)
            .join(''),
        );
        expect(joined).toEqual(entries.map((entry) => entry.text));
      }),
      { numRuns: 20 },
    );
  });
});

describe('parts of a curve', () => {
  const segment = { from: { x: 0, y: 0 }, c1: { x: 10, y: 40 }, c2: { x: 20, y: -10 }, to: { x: 30, y: 30 } };

  it('lie on the curve and end where the next begins', () => {
    const [a, b] = [partOfSegment(segment, 0.2, 0.5), partOfSegment(segment, 0.5, 1)];
    expect(a.to).toEqual(b.from);
    const middle = pointOnSegment(a, 0.5);
    const expected = pointOnSegment(segment, 0.35);
    expect(middle.x).toBeCloseTo(expected.x, 9);
    expect(middle.y).toBeCloseTo(expected.y, 9);
    expect(b.to).toEqual(segment.to);
  });

  it('have the length of what they are', () => {
    const line = { from: { x: 0, y: 0 }, c1: { x: 1, y: 0 }, c2: { x: 2, y: 0 }, to: { x: 3, y: 0 } };
    expect(segmentLength(line)).toBeCloseTo(3, 9);
  });

  it('are read from the paths of drawings', () => {
    const commands = parsePath('M1 2L3 -4C5 6 7 8 9.5 10Z');
    expect(commands.map((command) => command.type)).toEqual(['move', 'line', 'cubic', 'close']);
    expect(pathBounds(commands)).toEqual({ x: 1, y: -4, width: 8.5, height: 14 });
  });
});

describe('words of the deck', () => {
  it('write counts as words up to twelve', () => {
    expect([1, 2, 12, 13].map((count) => countWord(count, 'sv'))).toEqual(['en', 'två', 'tolv', '13']);
    expect(countWord(1, 'nb')).toBe('én');
  });

  it('quote as each language does, an outer pair taken off', () => {
    expect(['en', 'sv', 'nb'].map((locale) => quote('“Bid”', locale as 'en'))).toEqual(['“Bid”', '”Bid”', '«Bid»']);
    expect(quote('says "no"', 'en')).toBe('“says "no"”');
  });

  it('write dates and shares in the locale', () => {
    expect(formatLongDate('2026-11-23', 'sv')).toBe('23 november 2026');
    expect(formatShortDate('2026-12-01', 'en', '2026-11-23')).toBe('1 Dec');
    expect(formatShortDate('2027-01-15', 'en', '2026-11-23')).toBe('15 Jan 2027');
    expect(formatLongDate('someday', 'nb')).toBe('someday');
    expect(formatPercent(0.614, 'en')).toBe('61\u00A0%');
  });
});
