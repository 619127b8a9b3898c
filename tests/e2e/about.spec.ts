import { expect, type Page, test } from '@playwright/test';
import { differingBlocks } from '../golden/pictures.ts';
import { expectAccessible } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const grid = (page: Page) => page.getByRole('grid');
const card = (page: Page, text: RegExp) => grid(page).getByRole('button', { name: text });
const panel = (page: Page) => page.getByRole('complementary');
const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const box = (page: Page) => palette(page).getByRole('combobox', { name: 'Find anything' });
const chosen = (page: Page) => palette(page).locator('[role="option"][data-highlighted]');

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function openSheet(page: Page): Promise<void> {
  await openExample(page);
  await expect(grid(page)).toBeVisible();
}

async function readingLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link: View' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What a pointer acts on comes at its first move. */
async function arrive(page: Page): Promise<void> {
  await page.mouse.move(700, 450);
  await expect(page.locator('.react-flow__pane')).toBeAttached();
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
}

const zoomOf = async (page: Page): Promise<number> =>
  Number((await page.getByRole('button', { name: /back to full size/ }).textContent())?.replace('%', ''));

test('what is typed before the palette has the focus is what it looks for, to the last letter', async ({ page }) => {
  await openSheet(page);
  await card(page, /Dare to dream/).focus();
  // One letter when the palette is asked for, another when it is drawn and its box has no focus yet.
  await page.evaluate(() => {
    const type = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="dialog"] [role="combobox"]')) return;
      observer.disconnect();
      if (document.activeElement?.matches('[role="combobox"]')) throw new Error('the box has the focus already');
      type('b');
    }).observe(document.body, { childList: true, subtree: true });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    type('a');
  });
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('ab');
  await page.keyboard.type('c');
  await expect(box(page)).toHaveValue('abc');
});

test('the palette that is opened again at once keeps the focus, and what was chosen in it before happens', async ({
  page,
}) => {
  await openSheet(page);
  await card(page, /Dare to dream/).focus();
  for (const [words, found] of [
    ['no reply', /No reply for nine days/],
    ['40 pages', /40 pages/],
  ] as const) {
    await openPalette(page);
    await page.keyboard.type(words);
    await expect(chosen(page)).toContainText(found);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a word');
    await expect(box(page)).toHaveValue('a word');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(card(page, found)).toHaveAttribute('aria-pressed', 'true');
  }
});

test('the palette finds a card by a few letters without their dots, and goes there', async ({ page }) => {
  await openSheet(page);
  await card(page, /Dare to dream/).focus();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('no reply');
  await expect(chosen(page)).toContainText('No reply for nine days after the bid');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(card(page, /No reply for nine days/)).toBeFocused();
  await expect(panel(page).getByRole('textbox', { name: 'Text of the card' })).toHaveValue(/No reply/);
  expect(await zoomOf(page)).toBeGreaterThanOrEqual(70);

  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('group', { name: 'Lately' }).getByRole('option').first()).toContainText(
    'No reply',
  );
  await page.keyboard.press('Escape');
  await expect(card(page, /No reply for nine days/)).toBeFocused();
});

