/** The first slide: which map, that it was a workshop, when, how long and with how many. */
import type { Shape, Slide } from '../../pptx/deck.ts';
import { label, phaseColour } from '../../pptx/look.ts';
import { BOLD, countLines, fitText, leadingOf, REGULAR } from '../../pptx/measure.ts';
import { headSentences, sayWhen } from '../tell.ts';
import type { SummaryDeck } from './context.ts';

export function coverSlide(deck: SummaryDeck): Slide {
  const { context, words, locale, summary, timeZone } = deck;
  const { facts, frame, theme } = context;
  const { coverTitle: box } = frame;
  const { text, size } = context.titles.choose('cover', [facts.title], { box, sizes: context.coverSizes });
  const lines = countLines(text, box.width, size, BOLD);
  const when = summary.from === null ? '' : sayWhen(summary.from, summary.to ?? summary.from, locale, timeZone);
  const said = headSentences({ ...summary, from: null }, locale, timeZone).join('\n');
  const width = Math.min(720, box.width);
  const fitted = fitText(said, { width, height: 88 }, [18, 16, 14], REGULAR);
  const shapes: Shape[] = [
    label(
      'Kind',
      [words.kicker, when].filter(Boolean).join(' · '),
      { x: box.x, y: box.y + box.height - lines * leadingOf(size) - 26, width: box.width, height: 20 },
      { size: 13, colour: theme.inkSoft, bold: true },
    ),
    ...(said === ''
      ? []
      : [
          label(
            'How it went',
            fitted.text,
            { x: box.x, y: box.y + box.height + 20, width, height: fitted.lines * leadingOf(fitted.size) + 2 },
            { size: fitted.size, colour: theme.inkSoft },
          ),
        ]),
    ...phaseBand(deck),
  ];
  return { key: 'cover', layout: 'cover', title: text, titleSize: size, shapes, notes: [] };
}

/** The journey's phases as a thin band of their colours. */
function phaseBand({ context: { facts, frame, theme } }: SummaryDeck): Shape[] {
  const { x, width } = frame.coverTitle;
  const columnWidth = width / Math.max(1, facts.grid.columns.length);
  return facts.phases.map((phase, i) => ({
    type: 'preset',
    geometry: i === 0 ? 'homePlate' : 'chevron',
    adjust: 40_000,
    name: 'Phase',
    alt: '',
    box: {
      x: x + phase.firstColumn * columnWidth,
      y: frame.footerLine - 60,
      width: Math.max(2, phase.columnCount * columnWidth - 3),
      height: 10,
    },
    fill: phaseColour(phase.colour, theme),
  }));
}
