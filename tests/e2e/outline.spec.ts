import { execFileSync } from 'node:child_process';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { hasProgram } from '../unit/export/support.ts';
import { findByKeys, openByKeys, press, toPart, typeInMenu } from './keys.ts';
import { expectAccessible, wear } from './support.ts';

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function show(page: Page, form: 'As a map' | 'As a text' | 'As a table'): Promise<void> {
  await page.getByRole('button', { name: form }).click();
}

const text = (page: Page, words: string) => page.getByRole('main').getByRole('button', { name: words, exact: true });

test('the map reads as a text, phase by phase, and what is written there is on the map', async ({ page }) => {
  await openExample(page);
  await show(page, 'As a text');
  const phases = page.locator('[data-form]').getByRole('heading', { level: 2 });
  await expect(phases).toHaveText(['Dream', 'Search', 'Bid', 'Sign', 'Move in']);
  const bid = page.getByRole('region', { name: 'Bid', exact: true });
  await expect(bid.getByRole('heading', { level: 3 })).toHaveText([
    'Bids by text message',
    'Waits for the seller’s answer',
  ]);
  await expect(bid.getByText('severity 4 of 5')).toBeVisible();
  await text(page, 'No reply for nine days after the bid').click();
  const box = page.getByRole('textbox', { name: 'Pain point: text' });
  await expect(box).toBeFocused();
  await box.fill('No reply for ten days after the bid');
  await box.press('Enter');
  await expect(text(page, 'No reply for ten days after the bid')).toBeFocused();
  await show(page, 'As a map');
  await expect(page.getByRole('button', { name: /No reply for ten days/ })).toHaveCount(1);
  await show(page, 'As a text');
  await page.keyboard.press('Control+z');
  await expect(text(page, 'No reply for nine days after the bid')).toBeVisible();
});