test('the palette does what menus and keys do, and shows their keys', async ({ page }) => {
  await openSheet(page);
  await page.getByRole('banner').getByRole('button', { name: 'Find anything' }).click();
  await box(page).fill('export');
  await palette(page).getByRole('option', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('PowerPoint');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await box(page).fill('covr');
  await expect(palette(page)).toContainText('Nothing here is called “covr”');
  await expectAccessible(page);
  await box(page).fill('cover');
  await expect(chosen(page)).toContainText('Alt + Shift');
  await box(page).fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await expectAccessible(page);
  await box(page).fill('add a pain');
  await expect(chosen(page)).toContainText('P');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the card' }).first()).toBeFocused();
});

test('who only reads finds cards and views in the palette, and nothing that changes the map', async ({
  page,
  browser,
}) => {
  await openSheet(page);
  const link = await readingLink(page);
  const context = await browser.newContext();
  const reader = await context.newPage();
  await reader.goto(link);
  await expect(grid(reader)).toBeVisible();
  await reader.keyboard.press('Control+k');
  await box(reader).fill('add');
  await expect(palette(reader).getByRole('option', { name: /^Add/ })).toHaveCount(0);
  await box(reader).fill('fold all lanes');
  await expect(chosen(reader)).toContainText('Fold all lanes');
  await reader.keyboard.press('Enter');
  await expect(grid(reader).getByRole('rowheader', { name: 'Needs' })).toHaveAttribute('aria-expanded', 'false');
  await context.close();
});

test('the palette opens another map of this device', async ({ page }) => {
  await openSheet(page);
  const first = page.url();
  await page.goto('/');
  await page.getByRole('button', { name: /Blank/ }).click();
  await expect(grid(page)).toBeVisible();
  expect(page.url()).not.toBe(first);
  await page.keyboard.press('Control+k');
  await box(page).fill('buying');
  await palette(page)
    .getByRole('option', { name: /Buying a first home.*Map on this device/ })
    .click();
  await expect(page).toHaveURL(first);
  await expect(grid(page)).toHaveAccessibleName(/Buying a first home/);
});

test('on a phone the palette leads from the text to the card on the map', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: /Find anything/ }).tap();
  await box(page).fill('contract to read');
  await expectAccessible(page);
  await palette(page)
    .getByRole('option', { name: /Contract to read the day before/ })
    .tap();
  await expect(card(page, /Contract to read/)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('a phase is folded and unfolded by its chevron, its menu and its details', async ({ page }) => {
  await openSheet(page);
  const bid = grid(page).getByRole('columnheader', { name: 'Phase: Bid' });
  const at = await bid.boundingBox();
  if (!at) throw new Error('the phase is nowhere');
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  await arrive(page);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.move(middle.x + 4, middle.y);
  await page.getByRole('button', { name: 'Fold: Bid' }).click();
  await expect(bid).toHaveAttribute('aria-expanded', 'false');
  await expect(card(page, /No reply/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Unfold: Bid' }).click();
  await expect(card(page, /No reply/)).toBeAttached();

  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Fold/ }).click();
  await expect(bid).toHaveAttribute('aria-expanded', 'false');
  await panel(page).getByRole('button', { name: 'Unfold' }).click();
  await expect(bid).toHaveAttribute('aria-expanded', 'true');
  await panel(page).getByRole('button', { name: 'Zoom to the phase' }).click();
  expect(await zoomOf(page)).toBeGreaterThan(80);
  await expectAccessible(page);
});

test('lanes and phases fold by key, the arrows step over them, and a jump unfolds', async ({ page }) => {
  await openSheet(page);
  await card(page, /^.*Open house/).focus();
  await page.keyboard.press('Shift+F');
  const lane = grid(page).getByRole('rowheader', { name: 'Touchpoints' });
  await expect(lane).toBeFocused();
  await expect(lane).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, /Three banks/)).toBeFocused();
  await page.keyboard.press('f');
  const dream = grid(page).getByRole('columnheader', { name: 'Phase: Dream' });
  await expect(dream).toBeFocused();
  await expect(dream).toHaveAttribute('aria-expanded', 'false');
  await expectAccessible(page);

  await openPalette(page);
  await page.keyboard.type('bank app');
  await page.keyboard.press('Enter');
  await expect(card(page, /Bank app/)).toBeFocused();
  await expect(dream).toHaveAttribute('aria-expanded', 'true');
  await expect(lane).toHaveAttribute('aria-expanded', 'true');

  const before = await zoomOf(page);
  await page.keyboard.press('Shift+Z');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
  await page.keyboard.press('Control+0');
  await expect.poll(() => zoomOf(page)).toBeLessThan(before);
});

test('nothing white is left behind when the map has been moved out at the side', async ({ page }) => {
  await openSheet(page);
  await arrive(page);
  await page.mouse.wheel(400, 0);
  const pane = page.locator('[data-pane="left"]');
  await expect(pane).toBeVisible();
  await page.mouse.wheel(4000, 0);
  await expect(pane).toBeHidden();
});

