import { describe, expect, it } from 'vitest';
import { exportSummary } from '../../src/export/index.ts';
import { partsOf } from '../unit/export/pptxSupport.ts';
import { heldWorkshop, summaryInput } from '../unit/export/summaryWorkshop.ts';
import { quietTask } from '../unit/export/support.ts';
import { golden } from './golden.ts';

/** What a workshop of the sample map came to, kept to be read when it changes. */
describe('the golden summary', () => {
  it.each(['en', 'sv', 'nb'] as const)('as Markdown in %s is as it was', async (locale) => {
    const { bytes } = await exportSummary('markdown', summaryInput(heldWorkshop(locale)), quietTask());
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(golden(`summary/${locale}.md`, Buffer.from(text)).toString('utf8'));
  });

  it('as slides is as it was', async () => {
    const parts = partsOf((await exportSummary('pptx', summaryInput(), quietTask())).bytes);
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).sort();
    const xml = slides.map((path) => `${path}\n${(parts.get(path) ?? '').replace(/> ?</g, '>\n<')}\n`).join('\n');
    expect(xml).toBe(golden('summary/slides.xml', Buffer.from(xml)).toString('utf8'));
  });
});
