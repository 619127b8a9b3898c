import { expect, type Locator, type Page } from '@playwright/test';
import { findByKeys } from './keys.ts';
import { choose, closeDialog, openExample, type Place, showDetails, side } from './places.ts';

const menu = (page: Page): Locator => page.getByRole('menu');
const question = (page: Page): Locator => page.getByRole('alertdialog');
const sheet = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

const WIDE = Array.from({ length: 14 }, (_, i) => `Column ${i + 1}`).join('\t');
const GRID = 'Lane,Before,During,After\nNeeds,Quiet,Speed,Proof\nMystery,One,,Two\nEmotions,happy,sad,hm';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function leaveMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
}

/** The menu of the record that the palette leads to. */
const menuOf = (name: string, words: string): Place => ({
  name: `the menu of ${name}`,
  open: async (page) => {
    await findByKeys(page, words);
    await page.getByRole('grid').locator('[data-focused]').focus();
    await page.keyboard.press('Shift+F10');
    await expect(menu(page).getByRole('menuitem').first()).toBeVisible();
  },
  scope: menu,
  leave: leaveMenu,
});

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(sheet(page, /^Share/)).toContainText('Facilitate');
}

/** Menus, questions and what else comes up over a map that is open. */
export const PLACES_OVER_THE_MAP: readonly Place[] = [
  {
    name: 'my changes',
    open: async (page) => {
      await choose(page, 'My changes');
      await expect(side(page).getByRole('listitem').first()).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'the menu of the map',
    open: async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(menu(page).getByRole('menuitem', { name: 'Recently deleted' })).toBeVisible();
    },
    isWalkedByArrows: true,
    scope: menu,
    leave: leaveMenu,
  },
  menuOf('a card', 'Same flat, five listings'),
  menuOf('a phase', 'Search'),
  menuOf('an activity', 'Saves searches on portal'),
  menuOf('a lane', 'Opportunities'),
  {
    name: 'one’s own face',
    open: async (page) => {
      await page.getByRole('button', { name: /^You: / }).click();
      await expect(sheet(page, 'How should others see you?')).toBeVisible();
    },
    scope: (page) => sheet(page, 'How should others see you?'),
    leave: closeDialog,
  },
  {
    name: 'a picture in its card',
    open: async (page) => {
      await findByKeys(page, 'Our kitchen');
      await showDetails(page);
      await side(page).locator('input[type="file"]').setInputFiles({
        name: 'kitchen.png',
        mimeType: 'image/png',
        buffer: PNG,
      });
      await expect(side(page).getByRole('img', { name: 'Picture without a description' })).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'a source that is written down',
    open: async (page) => {
      await choose(page, 'Sources');
      await side(page).getByRole('button', { name: 'New source', exact: true }).click();
      await expect(side(page).getByRole('textbox').first()).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'a table that is understood',
    open: async (page) => {
      await choose(page, 'Import into this map');
      await sheet(page, /.*/)
        .locator('input[type="file"]')
        .setInputFiles({ name: 'journey.csv', mimeType: 'text/csv', buffer: Buffer.from(GRID) });
      await expect(page.getByRole('heading', { name: 'What we understood' })).toBeVisible();
    },
    scope: (page) => sheet(page, /.*/),
    leave: closeDialog,
  },
  {
    name: 'the question about what is pasted',
    open: async (page) => {
      await findByKeys(page, 'Welcome call, week one');
      await page.getByRole('grid').locator('[data-focused]').focus();
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      }, WIDE);
      await expect(question(page)).toBeVisible();
    },
    scope: question,
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(question(page)).toHaveCount(0);
    },
  },
  {
    name: 'the question about a link',
    open: async (page) => {
      await openShare(page);
      await page.getByRole('button', { name: 'More for View' }).click();
      await page.getByRole('menuitem', { name: /Make a new link/ }).click();
      await expect(question(page)).toBeVisible();
    },
    scope: question,
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(question(page)).toHaveCount(0);
      await closeDialog(page);
    },
  },
  {
    name: 'the code for phones',
    open: async (page) => {
      await openShare(page);
      await page.getByRole('button', { name: 'Show big on screen' }).click();
      await expect(page.getByRole('dialog', { name: 'Buying a first home', exact: true })).toBeVisible();
    },
    scope: (page) => page.getByRole('dialog', { name: 'Buying a first home', exact: true }),
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Buying a first home', exact: true })).toHaveCount(0);
      await closeDialog(page);
    },
  },
  {
    name: 'the differences to another map',
    open: async (page) => {
      await choose(page, /^Compare/);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Buying a first home/ })
        .first()
        .click();
      await expect(side(page).getByRole('heading', { name: 'Differences' })).toBeVisible();
    },
    scope: side,
    leave: async (page) => {
      await page.getByRole('button', { name: 'Stop comparing' }).click();
      await expect(page.getByRole('button', { name: 'Stop comparing' })).toHaveCount(0);
    },
  },
  {
    name: 'the map alone on the screen',
    open: async (page) => {
      await choose(page, /^Focus mode/);
      await expect(page.getByRole('button', { name: 'Leave focus mode' })).toBeVisible();
    },
    scope: (page) => page.locator('body'),
    leave: async (page) => {
      await page.getByRole('button', { name: 'Leave focus mode' }).click();
      await expect(page.getByRole('banner')).toBeVisible();
    },
  },
];

/** Pages besides the map. */
export const OTHER_PAGES: readonly Place[] = [
  {
    name: 'home with a template of one’s own',
    open: async (page) => {
      await openExample(page);
      await choose(page, 'Save as template…');
      await page.getByRole('dialog').getByRole('button', { name: 'Save the template' }).click();
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('is saved');
      await page.goto('/');
      await expect(page.getByRole('region', { name: 'Your templates' })).toBeVisible();
    },
    scope: (page) => page.locator('body'),
  },
  {
    name: 'the question about a template',
    open: async (page) => {
      await page
        .getByRole('region', { name: 'Your templates' })
        .getByRole('button', { name: /^Delete / })
        .click();
      await expect(question(page)).toBeVisible();
    },
    scope: question,
  },
  {
    name: 'speaker notes',
    open: async (page) => {
      await page.goto('/notes#nobody');
      await expect(page.getByRole('heading', { name: 'The presentation window is closed' })).toBeVisible();
    },
    scope: (page) => page.locator('body'),
  },
  {
    name: 'a link that opens no map',
    open: async (page) => {
      await page.goto('/m/nosuchmap#nosuchkey');
      await expect(page.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();
    },
    scope: (page) => page.locator('body'),
  },
];