const finder = (page: Page) => page.getByRole('search', { name: 'Find cards on the map' });
const word = (page: Page) => finder(page).getByRole('textbox', { name: 'Find in cards' });

/** What is painted at a card, without the card being touched. */
async function lookOf(page: Page, text: RegExp): Promise<Buffer> {
  const clip = await card(page, text).boundingBox();
  if (!clip) throw new Error('the card is nowhere');
  return page.screenshot({ clip });
}

test('words are found in cards by keyboard, matches are walked through, and the filter stays until it is cleared', async ({
  page,
}) => {
  await openSheet(page);
  await arrive(page);
  await card(page, /Dare to dream/).focus();
  const before = await lookOf(page, /Touchpoint: SMS/);
  const hasOldLook = async () => (await differingBlocks(before, await lookOf(page, /Touchpoint: SMS/))).length === 0;
  await page.keyboard.press('Control+f');
  await expect(word(page)).toBeFocused();
  await page.keyboard.type('BANK');
  await expect(finder(page).getByRole('status')).toHaveText('4 matches');
  await expect.poll(hasOldLook).toBe(false);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(finder(page).getByRole('status')).toHaveText('1 of 4');
  await page.keyboard.press('Enter');
  await expect(finder(page).getByRole('status')).toHaveText('2 of 4');
  await expect(word(page)).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(finder(page).getByRole('status')).toHaveText('4 of 4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(finder(page)).toBeHidden();
  await expect(card(page, /Bank app/)).toBeFocused();
  await expect(page.getByRole('button', { name: '4 cards match the filter' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('F3');
  await expect(card(page, /Three banks/)).toBeFocused();
  await page.keyboard.press('Shift+F3');
  await expect(card(page, /Bank app/)).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(word(page)).toHaveValue('BANK');
  await page.keyboard.type('zebra');
  await expect(finder(page).getByRole('status')).toHaveText('No card matches');
  await finder(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(word(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /the filter/ })).toHaveCount(0);
  await page.keyboard.press('Control+0');
  await expect.poll(hasOldLook).toBe(true);
});

test('choices narrow the cards by mouse, and the count follows what somebody else writes', async ({
  page,
  browser,
}) => {
  await openSheet(page);
  await page.getByRole('button', { name: 'Find and filter cards' }).click();
  await finder(page).getByRole('button', { name: 'Filters' }).click();
  await finder(page).getByLabel('Kind of card').selectOption('Pain point');
  await expect(finder(page).getByRole('status')).toHaveText('5 matches');
  await finder(page).getByLabel('Severity').selectOption('At least 3');
  await expect(finder(page).getByRole('status')).toHaveText('2 matches');
  await expect(finder(page).getByRole('button', { name: 'Filters (2)' })).toBeVisible();
  await finder(page).getByRole('button', { name: 'Next match' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Text of the card' })).toHaveValue(/No reply/);
  await expectAccessible(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await card(other, /Bills arrive/).focus();
  await other.getByRole('complementary').getByRole('radio', { name: '5 of 5' }).check({ force: true });
  await expect(finder(page).getByRole('status')).toHaveText('1 of 3');
  await context.close();
  // Whoever is joined is asked for a name, right over the bar.
  await page.getByRole('textbox', { name: 'Your name' }).press('Escape');

  await finder(page).getByRole('button', { name: 'Close' }).click();
  const chip = page.getByRole('button', { name: '3 cards match the filter' });
  await expect(chip).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(chip).toBeHidden();
});

test('on a phone cards are found and filtered without anything running out of the screen', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: /Find and filter/ }).tap();
  await word(page).fill('promise');
  await expect(finder(page).getByRole('status')).toHaveText('1 match');
  await finder(page).getByRole('button', { name: 'Filters' }).tap();
  await expect(finder(page).getByLabel('Kind of card')).toBeVisible();
  await finder(page).getByRole('button', { name: 'Next match' }).tap();
  await expect(finder(page).getByRole('status')).toHaveText('1 of 1');
  await expect(card(page, /One loan promise/)).toBeInViewport();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await finder(page).getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('button', { name: '1 card matches the filter' })).toBeVisible();
  await context.close();
});
