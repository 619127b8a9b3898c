/** The journey at a glance: one sentence that says what the map shows, the phases, the curve, and what hurts most. */

import { kindOf } from '../../../kinds/registry.ts';
import type { PlacedCard } from '../../../model/index.ts';
import { altOf, cardShape, paintOf } from '../card.ts';
import { phaseChevrons } from '../chevrons.ts';
import { type DeckContext, OVERVIEW_ANCHOR, titleOf } from '../context.ts';
import type { Run, Shape, Slide } from '../deck.ts';
import { type Facts, momentName, oneLine, shortName } from '../facts.ts';
import { label, subtitle } from '../look.ts';
import { BOLD, countLines, type Face, fitText, leadingOf, ownWidthOf, REGULAR, shorten, widthOf } from '../measure.ts';
import { cardNotes, evidenceOf, sourceNotes } from '../notes.ts';
import { plotGround, plotShapes } from '../plot.ts';
import { formatPercent } from '../words.ts';

const CHEVRON_HEIGHT = 34;
const NAMES_GAP = 9;
const NARROWEST_NAME = 54;
const PAIN_CARD = { gap: 12, most: 3 } as const;
/** Slides lower than this have less room for everything. */
const LOW_SLIDE = 480;

export function overviewSlide(context: DeckContext): Slide {
  const { facts, frame, theme } = context;
  const { heading, pains } = painSection(facts);
  const isLow = frame.height < LOW_SLIDE;
  const cardHeight = isLow ? 84 : 104;
  const cardsTop = frame.footerLine - 12 - cardHeight;
  const plotBottom = pains.length > 0 ? cardsTop - 40 : frame.footerLine - 12;
  const { names, height: namesHeight } = activityNames(context, isLow ? 3 : 6);
  const underChevrons = facts.phases.length > 0 ? frame.bodyTop + CHEVRON_HEIGHT + 12 : frame.bodyTop;
  const plotTop = names.length > 0 ? frame.bodyTop + CHEVRON_HEIGHT + NAMES_GAP + namesHeight + 5 : underChevrons;
  const shapes: Shape[] = [
    subtitle(context, overviewSubtitle(facts)),
    ...phaseChevrons(context, frame.bodyTop, CHEVRON_HEIGHT),
    ...names,
    ...glancePlot(context, { x: frame.margin, y: plotTop, width: frame.contentWidth, height: plotBottom - plotTop }),
  ];
  if (pains.length > 0) {
    const headingBox = { x: frame.margin, y: cardsTop - 28, width: frame.contentWidth, height: leadingOf(14) };
    shapes.push(label('Heading', heading, headingBox, { size: 14, colour: theme.ink, bold: true }));
    shapes.push(...pains.map((pain, i) => painCard(context, pain, i, { y: cardsTop, height: cardHeight })));
  }
  const notes = [
    ...cardNotes(
      facts,
      pains.map((pain) => pain.placed.card),
    ),
    ...sourceNotes(facts),
  ];
  return { ...titleOf(context, 'overview', overviewTitles(facts)), anchor: OVERVIEW_ANCHOR, shapes, notes };
}

/** The moment that decides the memory; the plain name of the slide where there is none or it is too long to say. */
function overviewTitles(facts: Facts): string[] {
  const curve = facts.curves[0];
  const persona = shortName(curve?.persona ?? facts.personas[0]);
  const peak = curve?.result.peak;
  const moments = peak ? [momentName(facts, peak), facts.phaseAt(Math.round(peak.position))?.title ?? ''] : [];
  return [
    ...moments.filter((moment) => moment !== '').map((moment) => facts.words.decides(moment, persona)),
    facts.words.journeyOf(persona),
    facts.words.journeyOf(''),
  ];
}

function overviewSubtitle(facts: Facts): string {
  const activities = facts.phases.reduce((sum, phase) => sum + phase.activityCount, 0);
  const parts = [facts.words.glance(facts.phases.length, activities, facts.cardCount)];
  const { insightShare, locale } = facts;
  if (insightShare !== null) {
    const insight = Math.round(insightShare * 100) / 100;
    parts.push(facts.words.shares(formatPercent(insight, locale), formatPercent(1 - insight, locale)));
  }
  if (facts.curves.length > 1) parts.push(facts.words.curveOf(shortName(facts.curves[0]?.persona)));
  return parts.join(' · ');
}

/**
 * Names of the activities over their columns, whole; none where columns are too narrow or names too long to read, as they stand
 * on their phase's slide too. No word is broken, at least in our own font: programs do not agree on where.
 */
