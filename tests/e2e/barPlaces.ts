import { type Browser, expect, type Page } from '@playwright/test';
import { findByKeys } from './keys.ts';
import { closeDialog, type Place, show } from './places.ts';

const main = (page: Page) => page.getByRole('main');

/** What comes up over the map by itself or for a while: bars, notes, and the tools of what is written in. */
export const BARS: readonly Place[] = [
  {
    name: 'the tools over a card that is written in',
    open: async (page) => {
      await show(page, 'As a map');
      await findByKeys(page, 'No reply for nine days after the bid');
      await page.getByRole('grid').locator('[data-focused]').focus();
      await page.keyboard.press('Enter');
      await expect(main(page).getByRole('toolbar', { name: 'Format the text' }).first()).toBeVisible();
    },
    scope: (page) => main(page).getByRole('toolbar', { name: 'Format the text' }).first(),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'the map in small',
    open: async (page) => {
      await page.keyboard.press('Alt+m');
      const small = page.getByRole('application', { name: 'The whole map, small' });
      // A phone has no room for it.
      if ((page.viewportSize()?.width ?? 0) > 720) await expect(small).toBeVisible();
    },
    scope: (page) => page.locator('body'),
    leave: (page) => page.keyboard.press('Alt+m'),
  },
  {
    name: 'the map through one persona’s eyes',
    open: async (page) => {
      await findByKeys(page, 'Anna, 31');
      const dialog = page.getByRole('dialog', { name: 'Personas' });
      await dialog.getByRole('button', { name: 'Add a persona' }).click();
      await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
      await page.keyboard.type('Robin');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Read the map as Robin' }).click();
      await expect(page.getByRole('button', { name: 'Show everyone' })).toBeVisible();
    },
    scope: (page) => page.locator('body'),
    leave: async (page) => {
      await page.getByRole('button', { name: 'Show everyone' }).click();
      await expect(page.getByRole('button', { name: 'Show everyone' })).toHaveCount(0);
    },
  },
  {
    name: 'the note that nobody is reached',
    open: async (page) => {
      await page.context().setOffline(true);
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: /offline/i })
          .first(),
      ).toBeVisible();
    },
    scope: (page) => page.locator('body'),
    leave: async (page) => {
      await page.context().setOffline(false);
      await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
    },
  },
  ...['PDF for the wall', 'Picture', 'Drawing'].map(
    (format): Place => ({
      name: `export: ${format}`,
      open: async (page) => {
        const dialog = page.getByRole('dialog');
        await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Export' }).click();
        await dialog.getByText(format, { exact: true }).click();
        await expect(dialog.getByRole('region', { name: format }).getByRole('group').first()).not.toBeEmpty();
      },
      scope: (page) => page.getByRole('dialog'),
      leave: closeDialog,
    }),
  ),
];

/** Kim comes to the map of `page`, who follows and is called; `look` is given each bar while it is there. */
export async function meetKim(browser: Browser, page: Page, look: (place: Place) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    isMobile: false,
    hasTouch: false,
  });
  const kim = await context.newPage();
  await kim.goto('/');
  await kim.evaluate(() =>
    localStorage.setItem('resa.me', JSON.stringify({ id: 'device-Kim', name: 'Kim', colour: 2 })),
  );
  await kim.goto(page.url());
  await expect(kim.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await show(page, 'As a map');
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await look({
    name: 'the bar of following',
    open: async () => {
      await findByKeys(page, 'Follow Kim');
      await expect(stop).toBeVisible();
    },
    scope: (one) => one.locator('body'),
  });
  await stop.click();
  const back = page.getByRole('button', { name: 'Go back' });
  await look({
    name: 'the bar of a call',
    open: async () => {
      await findByKeys(kim, 'Bring everyone here');
      await expect(back).toBeVisible();
    },
    scope: (one) => one.locator('body'),
  });
  await back.click();
  // In a small window the question for a name waits all the while.
  const ask = page.getByRole('dialog', { name: 'How should others see you?' });
  if (await ask.isVisible()) await ask.getByRole('button', { name: 'Done' }).click();
  await expect(ask).toHaveCount(0);
  await context.close();
}
