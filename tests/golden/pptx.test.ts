import { describe, expect, it } from 'vitest';
import { templateMap } from '../../src/model/templates/index.ts';
import { makeDeck, partsOf } from '../unit/export/pptxSupport.ts';
import { golden } from './golden.ts';

/** A line a tag, so that a change shows where it is. */
function normalise(xml: string): string {
  return `${xml.replace(/\s+/g, ' ').replace(/> ?</g, '>\n<')}\n`;
}

const bytes = await makeDeck(templateMap('first-home', 'en'));
const parts = partsOf(bytes);
const slides = [...parts.keys()].filter((path) => path.startsWith('ppt/slides/slide')).sort();

/** What the deck of the sample map holds, kept to be looked at when it changes. */
describe('the golden deck', () => {
  it('has as many slides as before', () => {
    expect(slides).toHaveLength(13);
  });

  it.each(slides)('has %s as it was', (part) => {
    const name = part.slice(part.lastIndexOf('/') + 1);
    const xml = normalise(parts.get(part) ?? '');
    expect(xml).toBe(golden(`pptx/${name}`, Buffer.from(xml)).toString('utf8'));
  });
});
