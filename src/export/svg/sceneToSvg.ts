import type { VerticalGradient } from '../../drawing/drawing.ts';
import type { Scene } from '../../layout/types.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import { bytesToBase64 } from '../base64.ts';
import { splitColour } from '../colour.ts';
import { fontFaceRule, type LoadedFont } from '../fonts.ts';
import { NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import { drawingsToSvg } from './drawingsToSvg.ts';
import { element, escapeXml } from './xml.ts';

export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  readonly locale: Locale;
  /** The faces the scene uses; they travel inside the file. */
  readonly fonts: readonly LoadedFont[];
  readonly pictures?: Pictures;
}

/**
 * The scene as one SVG file that needs nothing else: text stays text, each item is a group with its words, fonts are inside.
 * Nothing from a map is ever markup.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const gradients = new Map<string, string>();
  const addGradient = (gradient: VerticalGradient) => {
    const key = JSON.stringify(gradient);
    const id = gradients.get(key) ?? `resa-gradient-${gradients.size + 1}`;
    gradients.set(key, id);
    return id;
  };
  const clips = new Map<string, string>();
  const addClip = ({ x, y, width, height }: Rect, radius: number) => {
    const shape = element('rect', { x, y, width, height, rx: radius });
    const id = clips.get(shape) ?? `resa-clip-${clips.size + 1}`;
    clips.set(shape, id);
    return id;
  };
  const { pictures = NO_PICTURES } = options;
  const groups = scene.items.map((item) =>
    element(
      'g',
      item.label === '' ? { 'aria-hidden': 'true' } : { role: 'group', 'aria-label': item.label },
      drawingsToSvg(item.drawings, { addGradient, addClip, pictures }),
    ),
  );
  const definitions = [
    ...[...gradients].map(([key, id]) => gradientToSvg(JSON.parse(key) as VerticalGradient, id)),
    ...[...clips].map(([shape, id]) => element('clipPath', { id }, shape)),
  ];
  const width = scene.layout.width + 2 * SHEET_MARGIN;
  const height = scene.layout.height + 2 * SHEET_MARGIN;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${-SHEET_MARGIN} ${-SHEET_MARGIN} ${width} ${height}`,
    // Not `img`, which would hide the words and links inside.
    role: 'graphics-document document',
    'aria-labelledby': 'resa-title resa-description',
    lang: options.locale,
    'xml:lang': options.locale,
    'xml:space': 'preserve',
    'font-family': "'Resa Inter', Inter, system-ui, sans-serif",
    'stroke-linejoin': 'round',
  };
  const parts = [
    element('title', { id: 'resa-title' }, escapeXml(options.title)),
    element('desc', { id: 'resa-description' }, escapeXml(options.description)),
    element('style', {}, styleSheet(options.fonts)),
    ...(definitions.length > 0 ? [element('defs', {}, definitions.join(''))] : []),
    ...groups,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}

function gradientToSvg(gradient: VerticalGradient, id: string): string {
  const stops = gradient.stops.map(({ offset, colour }) => {
    const { rgb, opacity } = splitColour(colour);
    return element('stop', { offset, 'stop-color': rgb, 'stop-opacity': opacity === 1 ? undefined : opacity });
  });
  const line = { id, gradientUnits: 'userSpaceOnUse', x1: 0, y1: gradient.y1, x2: 0, y2: gradient.y2 };
  return element('linearGradient', line, stops.join(''));
}

/** Kerning and alternates off, as the text was measured. */
function styleSheet(fonts: readonly LoadedFont[]): string {
  const faces = fonts.map((font) => fontFaceRule(font, bytesToBase64(font.bytes)));
  return [...faces, `text{white-space:pre;font-kerning:none;font-feature-settings:'kern' 0,'calt' 0,'liga' 0}`].join(
    '\n',
  );
}
