import type { Drawing, PathDrawing, VerticalGradient } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import { required } from '../../lib/assert.ts';
import { layoutLabels } from '../labels.ts';
import { personaLine, personaLooks } from '../personaLook.ts';
import type { LaidCurve, LaidLane, SceneItem } from '../types.ts';
import { fadeAll, isCardFaded } from './fade.ts';
import { DECORATION, type SceneContext } from './parts.ts';

/** The emotion curve: coloured by feeling when it is alone, by persona when there are several; dashed on assumptions. */
export function curveItems({ view, whole, layout, theme, locale, item }: SceneContext): readonly SceneItem[] {
  const seen = layout.curves.filter(({ lane }) => !view.foldedLanes.has(lane));
  return seen.map((curve) => {
    const lane = required(
      layout.lanes.find(({ id }) => id === curve.lane),
      'the lane of a curve',
    );
    const look = personaLooks(whole.personas).get(curve.persona ?? '');
    const persona = look?.persona;
    const isAlone = layout.curves.filter(({ lane: id }) => id === curve.lane).length === 1;
    const shape = curve.segments.map(({ d, isAssumed }) => `${d}${isAssumed ? '?' : ''}`).join();
    const isFaded = curve.points.every(({ card }) => isCardFaded(view, card));
    const key = `curve:${curve.lane}:${curve.persona ?? ''}`;
    return item(key, [shape, isAlone, isFaded, persona, look?.line, lane.y, lane.height, layout.width], () => ({
      ...DECORATION,
      role: 'curve',
      box: { x: layout.nameWidth, y: lane.y, width: layout.width - layout.nameWidth, height: lane.height },
      drawings: fadeAll(
        isAlone || !look
          ? aloneLook(curve, lane, theme)
          : curvePaths(curve).flatMap(({ d, ...more }) => personaLine(d, look, theme, more)),
        isFaded,
      ),
      label: layoutLabels[locale].curve(persona?.name ?? ''),
    }));
  });
}

function aloneLook(curve: LaidCurve, lane: LaidLane, theme: Theme): readonly Drawing[] {
  const { maxY, zeroY, minY } = required(lane.plot, 'the scale of a curve');
  const { positive, neutral, negative } = theme.emotion;
  const stroke: VerticalGradient = {
    y1: maxY,
    y2: minY,
    stops: [
      { offset: 0, colour: positive },
      { offset: 0.5, colour: neutral },
      { offset: 1, colour: negative },
    ],
  };
  const fill: VerticalGradient = {
    y1: maxY,
    y2: minY,
    stops: [
      { offset: 0, colour: `${positive}40` },
      { offset: 0.5, colour: `${neutral}1a` },
      { offset: 1, colour: `${negative}40` },
    ],
  };
  const first = curve.points[0];
  const last = curve.points.at(-1);
  if (!first || !last || curve.segments.length === 0) return [];
  const along = curve.segments.map(({ d }) => d.slice(d.indexOf('C'))).join('');
  const area: Drawing = {
    type: 'path',
    d: `M${first.x} ${zeroY}L${first.x} ${first.y}${along}L${last.x} ${zeroY}Z`,
    fillGradient: fill,
  };
  return [
    area,
    ...curvePaths(curve).map((path): Drawing => ({ type: 'path', strokeGradient: stroke, strokeWidth: 3, ...path })),
  ];
}

/** Neighbouring segments of equal certainty make one path, so that dashes run on. */
export function curvePaths(curve: Pick<LaidCurve, 'segments'>): readonly Pick<PathDrawing, 'd' | 'lineCap' | 'dash'>[] {
  const paths: { d: string; isAssumed: boolean }[] = [];
  for (const { d, isAssumed } of curve.segments) {
    const previous = paths.at(-1);
    if (previous && previous.isAssumed === isAssumed) previous.d += d.slice(d.indexOf('C'));
    else paths.push({ d, isAssumed });
  }
  return paths.map(({ d, isAssumed }) => ({
    d,
    lineCap: 'round',
    ...(isAssumed ? { dash: [2, 7] } : {}),
  }));
}
