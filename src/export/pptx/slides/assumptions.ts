/** What the map only assumes, and a question that would find out: first at the moments that are remembered. */
import { drawableText } from '../../../drawing/index.ts';
import { questionsOf } from '../../../kinds/questions.ts';
import { kindOf } from '../../../kinds/registry.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { PlacedCard } from '../../../model/index.ts';
import { type DeckContext, partOf, titleOf } from '../context.ts';
import type { Slide } from '../deck.ts';
import type { Facts } from '../facts.ts';
import { subtitle } from '../look.ts';
import { tableBox, tablePages } from '../tables.ts';
import { whereOf } from './pains.ts';

/** More than can be tested before the next workshop; all of them are dashed on the slides of their phases. */
const MOST = 24;

export function assumptionSlides(context: DeckContext): Slide[] {
  const { facts } = context;
  const { words, locale } = facts;
  const all = assumed(facts);
  const rows = all.slice(0, MOST);
  const questions = asked(rows, locale);
  const pages = tablePages(context, {
    name: words.assumptions,
    box: tableBox(context),
    rows,
    columns: [
      { name: words.columns.assumed, share: 0.34, isBold: true, text: ({ card }) => drawableText(card.text).trim() },
      {
        name: words.columns.kind,
        share: 0.14,
        text: ({ card }) => kindOf(card.kind)?.labels[locale].name ?? card.kind,
      },
      { name: words.columns.where, share: 0.22, text: (placed) => whereOf(context, placed) },
      { name: words.columns.question, share: 0.3, text: ({ card }) => questions.get(card.id) ?? '' },
    ],
  });
  const proposals = [words.assumptionsAre(all.length, facts.cardCount), words.assumptions];
  return pages.map(({ shape }, i) => ({
    ...titleOf(context, 'assumptions', proposals, partOf(context, i, pages.length)),
    shapes: [subtitle(context, words.assumptionsSubtitle(rows.length, all.length)), shape],
    notes: [],
  }));
}

/** The questions of each kind in turn, so that neighbours are not asked about in the same words. */
function asked(rows: readonly PlacedCard[], locale: Locale): ReadonlyMap<string, string> {
  const turns = new Map<string, number>();
  return new Map(
    rows.map(({ card }) => {
      const turn = turns.get(card.kind) ?? 0;
      turns.set(card.kind, turn + 1);
      const questions = questionsOf(card.kind, locale);
      return [card.id, questions[turn % Math.max(1, questions.length)] ?? ''];
    }),
  );
}

function assumed({ grid, curves }: Facts): PlacedCard[] {
  const told = new Set(
    curves
      .flatMap(({ result }) => [result.peak, result.end])
      .flatMap((moment) => (moment ? [Math.round(moment.position)] : [])),
  );
  const rank = ({ column }: PlacedCard): number => (told.has(column) ? 0 : 1);
  return grid.lanes
    .flatMap((lane) => lane.cards)
    .filter(({ card }) => card.evidence === 'assumption' && kindOf(card.kind)?.traits.hasEvidence)
    .filter(({ card }) => card.text.trim() !== '')
    .sort((a, b) => rank(a) - rank(b) || a.column - b.column);
}
