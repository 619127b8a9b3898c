import type { Scene } from '../../layout/types.ts';
import type { Locale } from '../../lib/locale.ts';
import { bytesToBase64 } from '../base64.ts';
import { fontFaceRule, type LoadedFont } from '../fonts.ts';
import { NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import { collectDefinitions } from './definitions.ts';
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
  const definitions = collectDefinitions(options.pictures ?? NO_PICTURES);
  const groups = scene.items.map((item) =>
    element(
      'g',
      item.label === '' ? { 'aria-hidden': 'true' } : { role: 'group', 'aria-label': item.label },
      drawingsToSvg(item.drawings, definitions),
    ),
  );
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
    definitions.write(),
    ...groups,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${parts.filter(Boolean).join('\n')}\n`)}\n`;
}

/** Kerning and alternates off, as the text was measured. */
function styleSheet(fonts: readonly LoadedFont[]): string {
  const faces = fonts.map((font) => fontFaceRule(font, bytesToBase64(font.bytes)));
  return [...faces, `text{white-space:pre;font-kerning:none;font-feature-settings:'kern' 0,'calt' 0,'liga' 0}`].join(
    '\n',
  );
}
