import { expect, type Locator, type Page } from '@playwright/test';
import { findByKeys } from './keys.ts';

/** A panel, a dialog or a form of the map that somebody may have before them. */
export interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly scope: (page: Page) => Locator;
  readonly leave?: (page: Page) => Promise<void>;
  /** Its own tests look at its accessibility in both themes. */
  readonly isAxedElsewhere?: true;
  /** Arrows move and scroll in it, as in every menu; axe counts only what Tab reaches. */
  readonly isWalkedByArrows?: true;
}

export const side = (page: Page): Locator => page.getByRole('complementary');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const whole = (page: Page): Locator => page.locator('body');

export async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

export async function show(page: Page, form: 'As a map' | 'As a text' | 'As a table'): Promise<void> {
  await page.getByRole('button', { name: form }).click();
  await expect(page.getByRole('button', { name: form })).toHaveAttribute('aria-pressed', 'true');
}

export async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function showDetails(page: Page): Promise<void> {
  const details = page.getByRole('complementary', { name: 'Details' });
  if (await details.isVisible()) return;
  await choose(page, 'Details');
  await expect(details).toBeVisible();
}

const details = (name: string, words: string): Place => ({
  name: `details of ${name}`,
  open: async (page) => {
    await findByKeys(page, words);
    await showDetails(page);
    await expect(side(page).getByRole('textbox').first()).toHaveValue(words);
  },
  scope: side,
});

const panel = (item: string): Place => ({
  name: item,
  open: async (page) => {
    await choose(page, item);
    await expect(side(page).getByRole('heading', { name: item, level: 2 })).toBeVisible();
  },
  scope: side,
});

const chosenDialog = (item: string | RegExp, part: RegExp): Place => ({
  name: String(item),
  open: async (page) => {
    await choose(page, item);
    await expect(dialog(page)).toContainText(part);
  },
  scope: dialog,
  leave: closeDialog,
});

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

/** One card of each kind, beside those of the example, and a link from the first activity to the next. */
export async function addWhatIsMissing(page: Page): Promise<void> {
  for (const [tool, words] of [
    ['Add a metric', 'Loan offers won'],
    ['Add a picture', 'Our kitchen'],
    ['Add a note', 'Ask the bank'],
    ['Add a quote', 'It felt like home'],
  ] as const) {
    await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: tool }).click();
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByRole('button', { name: new RegExp(words) })).toBeAttached();
  }
}

