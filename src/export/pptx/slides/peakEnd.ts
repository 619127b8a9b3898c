/** One curve and what is remembered of it: the rule in numbers, the mean beside, and what a better moment would do. */
import { emotionColour } from '../../../drawing/index.ts';
import type { Curve } from '../../../layout/index.ts';
import type { Rect } from '../../../lib/geometry.ts';
import { formatScore, roundTo } from '../../../lib/number.ts';
import { chartShape } from '../chart.ts';
import { type DeckContext, titleOf } from '../context.ts';
import type { PresetShape, Shape, Slide } from '../deck.ts';
import { momentName, shortName } from '../facts.ts';
import type { Frame } from '../frame.ts';
import { label, subtitle } from '../look.ts';
import { BOLD, fitText, leadingOf, REGULAR, shorten, WIDEST_FONT } from '../measure.ts';
import { plotGround, plotShapes } from '../plot.ts';
import { whatIf } from '../whatIf.ts';

const GAP = 28;
const HEADING = 20;
/** The chart with the numbers behind the curve. */
const DATA = { height: HEADING + 74, lowWidth: 200 } as const;
/** Slides lower than this have no room for the chart under what is said. */
const LOW_SLIDE = 480;

/** The curve, what is said beside it, and below how to read it and its numbers. */
function peakEndPlaces({
  height,
  margin,
  contentWidth,
  bodyTop,
  footerLine,
}: Frame): Record<'plot' | 'side' | 'reading' | 'data', Rect> {
  const y = bodyTop + 8;
  const isLow = height < LOW_SLIDE;
  const sideWidth = contentWidth < 800 ? 232 : 260;
  const width = contentWidth - sideWidth - GAP;
  const bottom = footerLine - 14;
  const readingWidth = isLow ? width - DATA.lowWidth - GAP : width;
  const readingHeight = HEADING + (readingWidth < 500 ? 4 : 3) * leadingOf(10.5) + 2;
  const readingTop = bottom - readingHeight;
  const sideX = margin + width + GAP;
  const dataTop = isLow ? readingTop : bottom - DATA.height;
  return {
    plot: { x: margin, y, width, height: readingTop - 18 - y },
    side: { x: sideX, y, width: sideWidth, height: (isLow ? bottom : dataTop - 12) - y },
    reading: { x: margin, y: readingTop, width: readingWidth, height: readingHeight },
    data: isLow
      ? { x: margin + readingWidth + GAP, y: dataTop, width: DATA.lowWidth, height: readingHeight }
      : { x: sideX, y: dataTop, width: sideWidth, height: DATA.height },
  };
}

const PANEL_HEIGHT = 138;
/** Numbers further apart than this, as printed, are worth a "though". */
const APART = 0.3;

export function peakEndSlide(context: DeckContext, curve: Curve): Slide {
  const { facts, frame, theme } = context;
  const { plot } = peakEndPlaces(frame);
  const { words, locale } = facts;
  const { remembered, mean, peak, end, count } = curve.result;
  const persona = shortName(curve.persona);
  const score = (value: number | null) => (value === null ? '–' : formatScore(value, locale));
  const isApart = Math.abs(roundTo(remembered ?? 0, 1) - roundTo(mean ?? 0, 1)) >= APART;
  const sentence =
    remembered === null
      ? words.meanOf(count, score(mean))
      : words.rememberedAs(score(remembered), score(mean), isApart);
  const whose = facts.curves.length > 1 && persona !== '' ? `${shorten(persona, 240, 16, BOLD, 1)}: ` : '';
  const title = titleOf(context, `peak-end:${curve.persona?.id ?? ''}`, [whose + sentence, sentence]);
  const shapes: Shape[] = [
    subtitle(context, words.rememberedOf(persona)),
    ...plotShapes({ facts, curve, box: plot, theme }),
    ...numberPanel(context, curve),
    ...whatIfShapes(context, curve),
    ...readingShapes(context),
    ...dataShapes(context, curve),
  ];
  const notes = [
    ...(peak ? [words.peakIs(score(peak.score), momentName(facts, peak))] : []),
    ...(end ? [words.endIs(score(end.score), momentName(facts, end))] : []),
    ...curve.moments.map(
      (moment) => `${momentName(facts, moment)}: ${score(moment.score)} (${words.evidence[moment.evidence]})`,
    ),
  ];
  return { ...title, shapes, notes };
}

