import type { Rect } from '../../lib/geometry.ts';
import type { DeckContext } from './context.ts';
import type { PresetShape, Shape } from './deck.ts';
import { label } from './look.ts';
import { matrixBox } from './matrix.ts';

/** The impact × effort matrix with nothing in it: four quadrants and their names. */
export function matrixGround({ facts, frame, theme }: DeckContext): Shape[] {
  const { quadrants } = facts.words;
  const box = matrixBox(frame);
  const { x, y, width, height } = box;
  const ground: PresetShape = {
    type: 'preset',
    geometry: 'roundRect',
    adjust: Math.round((8 / height) * 100_000),
    name: 'Matrix',
    alt: '',
    box,
    fill: theme.panel,
  };
  const divider = (at: Rect): PresetShape => ({
    type: 'preset',
    geometry: 'line',
    name: 'Divider',
    alt: '',
    box: at,
    outline: { colour: theme.sheetLine, width: 1 },
  });
  const name = (text: string, right: boolean, low: boolean): Shape => {
    const at = {
      x: x + 12 + (right ? width / 2 : 0),
      y: low ? y + height - 24 : y + 7,
      width: width / 2 - 24,
      height: 17,
    };
    return label('Quadrant', text, at, { size: 11.5, colour: theme.inkSoft, bold: true, wraps: false });
  };
  return [
    ground,
    divider({ x: x + width / 2, y, width: 0, height }),
    divider({ x, y: y + height / 2, width, height: 0 }),
    name(quadrants.quick, false, false),
    name(quadrants.big, true, false),
    name(quadrants.fill, false, true),
    name(quadrants.later, true, true),
  ];
}
