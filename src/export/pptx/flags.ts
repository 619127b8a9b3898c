/** The flags of a curve: peak, end, high and low, each beside its face where it hides least. */
import type { Theme } from '../../drawing/index.ts';
import type { Curve } from '../../layout/index.ts';
import { type CurveSegment, monotoneSegments, pointOnSegment } from '../../layout/index.ts';
import { doRectsOverlap, growRect, isRectInRect, type Point, type Rect } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import type { ScoredMoment } from '../../model/index.ts';
import type { PresetShape } from './deck.ts';
import { type Facts, momentName } from './facts.ts';
import { BOLD, widthOf } from './measure.ts';

const SIZE = 10.5;
const HEIGHT = 19;
const GAP = 3;

/** Where a moment lies on the slide. */
export interface PlotMark extends Point {
  readonly moment: ScoredMoment;
}

interface Flag {
  readonly moment: ScoredMoment;
  readonly text: string;
  readonly fill: string;
}

export function flagShapes(
  facts: Facts,
  curve: Curve,
  marks: readonly PlotMark[],
  box: Rect,
  face: number,
  theme: Theme,
): PresetShape[] {
  const faces = marks.map(({ x, y }) => ({ x: x - face / 2, y: y - face / 2, width: face, height: face }));
  const segments = monotoneSegments(marks);
  const taken: Rect[] = [];
  return flagsOf(facts, curve, theme).map((flag) => {
    const at = marks.findIndex((mark) => mark.moment === flag.moment);
    const width = widthOf(flag.text, SIZE, BOLD) + 18;
    const own = faces[at] ?? { x: box.x, y: box.y, width: face, height: face };
    const others = [...faces.filter((_, i) => i !== at), ...taken];
    const place = bestPlace(own, width, box, others, segments);
    taken.push(place);
    return {
      type: 'preset',
      geometry: 'roundRect',
      adjust: 50_000,
      name: 'Flag',
      alt: `${flag.text}: ${momentName(facts, flag.moment)}`,
      box: place,
      fill: flag.fill,
      text: {
        paragraphs: [
          { runs: [{ text: flag.text, size: SIZE, colour: theme.emotion.flagInk, bold: true }], align: 'center' },
        ],
        anchor: 'middle',
        inset: { left: 0, top: 0, right: 0, bottom: 0 },
        wraps: false,
      },
    };
  });
}

/** One flag a moment: a peak that is also the end says both; high and low are named where they are not the peak. */
function flagsOf(facts: Facts, { result }: Curve, theme: Theme): Flag[] {
  const names = facts.words.flags;
  const named = new Map<ScoredMoment, string[]>();
  const name = (moment: ScoredMoment | null, text: string): void => {
    if (moment) named.set(moment, [...(named.get(moment) ?? []), text]);
  };
  name(result.peak, names.peak);
  name(result.end, names.end);
  if (result.high !== result.peak) name(result.high, names.high);
  if (result.low !== result.peak) name(result.low, names.low);
  return [...named].map(([moment, texts]) => ({
    moment,
    text: `${texts.join(' · ')} ${formatScore(moment.score, facts.locale)}`,
    fill: fillOf(moment, texts.length === 1 && moment === result.end, theme),
  }));
}

function fillOf(moment: ScoredMoment, isOnlyEnd: boolean, theme: Theme): string {
  if (isOnlyEnd || moment.score === 0) return theme.emotion.endFlag;
  return moment.score > 0 ? theme.emotion.positive : theme.emotion.negative;
}

/** Right, left, above, below and the corners; the first with the least hidden wins. */
function bestPlace(
  own: Rect,
  width: number,
  box: Rect,
  others: readonly Rect[],
  segments: readonly CurveSegment[],
): Rect {
  const right = own.x + own.width + GAP;
  const left = own.x - GAP - width;
  const middleX = own.x + (own.width - width) / 2;
  const middleY = own.y + (own.height - HEIGHT) / 2;
  const above = own.y - GAP - HEIGHT;
  const below = own.y + own.height + GAP;
  const corner = own.width - 4;
  const spots = [
    [right, middleY],
    [left, middleY],
    [middleX, above],
    [middleX, below],
    [own.x + corner, above + 6],
    [own.x + 4 - width, above + 6],
    [own.x + corner, below - 6],
    [own.x + 4 - width, below - 6],
  ] as const;
  const points = segments.flatMap((segment) => Array.from({ length: 12 }, (_, i) => pointOnSegment(segment, i / 12)));
  const costOf = (spot: Rect): number => {
    const outside = isRectInRect(spot, box) ? 0 : 1000;
    const overlaps = others.filter((other) => doRectsOverlap(growRect(spot, 2), other)).length * 100;
    const hidden = points.filter(({ x, y }) => doRectsOverlap(spot, { x, y, width: 0.1, height: 0.1 })).length;
    return outside + overlaps + hidden;
  };
  const places = spots.map(([x, y]) => ({ x, y, width, height: HEIGHT }));
  const best = places.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
  return {
    ...best,
    x: Math.min(Math.max(best.x, box.x), box.x + box.width - width),
    y: Math.min(Math.max(best.y, box.y), box.y + box.height - HEIGHT),
  };
}
