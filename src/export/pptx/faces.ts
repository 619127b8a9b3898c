import { facePaths } from '../../drawing/index.ts';
import type { Point } from '../../lib/geometry.ts';
import type { GroupShape, PathShape, PresetShape } from './deck.ts';
import { parsePath, pathBounds } from './pathShape.ts';

export interface FaceOptions {
  readonly alt: string;
  readonly centre: Point;
  readonly diameter: number;
  /** −1 (sad) … +1 (glad). */
  readonly mood: number;
  readonly colour: string;
  readonly ground: string;
  /** An assumption's ring is dashed. */
  readonly isAssumed: boolean;
}

const LINE = 1.5;

/** The face of the map on screen, as shapes that move as one. */
export function faceShape({ alt, centre, diameter, mood, colour, ground, isAssumed }: FaceOptions): GroupShape {
  const radius = diameter / 2;
  const paths = facePaths(centre.x, centre.y, radius - LINE / 2, mood);
  const box = { x: centre.x - radius, y: centre.y - radius, width: diameter, height: diameter };
  const ring: PresetShape = {
    type: 'preset',
    geometry: 'ellipse',
    name: 'Ring',
    alt: '',
    box: { x: box.x + LINE / 2, y: box.y + LINE / 2, width: diameter - LINE, height: diameter - LINE },
    fill: ground,
    outline: { colour, width: LINE, ...(isAssumed ? { dash: 'sysDash' as const } : {}) },
  };
  const part = (name: string, d: string, look: Pick<PathShape, 'fill' | 'outline'>): PathShape => {
    const commands = parsePath(d);
    return { type: 'path', name, alt: '', commands, box: pathBounds(commands), ...look };
  };
  const mouth =
    paths.mouth === null ? [] : [part('Mouth', paths.mouth, { outline: { colour, width: LINE, isRound: true } })];
  return {
    type: 'group',
    name: 'Emotion',
    alt,
    box,
    children: [ring, part('Eyes', paths.eyes, { fill: colour }), ...mouth],
  };
}