function numberPanel({ facts, frame, theme }: DeckContext, { result, plot }: Curve): Shape[] {
  const { words, locale } = facts;
  const { side } = peakEndPlaces(frame);
  const { peak, end, remembered, mean, count } = result;
  const panel: PresetShape = {
    type: 'preset',
    geometry: 'roundRect',
    adjust: Math.round((8 / PANEL_HEIGHT) * 100_000),
    name: 'Panel',
    alt: '',
    box: { ...side, height: PANEL_HEIGHT },
    fill: theme.panel,
  };
  const { y: top } = side;
  const x = side.x + 18;
  const width = side.width - 30;
  const formula =
    peak && end ? words.formula(formatScore(peak.score, locale), formatScore(end.score, locale)) : words.thin;
  const half = (plot.max - plot.min) / 2;
  const mood = remembered === null ? null : ((remembered - (plot.max + plot.min) / 2) / half) * 2;
  const colour = mood !== null && Math.abs(mood) >= 0.3 ? emotionColour(mood < 0 ? -2 : 2, theme) : theme.ink;
  const line = (text: string, y: number, most: number) => {
    const room = { width, height: most * leadingOf(10) };
    const fitted = fitText(text, room, [11.5, 11, 10.5, 10], REGULAR);
    return label('Number', fitted.text, { ...room, x, y }, { size: fitted.size, colour: theme.inkSoft });
  };
  return [
    panel,
    label(
      'Heading',
      words.remembered,
      { x, y: top + 14, width, height: 18 },
      { size: 12, colour: theme.inkSoft, bold: true },
    ),
    label(
      'Remembered',
      remembered === null ? '–' : formatScore(remembered, locale),
      { x, y: top + 32, width, height: 52 },
      {
        size: 38,
        colour,
        bold: true,
        anchor: 'middle',
        wraps: false,
      },
    ),
    line(formula, top + 86, 1.2),
    line(mean === null ? words.thin : words.meanOf(count, formatScore(mean, locale)), top + 105, 2),
  ];
}

function whatIfShapes({ facts, frame, theme }: DeckContext, curve: Curve): Shape[] {
  const found = whatIf(facts, curve);
  const thin = curve.result.count < 3 ? [facts.words.thin] : [];
  const text = [...(found?.sentences ?? []), ...thin].join(' ');
  const { side } = peakEndPlaces(frame);
  const top = side.y + PANEL_HEIGHT + 24;
  const shapes: Shape[] = [];
  if (found) {
    const heading = fitText(
      found.heading,
      { width: side.width * WIDEST_FONT, height: leadingOf(15) },
      [15, 14, 13, 12, 11, 10],
      BOLD,
    );
    const box = { x: side.x, y: top, width: side.width, height: leadingOf(15) };
    shapes.push(label('Heading', heading.text, box, { size: heading.size, colour: theme.ink, bold: true }));
  }
  if (text !== '') {
    const box = { x: side.x, y: top + 24, width: side.width, height: side.y + side.height - (top + 24) };
    const fitted = fitText(text, box, [12.5, 12, 11, 10], REGULAR);
    shapes.push(label('What if', fitted.text, box, { size: fitted.size, colour: theme.ink }));
  }
  return shapes;
}

function dataShapes(context: DeckContext, curve: Curve): Shape[] {
  const { facts, frame, theme } = context;
  const place = peakEndPlaces(frame).data;
  const heading = fitText(facts.words.data, { width: place.width, height: leadingOf(11) }, [11, 10.5, 10], BOLD);
  const box = { ...place, y: place.y + HEADING, height: place.height - HEADING };
  return [
    label(
      'Heading',
      heading.text,
      { ...place, height: leadingOf(11) },
      { size: heading.size, colour: theme.inkSoft, bold: true },
    ),
    ...plotGround(box, theme),
    chartShape(context, curve, box),
  ];
}

function readingShapes({ facts, frame, theme }: DeckContext): Shape[] {
  const place = peakEndPlaces(frame).reading;
  const heading = { ...place, height: leadingOf(12) };
  const box = { ...place, y: place.y + HEADING, height: place.height - HEADING };
  const reading = fitText(facts.words.reading, box, [10.5, 10], REGULAR);
  return [
    label('Heading', facts.words.howToRead, heading, { size: 12, colour: theme.ink, bold: true }),
    label('How to read', reading.text, box, { size: reading.size, colour: theme.inkSoft }),
  ];
}
