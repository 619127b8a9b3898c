/** An emotion curve on a slide: native free forms, faces and flags. */
import { emotionColour, type Theme } from '../../drawing/index.ts';
import type { Curve } from '../../layout/index.ts';
import { monotoneSegments } from '../../layout/index.ts';
import { clamp, type Rect, unionRects } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import type { ScoredMoment } from '../../model/index.ts';
import { partOfSegment, segmentLength } from './bezier.ts';
import type { GroupShape, PathCommand, PathShape, PresetShape, Shape } from './deck.ts';
import { faceShape } from './faces.ts';
import { type Facts, momentName, oneLine } from './facts.ts';
import { flagShapes, type PlotMark } from './flags.ts';
import { pathBounds } from './pathShape.ts';

const FACE = 21;
const LEAST_FACE = 11;
const LINE_WIDTH = 3;
/** Pieces of one colour: short enough for a smooth change, a whole number of dashes long. */
const PIECE = LINE_WIDTH * 8;
const PADDING = 16;

export interface PlotOptions {
  readonly facts: Facts;
  readonly curve: Curve;
  readonly box: Rect;
  readonly theme: Theme;
}

/** Ground, curve, faces and flags, all inside `box`; columns share its width. */
export function plotShapes({ facts, curve, box, theme }: PlotOptions): Shape[] {
  const columnWidth = box.width / Math.max(1, facts.grid.columns.length);
  const face = Math.min(FACE, Math.max(LEAST_FACE, columnWidth - 1));
  const { min, max } = curve.plot;
  const marks = curve.moments.map((moment) => ({
    moment,
    x: clamp(box.x + (moment.position + 0.5) * columnWidth, box.x + face / 2 + 1, box.x + box.width - face / 2 - 1),
    y: box.y + PADDING + ((max - moment.score) / (max - min)) * (box.height - 2 * PADDING),
  }));
  return [
    ...plotGround(box, theme),
    ...curveShapes(facts, curve, marks, box, theme),
    ...marks.map((mark) => momentFace(facts, curve, mark, face, theme)),
    ...flagShapes(facts, curve, marks, box, face, theme),
  ];
}

export function plotGround(box: Rect, theme: Theme): PresetShape[] {
  const half = box.height / 2;
  const ground = (name: string, y: number, fill: string): PresetShape => ({
    type: 'preset',
    geometry: 'rect',
    name,
    alt: '',
    box: { ...box, y, height: half },
    fill,
  });
  return [
    ground('Above neutral', box.y, theme.emotion.positiveGround),
    ground('Below neutral', box.y + half, theme.emotion.negativeGround),
    {
      type: 'preset',
      geometry: 'line',
      name: 'Neutral',
      alt: '',
      box: { x: box.x, y: box.y + half, width: box.width, height: 0 },
      outline: { colour: theme.emotion.zeroLine, width: 0.75, dash: 'dash' },
    },
  ];
}

/** A score on the colour scale of emotions, whatever the plot's own range. */
export function colourOf(score: number, curve: Curve, theme: Theme): string {
  return emotionColour(moodOf(score, curve) * 2, theme);
}

/** −1 (worst) … +1 (best). */
function moodOf(score: number, { plot }: Curve): number {
  return clamp((2 * (score - plot.min)) / (plot.max - plot.min) - 1, -1, 1);
}

function momentFace(
  facts: Facts,
  curve: Curve,
  { moment, x, y }: PlotMark,
  diameter: number,
  theme: Theme,
): GroupShape {
  return faceShape({
    alt: `${momentName(facts, moment)}: ${formatScore(moment.score, facts.locale)}, ${facts.words.evidence[moment.evidence]}`,
    centre: { x, y },
    diameter,
    mood: moodOf(moment.score, curve),
    colour: colourOf(moment.score, curve, theme),
    ground: theme.sheet,
    isAssumed: moment.evidence === 'assumption',
  });
}

function curveShapes(facts: Facts, curve: Curve, marks: readonly PlotMark[], box: Rect, theme: Theme): GroupShape[] {
  const pieces = monotoneSegments(marks).flatMap((segment, i) => {
    const [a, b] = [marks[i], marks[i + 1]];
    const isAssumed = a?.moment.evidence === 'assumption' || b?.moment.evidence === 'assumption';
    const count = Math.max(1, Math.round(segmentLength(segment) / PIECE));
    return Array.from({ length: count }, (_, k) => {
      const part = partOfSegment(segment, k / count, (k + 1) / count);
      const middle = (part.from.y + part.to.y) / 2;
      const score =
        curve.plot.max - ((middle - box.y - PADDING) / (box.height - 2 * PADDING)) * (curve.plot.max - curve.plot.min);
      return { part, isAssumed, colour: colourOf(Math.round(score * 5) / 5, curve, theme) };
    });
  });
  const children: PathShape[] = [];
  for (const { part, isAssumed, colour } of pieces) {
    const last = children.at(-1);
    const cubic: PathCommand = { type: 'cubic', c1: part.c1, c2: part.c2, to: part.to };
    const goesOn = last?.outline?.colour === colour && (last.outline.dash !== undefined) === isAssumed;
    const commands: PathCommand[] = goesOn ? [...last.commands, cubic] : [{ type: 'move', to: part.from }, cubic];
    if (goesOn) children.pop();
    const line = isAssumed ? { dash: 'sysDash' as const } : { isRound: true };
    const outline = { colour, width: LINE_WIDTH, ...line };
    children.push({ type: 'path', name: 'Curve', alt: '', commands, box: pathBounds(commands), outline });
  }
  if (children.length === 0) return [];
  const name = facts.words.curve(oneLine(curve.persona?.name ?? ''));
  const bounds = children.map((child) => child.box).reduce(unionRects);
  return [{ type: 'group', name, alt: curveAlt(facts, curve, name), box: bounds, children }];
}

function curveAlt(facts: Facts, curve: Curve, name: string): string {
  const { peak, end } = curve.result;
  const score = (moment: ScoredMoment) => formatScore(moment.score, facts.locale);
  const parts = [name];
  if (peak) parts.push(facts.words.peakIs(score(peak), momentName(facts, peak)));
  if (end) parts.push(facts.words.endIs(score(end), momentName(facts, end)));
  return parts.join('. ');
}
