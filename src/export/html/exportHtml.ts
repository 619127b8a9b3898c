/**
 * A map → one page that needs nothing else and sends nothing anywhere: the map as it was seen, to move, zoom and filter, and below it
 * the same as text.
 *
 * Laws
 * - Nothing of a map is ever markup or script: the page is built as a tree, and its policy lets only our own script and style run.
 * - It opens from a disk, without a network and without a server.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHtml } from 'hast-util-to-html';
import { bytesToBase64 } from '../base64.ts';
import { encodeText } from '../encodeText.ts';
import { FONT_FILES, fontFaceRule, loadFonts } from '../fonts.ts';
import { countLosses } from '../reading/countLosses.ts';
import { readMap } from '../reading/readMap.ts';
import type { Exporter } from '../types.ts';
import { mapToSvg } from './mapSvg.ts';
import type { HtmlOptions } from './options.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page.generated.ts';
import { pageNodes } from './pageNodes.ts';
import { createPalette } from './palette.ts';

export const exportHtml: Exporter<HtmlOptions> = async (input, { look }, task) => {
  const { map, locale, today, outcome } = input;
  const palette = createPalette();
  const fonts = await loadFonts(FONT_FILES, task.loadFont);
  const { svg, scene } = await mapToSvg(input, palette, task);
  const faces = fonts.map((font) => fontFaceRule(font, bytesToBase64(font.bytes)));
  const style = [...faces, palette.write(), PAGE_STYLE].join('\n');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(PAGE_SCRIPT)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const read = readMap(map, locale, today, outcome);
  const tree = pageNodes({ read, locale, look, svg, style, script: PAGE_SCRIPT, policy });
  task.progress(0.9);
  const html = toHtml(tree, { allowDangerousHtml: true });
  return { bytes: encodeText(`${html}\n`), losses: countLosses(map, scene.whole, ['notes']) };
};

function hashOf(text: string): string {
  return `'sha256-${bytesToBase64(sha256(encodeText(text)))}'`;
}
