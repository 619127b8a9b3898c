/** Pain points, the worst first, with what each rests on. */
import { drawableText } from '../../../drawing/index.ts';
import { kindOf, parseCard } from '../../../kinds/registry.ts';
import type { PlacedCard } from '../../../model/index.ts';
import { type DeckContext, partOf, titleOf } from '../context.ts';
import type { Slide } from '../deck.ts';
import { oneLine } from '../facts.ts';
import { subtitle } from '../look.ts';
import { cardNotes, evidenceOf } from '../notes.ts';
import { type Column, tableBox, tablePages } from '../tables.ts';

interface Row {
  readonly placed: PlacedCard;
  readonly severity: number | null;
}

export function painSlides(context: DeckContext): Slide[] {
  const { facts, theme } = context;
  const { words, pains, unratedPains } = facts;
  const rows: Row[] = [...pains, ...unratedPains.map((placed) => ({ placed, severity: null }))].filter(
    ({ placed }) => placed.card.text.trim() !== '',
  );
  const red = theme.emotion.negative;
  const severity: Column<Row> = {
    name: words.columns.severity,
    share: 0.11,
    isBold: true,
    text: ({ severity }) => (severity === null ? '–' : words.part(severity, 5)),
    colour: ({ severity }) => (severity !== null && severity >= 4 ? red : theme.ink),
  };
  const pages = tablePages(context, {
    name: words.pains,
    box: tableBox(context),
    rows,
    columns: [
      ...(pains.length > 0 ? [severity] : []),
      {
        name: words.columns.pain,
        share: pains.length > 0 ? 0.37 : 0.48,
        isBold: true,
        text: ({ placed }) => drawableText(placed.card.text).trim(),
      },
      { name: words.columns.where, share: 0.2, text: ({ placed }) => whereOf(context, placed) },
      { name: words.columns.evidence, share: 0.2, text: ({ placed }) => evidenceOf(facts, placed.card) },
      { name: words.columns.owner, share: 0.12, text: ({ placed }) => ownerOf(placed) || '–' },
    ],
  });
  const worst = pains[0] ? [words.hurtsMostIs(oneLine(pains[0].placed.card.text))] : [];
  const proposals = [...worst, pains.length > 0 ? words.hurtsMost : words.pains];
  return pages.map(({ rows: shown, shape }, i) => ({
    ...titleOf(context, 'pains', proposals, partOf(context, i, pages.length)),
    shapes: [
      subtitle(
        context,
        pains.length > 0 ? words.painsSubtitle(pains.length, rows.length) : words.notRated(rows.length, rows.length),
      ),
      shape,
    ],
    notes: cardNotes(
      facts,
      shown.map(({ placed }) => placed.card),
    ),
  }));
}

function ownerOf({ card }: PlacedCard): string {
  const parsed = parseCard(card);
  return parsed ? oneLine(kindOf(card.kind)?.traits.action?.(parsed.fields).owner ?? '') : '';
}

/** "Bid · Waits for an answer" */
export function whereOf({ facts }: DeckContext, placed: PlacedCard): string {
  const phase = facts.phaseAt(placed.column)?.title ?? '';
  return [phase, facts.columnNames[placed.column] ?? ''].filter(Boolean).join(' · ');
}
