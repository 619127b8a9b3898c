import type { VerticalGradient } from '../../drawing/drawing.ts';
import type { Pictures } from '../pictures.ts';
import { paint, type SvgDefinitions } from './drawingsToSvg.ts';
import { element } from './xml.ts';

/** What drawings refer to, and then the `<defs>` that holds it. */
export interface CollectedDefinitions extends SvgDefinitions {
  readonly write: () => string;
}

export function collectDefinitions(pictures: Pictures): CollectedDefinitions {
  const gradients = new Map<string, string>();
  const clips = new Map<string, string>();
  return {
    pictures,
    addGradient(gradient) {
      const key = JSON.stringify(gradient);
      const id = gradients.get(key) ?? `resa-gradient-${gradients.size + 1}`;
      gradients.set(key, id);
      return id;
    },
    addClip({ x, y, width, height }, radius) {
      const shape = element('rect', { x, y, width, height, rx: radius });
      const id = clips.get(shape) ?? `resa-clip-${clips.size + 1}`;
      clips.set(shape, id);
      return id;
    },
    write() {
      const parts = [
        ...[...gradients].map(([key, id]) => gradientToSvg(JSON.parse(key) as VerticalGradient, id)),
        ...[...clips].map(([shape, id]) => element('clipPath', { id }, shape)),
      ];
      return parts.length > 0 ? element('defs', {}, parts.join('')) : '';
    },
  };
}

function gradientToSvg(gradient: VerticalGradient, id: string): string {
  const stops = gradient.stops.map(({ offset, colour }) => element('stop', { offset, ...paint('stop', colour) }));
  const line = { id, gradientUnits: 'userSpaceOnUse', x1: 0, y1: gradient.y1, x2: 0, y2: gradient.y2 };
  return element('linearGradient', line, stops.join(''));
}