export const PLACES: readonly Place[] = [
  {
    name: 'details of the map',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await showDetails(page);
      await page.getByRole('grid').locator('[data-focused]').focus();
      await page.keyboard.press('Escape');
      await expect(side(page).getByRole('textbox', { name: 'Purpose' })).toBeVisible();
    },
    scope: side,
  },
  details('a phase', 'Search'),
  details('an activity', 'Saves searches on portal'),
  details('a lane', 'Opportunities'),
  details('a need', 'Know where I stand'),
  details('a pain point', 'Same flat, five listings'),
  details('an opportunity', 'Welcome call, week one'),
  details('a backstage card', 'Broker assistant'),
  details('a metric', 'Loan offers won'),
  details('a picture', 'Our kitchen'),
  details('a note', 'Ask the bank'),
  details('a quote', 'It felt like home'),
  {
    name: 'details of a feeling',
    open: async (page) => {
      await page
        .getByRole('grid')
        .getByRole('button', { name: /score −2.0/ })
        .focus();
      await showDetails(page);
      await expect(side(page).getByRole('slider')).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'details of a touchpoint',
    open: async (page) => {
      await page
        .getByRole('grid')
        .getByRole('button', { name: /^Touchpoint: Portal/ })
        .focus();
      await showDetails(page);
      await expect(side(page).getByRole('heading', { name: 'Touchpoint' })).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'details of several',
    open: async (page) => {
      await page.getByRole('grid').locator('[data-focused]').focus();
      await page.keyboard.press('Control+a');
      await showDetails(page);
      await expect(side(page)).toContainText(/selected/);
    },
    scope: side,
  },
  {
    name: 'details of a link',
    open: async (page) => {
      await findByKeys(page, 'Saves searches on portal');
      await page.keyboard.press('l');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(side(page).getByRole('textbox', { name: 'Words on the link' })).toBeVisible();
    },
    scope: side,
    leave: async (page) => {
      await page.keyboard.press('Escape');
    },
  },
  panel('Unplaced'),
  panel('Recently deleted'),
  panel('Versions'),
  panel('Sources'),
  panel('Assumptions'),
  panel('Map review'),
  panel('Moments'),
  {
    name: 'comments',
    open: async (page) => {
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^Comments/ })
        .click();
      await expect(side(page).getByRole('heading', { name: 'Comments' })).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'a thread',
    open: async (page) => {
      await findByKeys(page, 'Same flat, five listings');
      await page.keyboard.press('Alt+c');
      await side(page).getByRole('textbox', { name: 'Write a comment' }).fill('Which five listings?');
      await page.keyboard.press('Enter');
      await expect(side(page).getByText('Which five listings?')).toBeVisible();
    },
    scope: side,
  },
  {
    name: 'share',
    open: async (page) => {
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(dialog(page)).toContainText('Facilitate');
    },
    scope: dialog,
    leave: closeDialog,
  },
  chosenDialog('Export', /Resa file/),
  chosenDialog('Import into this map', /file/i),
  chosenDialog('Personas', /Anna/),
  chosenDialog('Keyboard shortcuts', /Go to the cell beside/),
  chosenDialog(/template/, /template/i),
  chosenDialog(/future-state copy/, /copy/),
  chosenDialog(/^Compare/, /map/i),
  {
    name: 'the palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await dialog(page).getByRole('combobox').fill('a');
      await expect(dialog(page).getByRole('option').first()).toBeVisible();
    },
    scope: dialog,
    leave: closeDialog,
  },
  {
    name: 'work out a metric',
    open: async (page) => {
      await findByKeys(page, 'Loan offers won');
      await showDetails(page);
      await side(page).getByRole('button', { name: 'Work it out…' }).click();
      await expect(dialog(page)).toBeVisible();
    },
    scope: dialog,
    leave: closeDialog,
  },
  {
    name: 'find and filter',
    open: async (page) => {
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('search')).toBeVisible();
      await page
        .getByRole('search')
        .getByRole('button', { name: /^Filters/ })
        .click();
    },
    scope: (page) => page.getByRole('search'),
    leave: async (page) => {
      await page.getByRole('search').getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('search')).toHaveCount(0);
    },
  },
  {
    name: 'what if',
    open: async (page) => {
      await page.getByRole('grid').locator('[data-focused]').focus();
      await page.keyboard.press('Alt+w');
      await expect(page.getByRole('region', { name: 'What if?' })).toBeVisible();
    },
    scope: (page) => page.getByRole('region', { name: 'What if?' }),
    leave: async (page) => {
      await page.getByRole('region', { name: 'What if?' }).getByRole('button', { name: 'Drop' }).click();
    },
  },
  {
    name: 'the presentation',
    isAxedElsewhere: true,
    open: async (page) => {
      await choose(page, 'Present');
      await page.getByRole('region', { name: 'Presentation' }).focus();
      await page.keyboard.press('PageDown');
      await expect(page.getByRole('heading', { level: 2, name: 'Dream' })).toBeVisible();
    },
    scope: (page) => page.getByRole('region', { name: 'Presentation' }),
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('banner')).toBeVisible();
    },
  },
  {
    name: 'the editor with nothing open',
    isAxedElsewhere: true,
    open: async (page) => {
      const close = side(page).getByRole('button', { name: 'Close' });
      if (await close.isVisible()) await close.click();
      await expect(side(page)).toHaveCount(0);
    },
    scope: whole,
  },
  { name: 'the map as a text', isAxedElsewhere: true, open: (page) => show(page, 'As a text'), scope: whole },
  { name: 'the map as a table', isAxedElsewhere: true, open: (page) => show(page, 'As a table'), scope: whole },
  {
    name: 'home',
    isAxedElsewhere: true,
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('list').getByText('Buying a first home').first()).toBeVisible();
    },
    scope: whole,
  },
];
