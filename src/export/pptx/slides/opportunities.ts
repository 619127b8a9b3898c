/** Opportunities by impact and effort, and who does what by when. */

import type { Rect } from '../../../lib/geometry.ts';
import { altOf, cardShape, paintOf } from '../card.ts';
import { type DeckContext, fitOrKeep, titleOf } from '../context.ts';
import type { PresetShape, Run, Shape, Slide } from '../deck.ts';
import { type Action, type Facts, oneLine } from '../facts.ts';
import type { Frame } from '../frame.ts';
import { hairline, label, subtitle } from '../look.ts';
import { type Judged, matrixBox, type PlacedChance, placeCards, rankChances, VOTED } from '../matrix.ts';
import { matrixGround } from '../matrixGround.ts';
import { BOLD, fitText, leadingOf, REGULAR, widthOf } from '../measure.ts';
import { cardNotes } from '../notes.ts';
import { formatShortDate } from '../words.ts';
import { numberedSlides } from './numbered.ts';

const LIST = { gap: 34, indent: 4, heading: 38, rowHeight: 60 } as const;

/** The list beside the matrix; null where the matrix has the whole slide. */
function listBox(frame: Frame): Rect | null {
  const matrix = matrixBox(frame);
  const x = matrix.x + matrix.width + LIST.gap;
  const width = frame.margin + frame.contentWidth - x;
  return width > 0 ? { ...matrix, x, width } : null;
}

export function opportunitySlides(context: DeckContext): Slide[] {
  const { facts, frame } = context;
  const ranked = rankChances(
    facts.chances.flatMap((chance): Judged[] => (chance.judged ? [{ ...chance, judged: chance.judged }] : [])),
  );
  const best = ranked[0];
  if (!best) return [];
  const placed = placeCards(ranked, matrixBox(frame));
  const name = oneLine(best.card.text);
  // What a room has voted for is told as it voted: nothing else is put first then.
  const isFirst =
    facts.votes.length === 0 || facts.votes.some(({ card, rank }) => card.id === best.card.id && rank === 1);
  const isQuick = isFirst && best.judged.impact > 3 && best.judged.effort <= 3 && name !== '';
  const proposals = [...(isQuick ? [facts.words.startWith(name)] : []), facts.words.opportunities];
  const list = listBox(frame);
  if (!placed) return numberedSlides(context, ranked, proposals, list);
  const rows = list ? facts.actions.slice(0, rowsIn(list.height - LIST.heading)) : [];
  const shapes: Shape[] = [
    subtitle(context, facts.words.matrixSubtitle),
    ...matrixGround(context),
    ...placed.map((each) => matrixCard(facts, each, context.theme)),
  ];
  if (list && rows.length > 0) shapes.push(...listShapes(context, rows, list));
  const cards = [...new Set([...placed.map((each) => each.chance.card), ...rows.map((row) => row.card)])];
  return [{ ...titleOf(context, 'opportunities', proposals), shapes, notes: cardNotes(facts, cards) }];
}

function rowsIn(height: number): number {
  return Math.floor((height + 4) / LIST.rowHeight);
}

function matrixCard(facts: Facts, { chance, box, text, size }: PlacedChance, theme: DeckContext['theme']): Shape {
  const { impact, effort } = chance.judged;
  const paint = paintOf(chance.card.kind, theme);
  const said = [facts.words.impactEffort(impact, effort), chance.voted, chance.owner];
  const voted = { text: `${chance.voted}\n`, size: VOTED, colour: theme.inkSoft };
  return cardShape({
    name: facts.words.opportunities,
    alt: altOf(chance.card, facts.words.opportunities, oneLine(chance.card.text), said),
    box,
    runs: [...(chance.voted === '' ? [] : [voted]), { text, size, colour: paint.ink, bold: true }],
    paint,
    isAssumed: chance.card.evidence === 'assumption',
  });
}

/** The first things to do, beside the matrix; all of them have slides of their own. */
function listShapes(context: DeckContext, rows: readonly Action[], { x, y, width }: Rect): Shape[] {
  const { facts, theme } = context;
  const style = { size: 14, colour: theme.ink, bold: true };
  const heading = { x, y: y + LIST.indent, width, height: leadingOf(14) };
  return [
    label('Heading', facts.words.whoDoesWhat, heading, style),
    ...rows.flatMap((row, i) => rowShapes(context, row, { x, y: y + LIST.heading + i * LIST.rowHeight, width })),
  ];
}

/** One text of two paragraphs: where a title takes a line more in another font, its owner moves down with it. */
function action(title: Run, owner: Run, box: Rect): PresetShape {
  const shape = label('Opportunity', title.text, box, { ...title, alt: `${title.text}, ${owner.text}` });
  const paragraphs = [{ runs: [title] }, { runs: [owner] }];
  return shape.text ? { ...shape, text: { ...shape.text, paragraphs } } : shape;
}

function rowShapes(context: DeckContext, row: Action, at: { x: number; y: number; width: number }): Shape[] {
  const { facts, theme, today } = context;
  const { words, locale } = facts;
  const { x, y, width } = at;
  const due = row.due === '' ? words.noDate : formatShortDate(row.due, locale, today);
  const dueWidth = Math.min(100, widthOf(due, 11.5, BOLD) + 4);
  const room = width - 112;
  const title = fitText(oneLine(row.card.text), { width: room, height: 2 * leadingOf(12) }, [12], BOLD);
  const owner = row.owner === '' ? words.noOwner : row.owner;
  const ownerText = fitOrKeep(
    context,
    words.whoDoesWhat,
    owner,
    { width: room, height: leadingOf(11) },
    [11, 10.5, 10],
    REGULAR,
  );
  return [
    hairline(x, y, width, theme),
    action(
      { text: title.text, size: title.size, colour: theme.ink, bold: true },
      { text: ownerText.text, size: ownerText.size, colour: theme.inkSoft },
      { x, y: y + 8, width: room, height: LIST.rowHeight - 10 },
    ),
    label(
      'Due',
      due,
      { x: x + width - dueWidth, y: y + 8, width: dueWidth, height: leadingOf(11.5) },
      {
        size: 11.5,
        colour: row.due === '' ? theme.inkSoft : theme.ink,
        bold: row.due !== '',
        align: 'right',
        wraps: false,
      },
    ),
  ];
}
