import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo, toPart, typeInMenu, walkTo } from './keys.ts';

const grid = (page: Page) => page.getByRole('grid');
const side = (page: Page) => page.getByRole('complementary');
const card = (page: Page, text: RegExp): Locator => grid(page).getByRole('button', { name: text });
const openExample = (page: Page) => openByKeys(page, /Example: first home/);

/** Another person on the map, whom `page` has heard of. */
async function join(browser: Browser, page: Page, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 } });
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(
    (value) => localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: 2 })),
    name,
  );
  await other.goto(page.url());
  await expect(other.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.getByRole('banner').getByRole('button', { name: `Follow ${name}` })).toBeVisible();
  return other;
}

test('by keyboard alone the table is written in: a card is added, taken back, changed, moved on and deleted', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openExample(page);
  await findByKeys(page, 'As a table');
  const table = page.getByRole('grid');
  const add = table.getByRole('button', { name: 'Add to Pain points, Bids by text message' });
  const box = page.getByRole('textbox', { name: 'Pain point: text' });
  await toPart(page, page.locator('[data-form="table"]'));
  await walkTo(page, add);
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.keyboard.type('Not this');
  await page.keyboard.press('Escape');
  await expect(table.getByText('Not this')).toHaveCount(0);
  await expect(add).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.keyboard.type('Only by text');
  await page.keyboard.press('Enter');
  const words = table.getByRole('button', { name: /^Only by text/ }).first();
  await expect(words).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.keyboard.type(', never by phone');
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
  await expect(words).toHaveText('Only by text');

  await page.keyboard.press('Shift+F10');
  const more = table.getByRole('button', { name: 'More for Only by text' });
  await typeInMenu(page, 'To the next');
  await page.keyboard.press('Enter');
  const cell = page.locator('td', { has: page.getByRole('button', { name: 'More for Only by text' }) });
  await expect(cell).toContainText('No reply for nine days');
  // The keyboard goes along in the frame after the one in which the card is there.
  await expect(more).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await typeInMenu(page, 'Del');
  await page.keyboard.press('Enter');
  await expect(words).toHaveCount(0);
  await expect(table.getByRole('button', { name: /^More for No reply for nine days/ })).toBeFocused();

  await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(table.getByRole('button', { name: 'Sign', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the phase' })).toBeFocused();
  await page.keyboard.type(' the contract');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { name: 'Sign the contract' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(table.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
});

test('by keyboard alone a comment is reacted to, changed, resolved, found again and reopened', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Same flat, five listings');
  await page.keyboard.press('Alt+c');
  await expect(side(page).getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
  await page.keyboard.type('Which five listings?');
  await page.keyboard.press('Enter');
  await expect(side(page).getByText('Which five listings?')).toBeVisible();
  const react = side(page).getByRole('button', { name: 'React', exact: true });
  await tabTo(page, react);
  await page.keyboard.press('Enter');
  await expect(react).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(react).toHaveAttribute('aria-expanded', 'false');
  await expect(react).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, side(page).getByRole('button', { name: /^React with idea/i }));
  await page.keyboard.press('Enter');
  await expect(react).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(side(page).locator('[aria-pressed="true"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(side(page).locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(react).toBeFocused();

  const more = side(page).getByRole('button', { name: 'More for your comment' });
  await tabTo(page, more, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await typeInMenu(page, 'Ed');
  await page.keyboard.press('Enter');
  await expect(side(page).getByRole('textbox', { name: 'Edit your comment' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();

  await tabTo(page, side(page).getByRole('button', { name: 'Resolve' }));
  await page.keyboard.press('Enter');
  await expect(side(page).getByText(/^Resolved by/)).toBeVisible();
  const all = side(page).getByRole('button', { name: 'All comments' });
  await tabTo(page, all, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, side(page).getByRole('radio').first());
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await tabTo(page, side(page).getByRole('button', { name: /Which five listings/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, side(page).getByRole('button', { name: 'Reopen' }));
  await page.keyboard.press('Enter');
  await expect(side(page).getByRole('button', { name: 'Resolve' })).toBeFocused();
  await expect(side(page).getByText(/^Resolved by/)).toHaveCount(0);
});

test('by keyboard alone everyone is brought to one place, and goes back or puts the word of it away', async ({
  page,
  browser,
}) => {
  await openExample(page);
  const kim = await join(browser, page, 'Kim');
  const last = (at: Page) => card(at, /Bills arrive before welcome/);
  await findByKeys(kim, 'Bills arrive before welcome');
  await kim.keyboard.press('Shift+Z');
  await expect(card(kim, /Dare to dream/)).not.toBeInViewport();
  await expect(card(page, /Dare to dream/)).toBeInViewport();

  await findByKeys(kim, 'Bring everyone here');
  await expect(kim.getByText('The others are brought here.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Kim brought everyone here' })).toBeVisible();
  await expect(card(page, /Dare to dream/)).not.toBeInViewport();
  await expect(last(page)).toBeInViewport();
  const back = page.getByRole('button', { name: 'Go back' });
  await toPart(page, page.locator('[data-part]', { has: back }));
  await expect(back).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-part]', { has: back }).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Dare to dream/)).toBeInViewport();
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
  await kim.context().close();
});

test('by keyboard alone my own steps are listed, shown, undone and redone', async ({ page }) => {
  await openExample(page);
  for (const words of ['Same flat', 'Three banks']) {
    await findByKeys(page, words);
    await page.keyboard.press('Delete');
    await expect(card(page, new RegExp(words))).toHaveCount(0);
  }
  await findByKeys(page, 'My changes');
  const list = page.getByRole('complementary', { name: 'My changes' });
  await toPart(page, list);
  await tabTo(page, list.getByRole('button', { name: /^Undo back to here: .*Same flat/ }));
  await page.keyboard.press('Enter');
  await expect(card(page, /Three banks/)).toBeAttached();
  await expect(card(page, /Same flat/)).toHaveCount(0);
  const now = list.getByRole('listitem').filter({ hasText: 'the map is here' });
  await expect(now).toBeFocused();
  await expect(list.getByRole('status')).toHaveText('1 step undone');
  await tabTo(page, list.getByRole('button', { name: /^Redo up to here: .*Three banks/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Three banks/)).toHaveCount(0);
  await expect(now).toBeFocused();
  await tabTo(page, list.getByRole('button', { name: 'Undo all of mine' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Same flat/)).toBeAttached();
  await expect(list.getByRole('heading', { level: 2 })).toBeFocused();
});

test('by keyboard alone the review leads to a place, and a finding is set aside with a reason and taken back', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Map review');
  const panel = page.getByRole('complementary', { name: 'Map review' });
  await toPart(page, panel);
  const jump = panel.getByRole('button', { name: /^Go to/ }).first();
  await tabTo(page, jump);
  const words = (await jump.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(grid(page).locator('[data-focused]')).toHaveAccessibleName(
    new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  );
  await expect(panel).toBeVisible();

  await toPart(page, panel);
  const owner = panel.getByRole('region', { name: 'Nobody answers for the map' });
  const set = owner.getByRole('button', { name: 'Set aside: The map' });
  await tabTo(page, set);
  await page.keyboard.press('Enter');
  const reason = panel.getByRole('textbox', { name: 'Why is it all right?' });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(set).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reason).toBeFocused();
  await page.keyboard.type('It is only an example');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveCount(0);
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await tabTo(page, panel.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Because: It is only an example');
  await tabTo(page, panel.getByRole('button', { name: 'Take back: Nobody answers for the map' }));
  await page.keyboard.press('Enter');
  await expect(owner).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
});

test('by keyboard alone a map is read through one persona’s eyes, and F6 leads to the way back', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Anna, 31');
  const dialog = page.getByRole('dialog', { name: 'Personas' });
  await tabTo(page, dialog.getByRole('button', { name: 'Add a persona' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Robin');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Read the map as Robin' }));
  await page.keyboard.press('Enter');
  const back = page.getByRole('button', { name: 'Show everyone' });
  await toPart(page, page.locator('[data-part]', { has: back }));
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(back).toHaveCount(0);
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
});