function activityNames({ facts, frame, theme }: DeckContext, most: number): { names: Shape[]; height: number } {
  const { grid, columnNames } = facts;
  const columnWidth = frame.contentWidth / Math.max(1, grid.columns.length);
  const width = columnWidth - 5;
  const linesIn = ({ size, face }: NameSetting): number =>
    Math.max(2, ...columnNames.map((name) => countLines(name, width, size, face)));
  const keepsWords =
    (widthIn: typeof widthOf) =>
    ({ size, face }: NameSetting): boolean =>
      columnNames.every((name) => name.split(' ').every((word) => widthIn(word, size, face) <= width));
  const setting =
    NAME_SETTINGS.find((each) => linesIn(each) <= each.most && keepsWords(widthOf)(each)) ??
    NAME_SETTINGS.filter(keepsWords(ownWidthOf)).at(-1);
  const lines = setting ? linesIn(setting) : 0;
  if (!setting || columnWidth < NARROWEST_NAME || lines > most) return { names: [], height: 0 };
  const { size, face } = setting;
  const height = lines * leadingOf(size);
  const names = grid.columns.flatMap((column, i) => {
    if (!column.activity) return [];
    const text = columnNames[i] ?? '';
    const box = {
      x: frame.margin + i * columnWidth + 5,
      y: frame.bodyTop + CHEVRON_HEIGHT + NAMES_GAP,
      width,
      height,
    };
    return [label('Activity', text, box, { size, colour: theme.ink, bold: face === BOLD })];
  });
  return { names, height };
}

interface NameSetting {
  readonly size: number;
  readonly face: Face;
  /** Lines that look well at this size. */
  readonly most: number;
}

const NAME_SETTINGS: readonly NameSetting[] = [
  { size: 11, face: BOLD, most: 2 },
  { size: 10, face: BOLD, most: 4 },
  { size: 10, face: REGULAR, most: 4 },
];

function glancePlot({ facts, theme }: DeckContext, box: Shape['box']): Shape[] {
  const curve = facts.curves[0];
  if (curve) return plotShapes({ facts, curve, box, theme });
  const text = facts.phases.length > 0 ? facts.words.noScores : facts.words.noPhases;
  const note = { ...box, y: box.y + box.height / 2 - 28, height: 20 };
  return [...plotGround(box, theme), label('Note', text, note, { size: 13, colour: theme.inkSoft, align: 'center' })];
}

interface ShownPain {
  readonly placed: PlacedCard;
  /** 1…5, or null where nobody has rated it. */
  readonly severity: number | null;
}

/** The worst of the rated pains and how many were rated; where none is, the first in the journey, called what they are. */
function painSection({ pains, unratedPains, words }: Facts): { heading: string; pains: readonly ShownPain[] } {
  const count = pains.length + unratedPains.length;
  if (pains.length > 0) {
    const heading = unratedPains.length > 0 ? words.hurtsMostOf(pains.length, count) : words.hurtsMost;
    return { heading, pains: pains.slice(0, PAIN_CARD.most) };
  }
  const shown = unratedPains.slice(0, PAIN_CARD.most);
  return { heading: words.notRated(shown.length, count), pains: shown.map((placed) => ({ placed, severity: null })) };
}

function painCard(
  context: DeckContext,
  { placed, severity }: ShownPain,
  i: number,
  at: { readonly y: number; readonly height: number },
): Shape {
  const { facts, frame, theme } = context;
  const { card, column } = placed;
  const width = (frame.contentWidth - (PAIN_CARD.most - 1) * PAIN_CARD.gap) / PAIN_CARD.most;
  const box = { x: frame.margin + i * (width + PAIN_CARD.gap), width, ...at };
  const paint = paintOf(card.kind, theme);
  const text = oneLine(card.text);
  const phase = facts.phaseAt(column)?.title ?? '';
  const kindName = kindOf(card.kind)?.labels[facts.locale].name ?? '';
  const rated = severity === null ? [] : [facts.words.severity(severity)];
  const said = [...rated, evidenceOf(facts, card)];
  const inner = width - 24;
  const meta = shorten([shorten(phase, inner / 2, 10.5, REGULAR, 1), ...said].join(' · '), inner, 10.5, REGULAR, 2);
  const metaLines = countLines(meta, inner, 10.5, REGULAR);
  const foot = metaLines * leadingOf(10.5) + 2;
  const room = { width: inner, height: box.height - foot - 16 };
  const fitted = fitText(text, room, [14, 13, 12, 11], BOLD);
  const run: Run = { text: fitted.text, size: fitted.size, colour: paint.ink, bold: true };
  return cardShape({
    name: text === '' ? kindName : shorten(text, 200, 10, REGULAR, 1),
    alt: altOf(card, severity === null ? kindName : facts.words.hurtsMost, text, [phase, ...said]),
    box,
    runs: [run],
    paint,
    isAssumed: card.evidence === 'assumption',
    anchor: 'top',
    foot: { run: { text: meta, size: 10.5, colour: theme.inkSoft }, height: foot },
  });
}
