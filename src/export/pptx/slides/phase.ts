/** The slides of one phase: its name as an arrow, lanes as rows, activities as columns, each card a shape of its own. */
import { emotionColour, type Theme } from '../../../drawing/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { scoreOf } from '../../../layout/index.ts';
import { formatScore } from '../../../lib/number.ts';
import type { Card } from '../../../model/index.ts';
import { altOf, CARD_INSETS_X, type CardPaint, type CardShapeOptions, cardShape, paintOf } from '../card.ts';
import { chevron, phaseAnchor } from '../chevrons.ts';
import { type DeckContext, IN_FULL_ANCHOR, OVERVIEW_ANCHOR, partOf, titleOf } from '../context.ts';
import type { Run, Shape, Slide } from '../deck.ts';
import { describeCard, type Facts, oneLine, type PhaseFacts } from '../facts.ts';
import { hairline, label, subtitle } from '../look.ts';
import { countLines, leadingOf, REGULAR, widthOf } from '../measure.ts';
import { cardNotes } from '../notes.ts';
import { isQuoted } from '../phaseCards.ts';
import { CHEVRON_HEIGHT, type Page, planPhase, rowsHeight, rowsTop } from '../phasePages.ts';
import { COLUMN_GAP, columnWidth, fitLaneName, NAME_WIDTH, type Row } from '../phaseRows.ts';
import { pictureCard, shownPicture } from '../pictureCard.ts';
import type { Stacked } from '../stackCards.ts';

/** Rows grow into spare room by at most this. */
const MOST_SPARE = 20;
/** Cards alone in their cells fill the row, but one is not blown up for the sake of a long neighbour. */
const MOST_STRETCH = 60;

export function phaseSlides(context: DeckContext, phase: PhaseFacts, index: number): Slide[] {
  const { facts } = context;
  const pages = planPhase(context, phase);
  return pages.map((page, i) => {
    const title = titleOf(context, `phase:${phase.id}`, phaseTitles(facts, phase), partOf(context, i, pages.length));
    return {
      ...title,
      ...(i === 0 ? { anchor: phaseAnchor(phase.id) } : {}),
      shapes: pageShapes(context, phase, index, page),
      notes: pageNotes(facts, page),
    };
  });
}

/** The phase and its worst rated pain, or its place in memory; its name alone where neither fits. */
function phaseTitles(facts: Facts, phase: PhaseFacts): string[] {
  const covers = (column: number): boolean => facts.phaseAt(column) === phase;
  const pain = facts.pains.find(({ placed }) => covers(placed.column) && placed.card.text.trim() !== '');
  const result = facts.curves[0]?.result;
  const { words, locale } = facts;
  const saying = [
    pain ? oneLine(pain.placed.card.text) : '',
    result?.peak && covers(Math.round(result.peak.position))
      ? `${words.flags.peak.toLocaleLowerCase(locale)} ${formatScore(result.peak.score, locale)}`
      : '',
    result?.end && covers(Math.round(result.end.position))
      ? `${words.flags.end.toLocaleLowerCase(locale)} ${formatScore(result.end.score, locale)}`
      : '',
  ];
  return [...saying.filter((says) => says !== '').map((says) => `${phase.title}: ${says}`), phase.title];
}

function pageShapes(context: DeckContext, phase: PhaseFacts, index: number, page: Page): Shape[] {
  const { facts, frame, theme } = context;
  const { words } = facts;
  const count = phase.activityCount === 0 ? words.noActivities : words.countActivities(phase.activityCount);
  const box = { x: frame.margin, y: frame.bodyTop, width: frame.contentWidth, height: CHEVRON_HEIGHT };
  const arrow = chevron(phase, box, true, theme);
  if (arrow.text?.paragraphs[0]?.runs[0]?.text !== phase.title)
    context.inFull.add(words.phaseOf(index + 1, facts.phases.length), phase.title);

  const shapes: Shape[] = [
    subtitle(context, `${words.phaseOf(index + 1, facts.phases.length)} · ${count}`),
    ...backToOverview(context),
    arrow,
  ];
  const used = page.rows.reduce((sum, row) => sum + row.height, 0);
  const spare = Math.min(MOST_SPARE, Math.max(0, rowsHeight(frame) - used) / Math.max(1, page.rows.length));
  const { padding } = page.setting;
  let y = rowsTop(frame);
  page.rows.forEach((row, i) => {
    const height = row.height + spare;
    if (i > 0) shapes.push(hairline(frame.margin, y, frame.contentWidth, theme));
    shapes.push(
      rowName(context, row, y + padding, height - 2 * padding),
      ...rowCards(context, page, row, y + padding, height - 2 * padding),
    );
    y += height;
  });
  return shapes;
}

