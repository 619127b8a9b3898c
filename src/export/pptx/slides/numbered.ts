/** More opportunities than a matrix has room for: their numbers in it, and what they are called in tables. */
import { drawableText } from '../../../drawing/index.ts';
import type { Rect } from '../../../lib/geometry.ts';
import { altOf, paintOf } from '../card.ts';
import { type DeckContext, partOf, titleOf } from '../context.ts';
import type { PresetShape, Shape, Slide } from '../deck.ts';
import { oneLine } from '../facts.ts';
import { subtitle, toParagraphs } from '../look.ts';
import { type Judged, matrixBox, type PlacedNumber, placeNumbers } from '../matrix.ts';
import { matrixGround } from '../matrixGround.ts';
import { cardNotes } from '../notes.ts';
import { type Column, type TablePage, tableBox, tablePages } from '../tables.ts';
import { whereOf } from './pains.ts';

const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 } as const;

/** Room beside the matrix names those in it; what it cannot name goes on to tables, which say of each where it is, too. */
export function numberedSlides(
  context: DeckContext,
  ranked: readonly Judged[],
  proposals: readonly string[],
  beside: Rect | null,
): Slide[] {
  const { facts, frame } = context;
  const { words } = facts;
  const numbers = new Map(ranked.map((chance, i) => [chance, i + 1]));
  const number: Column<Judged> = {
    name: words.columns.number,
    share: 0.07,
    text: (chance) => String(numbers.get(chance) ?? ''),
  };
  const name = (share: number): Column<Judged> => ({
    name: words.columns.opportunity,
    share,
    isBold: true,
    text: ({ card, voted }) =>
      [drawableText(card.text).trim() || words.columns.opportunity, voted].filter(Boolean).join(' · '),
  });
  const matrices = placeNumbers(ranked, matrixBox(frame)).map((placed) => {
    const rows = placed.map(({ chance }) => chance);
    const named = beside
      ? tablePages(context, { name: words.opportunities, box: beside, rows, columns: [number, name(0.93)] })
      : [];
    const shapes: Shape[] = [
      subtitle(context, words.matrixSubtitle),
      ...matrixGround(context),
      ...placed.map((each) => numberShape(context, each)),
    ];
    return { shapes, legend: named[0], isNamed: named.length === 1 };
  });
  const pages: readonly TablePage<Judged>[] = matrices.every(({ isNamed }) => isNamed)
    ? []
    : tablePages(context, {
        name: words.opportunities,
        box: tableBox(context),
        rows: ranked,
        columns: [
          number,
          name(0.38),
          { name: words.columns.where, share: 0.22, text: ({ card }) => placeOf(context, card.id) },
          { name: words.columns.impact, share: 0.09, text: ({ judged }) => String(judged.impact) },
          { name: words.columns.effort, share: 0.09, text: ({ judged }) => String(judged.effort) },
          { name: words.columns.owner, share: 0.15, text: ({ owner }) => owner || '–' },
        ],
      });
  const count = matrices.length + pages.length;
  const slide = (i: number, shapes: readonly Shape[], shown: readonly Judged[]): Slide => ({
    ...titleOf(context, 'opportunities', proposals, partOf(context, i, count)),
    shapes,
    notes: cardNotes(
      facts,
      shown.map(({ card }) => card),
    ),
  });
  return [
    ...matrices.map(({ shapes, legend }, i) =>
      slide(i, [...shapes, ...(legend ? [legend.shape] : [])], pages.length > 0 ? [] : (legend?.rows ?? [])),
    ),
    ...pages.map(({ rows, shape }, i) =>
      slide(matrices.length + i, [subtitle(context, words.rankedSubtitle), shape], rows),
    ),
  ];
}

function placeOf(context: DeckContext, id: string): string {
  const placed = context.facts.placed.get(id);
  return placed ? whereOf(context, placed) : context.facts.words.unplaced;
}

function numberShape({ facts, theme }: DeckContext, { chance, number, box }: PlacedNumber): PresetShape {
  const paint = paintOf(chance.card.kind, theme);
  const said = [facts.words.impactEffort(chance.judged.impact, chance.judged.effort), chance.voted, chance.owner];
  const run = { text: String(number), size: 10.5, colour: paint.ink, bold: true };
  return {
    type: 'preset',
    geometry: 'ellipse',
    name: facts.words.columns.opportunity,
    alt: `${number}. ${altOf(chance.card, facts.words.columns.opportunity, oneLine(chance.card.text), said)}`,
    box,
    fill: paint.fill,
    outline: { colour: paint.accent, width: 1.25, ...(chance.card.evidence === 'assumption' ? { dash: 'dash' } : {}) },
    text: { paragraphs: toParagraphs([run], 'center'), anchor: 'middle', inset: NO_INSET, wraps: false },
  };
}