test('by keyboard alone a card is added, scored, moved on and deleted, and one without words leaves nothing', async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole('button', { name: 'As a text' }).focus();
  await page.keyboard.press('Enter');
  const activity = page.getByRole('region', { name: 'Bids by text message' });
  const cards = activity.getByRole('listitem');
  await expect(cards.first()).toBeVisible();
  const before = await cards.count();
  await activity.getByRole('button', { name: 'Add to Bids by text message' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Pain points' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Pain point: text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cards).toHaveCount(before);
  await expect(activity.getByRole('button', { name: 'Add to Bids by text message' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Pain points' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Only by text');
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(before + 1);
  await activity.getByRole('button', { name: 'More for Only by text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'To the next activity' }).focus();
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(before);
  const next = page.getByRole('region', { name: /Waits for the seller/ });
  await expect(next.getByRole('button', { name: 'More for Only by text' })).toBeFocused();
  const face = next.getByRole('radio', { name: '−2.0' });
  await expect(face).toBeChecked();
  await face.focus();
  await page.keyboard.press('ArrowRight');
  await expect(next.getByRole('radio', { name: '−1.0' })).toBeChecked();
  await next.getByRole('button', { name: 'More for Only by text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(next.getByRole('button', { name: 'Only by text', exact: true })).toHaveCount(0);
  await expect(next.getByRole('button', { name: 'More for No reply for nine days after the bid' })).toBeFocused();
});

test('the table has phases and activities across and lanes down, and is written in', async ({ page }) => {
  await openExample(page);
  await show(page, 'As a table');
  const table = page.getByRole('grid');
  await expect(table.getByRole('columnheader', { name: 'Sign', exact: true })).toHaveAttribute('colspan', '1');
  await expect(table.getByRole('rowheader', { name: /Pain points/ })).toBeVisible();
  await table.getByRole('button', { name: 'Add to Pain points, Bids by text message' }).click();
  await expect(page.getByRole('textbox', { name: 'Pain point: text' })).toBeFocused();
  await page.keyboard.type('Only by text');
  await page.keyboard.press('Enter');
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Pain points/ }) });
  await expect(row.getByRole('button', { name: 'Only by text', exact: true })).toBeFocused();
});

test('the table is one stop for Tab, walked by arrows and written in, by keyboard alone', async ({ page }) => {
  await openByKeys(page, /Example: first home/);
  await findByKeys(page, 'As a table');
  const table = page.getByRole('grid');
  const stand = (name: string) => table.getByRole('button', { name, exact: true });
  await toPart(page, page.locator('[data-form="table"]'));
  await expect(stand('Dream')).toBeFocused();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(stand('Bid')).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(stand('Bids by text message')).toBeFocused();
  await press(page, 'Home', 'ArrowDown');
  await expect(table.getByRole('rowheader').getByRole('button').first()).toBeFocused();
  await press(page, 'Control+End');
  await expect(table.getByRole('gridcell').last().locator(':focus')).toHaveCount(1);
  await press(page, 'Control+Home', 'ArrowLeft', 'ArrowUp');
  await expect(stand('Dream')).toBeFocused();

  // Enter and F2 write, Escape puts back, and Tab leads out and back to the same place.
  await press(page, 'F2');
  await page.keyboard.type(' big');
  await press(page, 'Escape');
  await expect(stand('Dream')).toBeFocused();
  await press(page, 'Enter');
  await page.keyboard.type(' on');
  await press(page, 'Enter');
  await expect(stand('Dream on')).toBeFocused();
  await press(page, 'ArrowRight', 'Tab');
  await expect(table.locator(':focus')).toHaveCount(0);
  await press(page, 'Shift+Tab');
  await expect(stand('Search')).toBeFocused();

  // Where somebody is told where they are: names of rows and columns, and how to get about.
  await expect(table).toHaveAccessibleDescription(/Arrow keys walk/);
  await expect(table.locator('[tabindex="0"]')).toHaveCount(1);
  await expectAccessible(page);

  // A card is found by its lane and activity, gets another beside it, and its menu opens from its words.
  const words = stand('No reply for nine days after the bid');
  const [row, column] = await words.evaluate((element) => {
    const cell = element.closest<HTMLTableCellElement>('td');
    return [cell?.closest('tr')?.rowIndex ?? 0, cell?.cellIndex ?? 0];
  });
  await press(page, 'Control+Home', 'ArrowDown', 'Home');
  for (let i = 1; i < row; i++) await press(page, 'ArrowDown');
  for (let i = 0; i < column; i++) await press(page, 'ArrowRight');
  await expect(words).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Pain point: text' })).toBeFocused();
  await page.keyboard.type('Only by text');
  await press(page, 'Enter');
  await expect(stand('Only by text')).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(words).toBeFocused();
  await press(page, 'ArrowDown', 'Shift+F10');
  await typeInMenu(page, 'Del');
  await press(page, 'Enter');
  await expect(stand('Only by text')).toHaveCount(0);
  await press(page, 'Escape');
  await expect(words).toBeFocused();
});

test('what somebody else writes appears in the text at once', async ({ page, browser }) => {
  await openExample(page);
  await show(page, 'As a text');
  const other = await sameMap(browser, page);
  await show(other, 'As a text');
  await text(page, 'Three banks, three answers').click();
  await page.keyboard.type(' and no promise');
  await expect(text(other, 'Three banks, three answers and no promise')).toBeVisible();
  await other.context().close();
});

async function sameMap(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('banner').getByRole('status')).toHaveText('Saved');
  return other;
}

test('it prints as text, with the phases and every card, and without the tools', async ({ page }) => {
  await openExample(page);
  await show(page, 'As a text');
  await expect(text(page, 'Dream')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'As a text' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add a phase' })).toBeHidden();
  const file = test.info().outputPath('map.pdf');
  await page.pdf({ path: file });
  test.skip(!hasProgram('pdftotext'), 'pdftotext is not installed');
  const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  for (const said of ['Dream', 'Move in', 'No reply for nine days after the bid', '−2.0', 'Energy provider'])
    expect(words).toContain(said);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`neither text nor table has accessibility violations, ${colorScheme}`, async ({ page }) => {
    await wear(page, colorScheme);
    await openExample(page);
    for (const form of ['As a text', 'As a table'] as const) {
      await show(page, form);
      await expect(text(page, 'Dream')).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the text comes first: a feeling is scored, a card added and a comment made with a thumb', async ({ page }) => {
    await openExample(page);
    const bid = page.getByRole('region', { name: /Waits for the seller/ });
    const face = bid.getByRole('radio', { name: '−1.0' });
    await bid.locator('label', { has: page.getByRole('radio', { name: '−1.0' }) }).tap();
    await expect(face).toBeChecked();
    await bid.getByRole('button', { name: /^Add to/ }).tap();
    await page.getByRole('menuitem', { name: 'Opportunities' }).tap();
    await expect(page.getByRole('textbox', { name: 'Opportunity: text' })).toBeFocused();
    await page.keyboard.type('Tell her where her bid stands');
    await page.keyboard.press('Enter');
    await expect(text(page, 'Tell her where her bid stands')).toBeVisible();
    await bid.getByRole('button', { name: '0 comments' }).first().tap();
    await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
    await page.keyboard.type('We could do this on Monday');
    await page.getByRole('complementary').getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap();
    await bid.getByRole('button', { name: '1 comment' }).tap();
    await expect(page.getByRole('complementary').getByText('We could do this on Monday')).toBeVisible();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBe(widths[1]);
    const targets = await page
      .getByRole('main')
      .getByRole('button')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
  });

  test('a score between two faces says what it is, becomes the nearer one at a press, and goes at the next', async ({
    page,
  }) => {
    await openExample(page);
    const part = page.getByRole('region', { name: 'Talks about moving with partner' });
    const near = part.locator('label').nth(3);
    await expect(part.getByRole('radio', { name: '+0.8' })).toBeChecked();
    await near.tap();
    await expect(part.getByRole('radio', { name: '+1.0' })).toBeChecked();
    await expect(part.getByText('+1.0', { exact: true })).toBeVisible();
    await near.tap();
    await expect(part.getByText('not scored')).toBeVisible();
    await expect(part.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  test('a table opens at its beginning, and the lanes keep their names in view', async ({ page }) => {
    await openExample(page);
    await page.getByRole('region', { name: 'Move in', exact: true }).scrollIntoViewIfNeeded();
    await show(page, 'As a table');
    const name = page.getByRole('rowheader', { name: /Needs/ });
    await expect(page.getByRole('columnheader', { name: 'Dream' })).toBeInViewport();
    await page.getByRole('columnheader', { name: 'Move in' }).scrollIntoViewIfNeeded();
    await expect(name).toBeInViewport({ ratio: 1 });
  });

  test('two fingers bring the map nearer', async ({ page }) => {
    await openExample(page);
    await show(page, 'As a map');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.getByRole('grid').tap({ force: true, position: { x: 5, y: 5 } });
    await page.waitForSelector('.react-flow__pane');
    const zoom = () =>
      page.evaluate(() =>
        Number(getComputedStyle(document.querySelector('[style*="--zoom"]') as Element).getPropertyValue('--zoom')),
      );
    const before = await zoom();
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart: number) => [
      { x: 195 - apart, y: 400, id: 0 },
      { x: 195 + apart, y: 400, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (let apart = 35; apart <= 120; apart += 5)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await zoom()).toBeGreaterThan(before * 1.5);
  });
});