/** The way back, where there is something to go back to. */
function backToOverview({ facts, frame, theme, hasPart }: DeckContext): Shape[] {
  if (!hasPart('overview')) return [];
  const text = `‹ ${facts.words.toOverview}`;
  const width = widthOf(text, 12, REGULAR) + 2;
  const box = { x: frame.margin + frame.contentWidth - width, y: frame.subtitleTop, width, height: leadingOf(12) + 1 };
  const style = { size: 12, colour: theme.inkSoft, align: 'right', wraps: false, alt: facts.words.toOverview } as const;
  return [{ ...label('Overview', text, box, style), link: OVERVIEW_ANCHOR }];
}

function rowName(context: DeckContext, { lane }: Row, y: number, height: number): Shape {
  const { facts, frame, theme } = context;
  const kindName = lane ? (kindOf(lane.kind)?.labels[facts.locale].lane ?? '') : facts.words.activities;
  const text = lane ? oneLine(lane.title) || kindName : facts.words.activities;
  const fitted = fitLaneName(text);
  if (!fitted.isWhole) context.inFull.add(kindName, text);
  const box = { x: frame.margin, y, width: NAME_WIDTH - 12, height };
  return label('Lane', fitted.text, box, { size: fitted.size, colour: theme.ink, bold: true, anchor: 'middle' });
}

function rowCards(context: DeckContext, page: Page, row: Row, y: number, height: number): Shape[] {
  const isSingle = row.stacked.every((each) => each.y === 0);
  const bottom = Math.max(0, ...row.stacked.map((each) => each.y + each.height));
  const top = isSingle ? y : y + (height - bottom) / 2;
  const width = columnWidth(context.frame, page.columns.length);
  return row.stacked.map((each) => {
    const box = {
      x: context.frame.margin + NAME_WIDTH + each.column * (width + COLUMN_GAP),
      y: top + each.y,
      width: each.span * (width + COLUMN_GAP) - COLUMN_GAP,
      height: isSingle && height - each.height <= MOST_STRETCH ? height : each.height,
    };
    return each.card ? pageCard(context, page, each, each.card, box) : activityCard(context, page, each, box);
  });
}

function activityCard(context: DeckContext, page: Page, each: Stacked, box: Shape['box']): Shape {
  const { facts, theme } = context;
  if (!each.isWhole) context.inFull.add(facts.words.activity((page.columns[each.column] ?? 0) + 1), each.whole);
  return cardShape({
    name: facts.words.activities,
    alt: each.text,
    box,
    runs: [{ text: each.text, size: page.setting.size, colour: theme.ink, bold: true }],
    paint: theme.kinds.slate,
    inset: page.setting.inset,
    ...(each.isWhole ? {} : { link: IN_FULL_ANCHOR }),
  });
}

function pageCard(context: DeckContext, page: Page, each: Stacked, card: Card, box: Shape['box']): Shape {
  const { facts, theme } = context;
  const kind = kindOf(card.kind);
  const kindName = kind?.labels[facts.locale].name ?? card.kind;
  const paint = cardPaint(card, theme);
  const hasEvidence = kind?.traits.hasEvidence ?? false;
  const activity = facts.columnNames[page.columns[each.column] ?? -1] ?? '';
  const said = [describeCard(card, facts.locale), hasEvidence ? facts.words.evidence[card.evidence] : ''];
  if (!each.isWhole) context.inFull.add(`${kindName}, ${activity}`, each.whole);
  const runs: Run[] = [
    { text: each.text, size: page.setting.size, colour: paint.ink, italic: isQuoted(each.text) && each.isWhole },
    { text: each.said, size: page.setting.size, colour: theme.inkSoft },
  ];
  const options: CardShapeOptions = {
    name: kindName,
    alt: altOf(card, kindName, oneLine(each.text), [...said, activity]),
    box,
    runs: runs.filter((run) => run.text !== ''),
    paint,
    inset: page.setting.inset,
    isAssumed: hasEvidence && card.evidence === 'assumption',
    ...(each.isWhole ? {} : { link: IN_FULL_ANCHOR }),
  };
  const picture = shownPicture(card);
  if (!picture) return cardShape(options);
  const { size } = page.setting;
  const lines = each.text === '' ? 0 : countLines(each.text, box.width - CARD_INSETS_X, size, REGULAR);
  return pictureCard(context, picture, options, lines * leadingOf(size));
}

/** The kind's colours; the bar of a scored card has the colour of its score, on a white ground. */
function cardPaint(card: Card, theme: Theme): CardPaint {
  const paint = paintOf(card.kind, theme);
  const plot = kindOf(card.kind)?.traits.plot;
  const score = plot ? scoreOf(card, plot) : null;
  if (!plot) return paint;
  const mood = score === null ? null : ((2 * (score - plot.min)) / (plot.max - plot.min) - 1) * 2;
  return { ...theme.kinds.slate, accent: emotionColour(mood, theme) };
}

function pageNotes(facts: Facts, page: Page): string[] {
  const cards = page.rows.flatMap((row) => row.stacked.flatMap((each) => (each.card ? [each.card] : [])));
  return cardNotes(facts, cards);
}
