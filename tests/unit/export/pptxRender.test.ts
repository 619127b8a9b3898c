import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateMap } from '../../../src/model/templates/index.ts';
import { inFolder, makeDeck, writeDeck } from './pptxSupport.ts';
import { flat, hasProgram } from './support.ts';

const HAS_PROGRAMS = hasProgram('pdftotext') && hasOffice();

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!HAS_PROGRAMS)('a deck opened by LibreOffice', () => {
  it('shows its phases, in order, as text on its pages', { timeout: 180_000 }, async () => {
    const bytes = await makeDeck(templateMap('first-home', 'en'));
    const pages = await inFolder((folder) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const deck = writeDeck(folder, bytes);
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], {
        stdio: 'ignore',
      });
      return execFileSync('pdftotext', ['-layout', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' })
        .split('\f')
        .map(flat);
    });
    expect(pages.filter((page) => page !== '')).toHaveLength(13);
    ['Dream', 'Search', 'Bid', 'Sign', 'Move in'].forEach((phase, i) => {
      expect(pages[1]).toContain(phase);
      expect(pages[2 + i]).toContain(phase);
    });
    expect(pages[7]).toContain('Remembered as −0.4');
  });
});
