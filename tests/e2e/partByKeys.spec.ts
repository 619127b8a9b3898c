/** Every exercise by keyboard alone, in the languages that are not English. */
import { expect, test } from '@playwright/test';
import nb from '../../src/i18n/nb/part.json' with { type: 'json' };
import sv from '../../src/i18n/sv/part.json' with { type: 'json' };
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { press, tabTo } from './keys.ts';
import { expectAccessible } from './support.ts';

let led: Facilitator;
test.afterEach(() => led.close());

/** What stands before the first thing that is put into a sentence. */
const beginning = (sentence: string): RegExp => {
  const [words = ''] = sentence.split('{{');
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
};

for (const [locale, words] of [
  ['sv-SE', sv],
  ['nb-NO', nb],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1024, height: 768 } });

    test(`by keyboard alone somebody joins, and does every exercise, in ${locale}`, async ({ page }) => {
      test.setTimeout(180_000);
      led = await startWorkshop(
        [
          ['write', { scope: { kinds: ['need'], lanes: null, phases: null } }],
          ['group'],
          ['score'],
          ['vote'],
          ['clinic'],
          ['matrix'],
          ['commit'],
        ],
        'edit',
      );
      const panel = page.getByRole('region', { name: words.name, exact: true });
      const cards = () => Object.values(led.document.getMap().cards).filter(({ deletedAt }) => deletedAt === null);
      const handedIn = () =>
        expect(panel.getByRole('status').filter({ hasText: beginning(words.handedIn.saved) })).toBeVisible();

      await page.goto('/join');
      await expect(page.getByLabel(words.join.code)).toBeFocused();
      await page.keyboard.type(led.code);
      await tabTo(page, page.getByLabel(words.join.name));
      await page.keyboard.type('Kim');
      await page.keyboard.press('Enter');
      await expect(panel).toBeVisible();
      await tabTo(page, panel.getByRole('button', { name: words.own.seen }));
      await page.keyboard.press('Enter');
      await expectAccessible(page);

      await led.start('write');
      await tabTo(page, panel.getByRole('textbox'));
      await page.keyboard.type('Veta var jag står');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Veta, var jag står!');
      await page.keyboard.press('Enter');
      await handedIn();
      await expectAccessible(page);
      await led.reveal();
      await expect.poll(() => cards().filter(({ text }) => text.startsWith('Veta')).length).toBe(2);

      await led.start('group');
      await tabTo(page, panel.getByRole('button', { name: words.group.merge }));
      await page.keyboard.press('Enter');
      await expect.poll(() => cards().filter(({ text }) => text.startsWith('Veta')).length).toBe(1);
      await expectAccessible(page);

      await led.start('score');
      await tabTo(page, panel.getByRole('radio').first());
      await press(page, '4');
      await handedIn();
      await press(page, 'ArrowRight');
      await expectAccessible(page);
      await led.reveal();
      await expect(panel.getByRole('heading', { name: words.results.scoreAgreed })).toBeVisible();
      await expectAccessible(page);

      await led.start('vote');
      await tabTo(page, panel.getByRole('button', { name: beginning(words.vote.more) }));
      await press(page, 'Enter', 'Enter');
      await handedIn();
      await expectAccessible(page);
      await led.reveal();
      await expect(panel.getByRole('heading', { name: words.results.voteTitle })).toBeVisible();

      await led.start('clinic');
      await tabTo(page, panel.getByRole('radio').first());
      await press(page, 'Space', 'ArrowRight');
      await handedIn();
      await expectAccessible(page);
      await led.reveal();
      await expect(panel.getByRole('heading', { name: words.results.severityTitle })).toBeVisible();

      await led.start('matrix');
      const impact = () => cards().find(({ text }) => text.startsWith('One loan promise'))?.fields.impact;
      const before = Number(impact());
      await tabTo(page, panel.getByRole('button', { name: /^1, One loan promise/ }));
      await press(page, 'ArrowDown');
      await expect.poll(impact).toBe(before - 1);
      await expectAccessible(page);

      await led.start('commit');
      await tabTo(page, panel.getByLabel(words.commit.owner));
      await press(page, 'Control+a');
      await page.keyboard.type('Kim');
      await page.keyboard.press('Enter');
      await expect.poll(() => cards().some(({ fields }) => fields.owner === 'Kim')).toBe(true);
      await expectAccessible(page);
    });
  });
}
