import { describe, expect, it } from 'vitest';
import { defaultOptions, type ExportFormat, exportMap } from '../../src/export/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { golden } from './golden.ts';

const FORMATS: readonly ExportFormat[] = ['html', 'markdown', 'mermaid', 'excalidraw', 'canvas', 'drawio', 'json'];

/** Fonts are the same in every file and say nothing to a reader. */
const withoutFonts = (text: string) => text.replace(/base64,[A-Za-z0-9+/=]{200,}/g, 'base64,…');

/** What the sample map is as text, kept to be read when it changes. */
describe('the golden text', () => {
  it.each(FORMATS)('of %s is as it was', async (format) => {
    const map = templateMap('first-home', 'en');
    const input = { map, locale: 'en', today: '2026-11-29' } as const;
    const { bytes, extension } = await exportMap(format, input, defaultOptions(format), quietTask());
    const text = withoutFonts(new TextDecoder().decode(bytes));
    expect(text).toBe(golden(`text/first-home.${extension}`, Buffer.from(text)).toString('utf8'));
  });
});
