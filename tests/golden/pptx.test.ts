import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateMap } from '../../src/model/templates/index.ts';
import { makeDeck, partsOf } from '../unit/export/pptxSupport.ts';

const FOLDER = join(import.meta.dirname, 'pptx');
const IS_UPDATE = process.env.UPDATE_GOLDEN === '1';

/** A line a tag, so that a change shows where it is. */
function normalise(xml: string): string {
  return `${xml.replace(/\s+/g, ' ').replace(/> ?</g, '>\n<')}\n`;
}

const bytes = await makeDeck(templateMap('first-home', 'en'));
const parts = partsOf(bytes);
const slides = [...parts.keys()].filter((path) => path.startsWith('ppt/slides/slide')).sort();

/** What the deck of the sample map holds, kept to be looked at when it changes. `UPDATE_GOLDEN=1 npx vitest run tests/golden` renews it. */
describe('the golden deck', () => {
  it('has as many slides as before', () => {
    expect(slides).toHaveLength(13);
  });

  it.each(slides)('has %s as it was', (part) => {
    const path = join(FOLDER, part.slice(part.lastIndexOf('/') + 1));
    const xml = normalise(parts.get(part) ?? '');
    if (IS_UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, xml);
    }
    expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(xml).toBe(readFileSync(path, 'utf8'));
  });
});
