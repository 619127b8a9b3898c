// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import { LOCALES } from '../../../src/lib/locale.ts';
import { KeysDialog } from '../../../src/ui/editor/KeysDialog.tsx';

/** Words of the keys under a heading. */
function keysUnder(heading: string): readonly (string | null)[] {
  const group = screen.getByRole('heading', { name: heading, hidden: true }).parentElement as HTMLElement;
  return within(group)
    .getAllByRole('term', { hidden: true })
    .map(({ textContent }) => textContent);
}

afterEach(cleanup);

describe('The list of keys', () => {
  it.each(LOCALES)('has the keys of every place under its heading, in words, in %s', async (locale) => {
    await startI18n(locale);
    await loadLaterWords();
    render(<KeysDialog onClose={() => undefined} />);
    const { t } = i18next;
    const table = keysUnder(t('about:places.table'));
    for (const name of ['walk', 'type', 'edit', 'another', 'move', 'delete', 'menu'] as const) {
      expect(table).toContain(t(`about:keys.${name}`));
    }
    expect(table).toHaveLength(13);
    expect(keysUnder(t('about:places.finder'))).toContain(t('about:find.previous'));
    expect(keysUnder(t('about:places.palette'))).toContain(t('about:placeKeys.choose'));
    expect(keysUnder(t('about:places.small'))).toHaveLength(2);
    expect(keysUnder(t('about:places.comment'))).toContain(t('about:placeKeys.send'));
    expect(keysUnder(t('show:keys.presenting'))).toContain(t('show:keys.notes'));
    expect(keysUnder(t('show:keys.title'))).toContain(t('show:focus.leave'));
    const words = screen.getAllByRole('term', { hidden: true }).map(({ textContent }) => textContent ?? '');
    // A key of the catalogue that has no words shows itself.
    expect(words.filter((word) => /^$|^(about|show|common|editor):|^\w+\.\w+/.test(word))).toEqual([]);
  });
});
