import type { Drawing, PathDrawing, RectDrawing, TextDrawing, VerticalGradient } from '../../drawing/drawing.ts';
import { iconPaths } from '../../drawing/icons.ts';
import { baselineOf } from '../../drawing/text.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Rect } from '../../lib/geometry.ts';
import { splitColour } from '../colour.ts';
import { type Pictures, pictureToDataUri } from '../pictures.ts';
import { type Attributes, element, escapeXml } from './xml.ts';

/** Where gradients are put while drawings are written; the document prints them once, in `<defs>`. */
export interface SvgDefinitions {
  /** The id of an equal gradient, made when there is none. */
  readonly addGradient: (gradient: VerticalGradient) => string;
  /** The id of an equal clip of rounded corners, made when there is none. */
  readonly addClip: (box: Rect, radius: number) => string;
  readonly pictures: Pictures;
}

/** Drawings as SVG elements, back to front. */
export function drawingsToSvg(drawings: readonly Drawing[], definitions: SvgDefinitions): string {
  return drawings.map((drawing) => drawingToSvg(drawing, definitions)).join('');
}

function drawingToSvg(drawing: Drawing, definitions: SvgDefinitions): string {
  switch (drawing.type) {
    case 'rect':
      return rectToSvg(drawing);
    case 'path':
      return pathToSvg(drawing, definitions);
    case 'text':
      return textToSvg(drawing);
    case 'icon': {
      const transform = `translate(${drawing.x} ${drawing.y}) scale(${drawing.size / 24})`;
      const paths = iconPaths(drawing.icon).map(({ d, fill }) =>
        fill
          ? element('path', { d, ...paint('fill', drawing.colour) })
          : element('path', {
              d,
              fill: 'none',
              'stroke-width': 2,
              'stroke-linecap': 'round',
              ...paint('stroke', drawing.colour),
            }),
      );
      return element('g', { transform }, paths.join(''));
    }
    case 'image': {
      const picture = definitions.pictures.get(drawing.image);
      if (!picture) return drawingsToSvg(drawing.missing, definitions);
      const { x, y, width, height, alt, radius } = drawing;
      const clip = radius ? { 'clip-path': `url(#${definitions.addClip({ x, y, width, height }, radius)})` } : {};
      const words = alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
      const href = pictureToDataUri(picture);
      return element('image', { x, y, width, height, href, preserveAspectRatio: 'none', ...words, ...clip });
    }
    case 'group': {
      const transform = drawing.x || drawing.y ? `translate(${drawing.x} ${drawing.y})` : undefined;
      return element('g', { transform, opacity: drawing.opacity }, drawingsToSvg(drawing.children, definitions));
    }
    default:
      return assertNever(drawing);
  }
}

/** A colour may also be a variable of the style sheet around: `var(--c1)`. */
export function paint(property: 'fill' | 'stroke' | 'stop', colour: string): Attributes {
  const name = property === 'stop' ? 'stop-color' : property;
  if (colour.startsWith('var(')) return { [name]: colour };
  const { rgb, opacity } = splitColour(colour);
  return { [name]: rgb, [`${property}-opacity`]: opacity === 1 ? undefined : opacity };
}

function strokeOf(drawing: RectDrawing | PathDrawing): Attributes {
  return {
    ...(drawing.stroke === undefined ? {} : paint('stroke', drawing.stroke)),
    'stroke-width': drawing.strokeWidth,
    'stroke-dasharray': drawing.dash?.join(' '),
  };
}

function rectToSvg(rect: RectDrawing): string {
  const { x, y, width, height } = rect;
  const radius = Math.min(rect.radius ?? 0, width / 2, height / 2);
  const fill = rect.fill === undefined ? { fill: 'none' } : paint('fill', rect.fill);
  return element('rect', { x, y, width, height, rx: radius || undefined, ...fill, ...strokeOf(rect) });
}

function pathToSvg(path: PathDrawing, definitions: SvgDefinitions): string {
  const fill = path.fillGradient
    ? { fill: `url(#${definitions.addGradient(path.fillGradient)})` }
    : path.fill === undefined
      ? { fill: 'none' }
      : paint('fill', path.fill);
  const stroke = path.strokeGradient ? { stroke: `url(#${definitions.addGradient(path.strokeGradient)})` } : {};
  return element('path', { d: path.d, ...fill, ...strokeOf(path), ...stroke, 'stroke-linecap': path.lineCap });
}

const ANCHORS = { left: undefined, center: 'middle', right: 'end' } as const;

function textToSvg(text: TextDrawing): string {
  const first = text.y + baselineOf(text.font, text.lineHeight);
  const attributes: Attributes = {
    'font-size': text.font.size,
    'font-weight': text.font.weight === 400 ? undefined : text.font.weight,
    'font-style': text.font.italic ? 'italic' : undefined,
    'text-anchor': ANCHORS[text.align ?? 'left'],
    ...paint('fill', text.fill),
  };
  const lines = text.lines.map((line, index) =>
    element('tspan', { x: text.x, y: first + index * text.lineHeight }, escapeXml(line)),
  );
  const words = element('text', attributes, lines.join(''));
  return text.href === undefined ? words : element('a', { href: text.href }, words);
}
