import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateMap } from '../../../src/model/templates/index.ts';
import { hasOffice } from '../../outputs/office.ts';
import { inFolder, makeDeck, writeDeck } from './pptxSupport.ts';
import { flat, hasProgram } from './support.ts';

const HAS_PROGRAMS = hasProgram('pdftotext') && hasOffice();

/** The text of each page that LibreOffice makes of a deck. */
function pagesOf(bytes: Uint8Array): Promise<string[]> {
  return inFolder((folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const deck = writeDeck(folder, bytes);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], {
      stdio: 'ignore',
    });
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1).map(flat);
  });
}

describe.skipIf(!HAS_PROGRAMS)('a deck opened by LibreOffice', () => {
  it('shows its phases, in order, as text on its pages', { timeout: 180_000 }, async () => {
    const pages = await pagesOf(await makeDeck(templateMap('first-home', 'en')));
    expect(pages).toHaveLength(13);
    ['Dream', 'Search', 'Bid', 'Sign', 'Move in'].forEach((phase, i) => {
      expect(pages[1]).toContain(phase);
      expect(pages[2 + i]).toContain(phase);
    });
    expect(pages[7]).toContain('Remembered as −0.4');
  });
});
