import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, fileOf } from './support.ts';

const grid = (page: Page): Locator => page.getByRole('grid');
const card = (page: Page, text: RegExp): Locator => grid(page).getByRole('button', { name: text });
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const inDetails = (page: Page): Locator => details(page).getByRole('textbox', { name: 'Text of the card' });
const onMap = (page: Page): Locator =>
  page.getByRole('main').getByRole('textbox', { name: 'Text of the card' }).first();
const format = (of: Locator | Page, name: string): Locator =>
  of.getByRole('toolbar', { name: 'Format the text' }).getByRole('button', { name });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.locator('[role="grid"] [data-focused]')).toBeFocused();
  await page.mouse.move(5, 300);
  await expect(page.locator('.react-flow__pane')).toBeAttached();
}

/** Stands on a card with the keyboard, its details beside. */
async function goTo(page: Page, text: RegExp): Promise<void> {
  await card(page, text).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, text)).toBeFocused();
  await expect(inDetails(page)).toBeVisible();
}

/** Begins to write in a card on the map, once what sets words apart is there. */
async function writeIn(page: Page, text: RegExp): Promise<void> {
  await goTo(page, text);
  await page.keyboard.press('Enter');
  await expect(onMap(page)).toBeFocused();
  // One over the card, one in its details.
  await expect(page.getByRole('toolbar', { name: 'Format the text' })).toHaveCount(2);
}

async function textsOf(page: Page): Promise<readonly string[]> {
  const { map } = await fileOf(page);
  return Object.values(map?.cards ?? {}).map((card) => (card as { readonly text: string }).text);
}

test('words are set apart with the buttons over the card, and another client sees them', async ({ page, browser }) => {
  await openExample(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(card(other, /No reply for nine/)).toBeAttached();
  const box = await card(page, /No reply for nine/).boundingBox();
  if (!box) throw new Error('not on screen');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  const bar = page.getByRole('toolbar', { name: 'Format the text' }).first();
  await expect(bar).toBeVisible();
  await expect(onMap(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await bar.getByRole('button', { name: 'Bold' }).click();
  await expect(onMap(page)).toBeFocused();
  await bar.getByRole('button', { name: 'Italic' }).click();
  await bar.getByRole('button', { name: 'Bullets' }).click();
  await expect(onMap(page)).toHaveValue('- No reply for nine days after the ***bid***');
  await page.keyboard.press('End');
  await page.keyboard.type(' call me');
  await bar.getByRole('button', { name: 'Web link' }).click();
  await page.keyboard.type('example.org/call');
  await page.keyboard.press('Enter');
  await expect(card(other, /Pain point: • No reply for nine days after the bid call me/)).toBeAttached();
  await goTo(other, /No reply for nine/);
  const link = details(other).getByRole('list', { name: 'Links in the text' }).getByRole('link', { name: 'me' });
  await expect(link).toHaveAttribute('href', 'https://example.org/call');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await other.context().close();
});

test('by keyboard alone words are set apart on the map, lists go on, and an address pasted over words is a link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  await page.evaluate(() => navigator.clipboard.writeText('https://example.org/bids'));
  await writeIn(page, /No reply for nine/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await expect(onMap(page)).toHaveValue('**No reply for nine days after the bid**');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Ask again');
  await page.keyboard.press('Control+Shift+Digit8');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and the broker');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+v');
  const text = '*No reply for nine days after the bid*\n- Ask again\n- and the [broker](https://example.org/bids)';
  await expect(onMap(page)).toHaveValue(text);
  await page.keyboard.press('Enter');
  await expect(card(page, /Pain point: No reply for nine days after the bid\s+• Ask again/)).toBeFocused();
  await expect(details(page).getByRole('link', { name: 'broker' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(inDetails(page)).toHaveValue('No reply for nine days after the bid');
});

test('a painted link opens beside the map: by Ctrl and a click for who edits, by a click for who only reads', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://example.org/**', (route) => route.fulfill({ body: 'The list of bids' }));
  await openExample(page);
  await goTo(page, /Know where I stand/);
  await inDetails(page).fill('[See the list of bids](https://example.org/bids)');
  await expect(details(page).getByRole('link')).toHaveCount(1);
  const pointOf = async (of: Page) => {
    const box = await card(of, /See the list of bids/).boundingBox();
    if (!box) throw new Error('not on screen');
    return [box.x + box.width / 4, box.y + box.height / 4] as const;
  };
  const cursor = async (of: Page) =>
    of.evaluate(
      ([x, y]) => {
        const felt = document.elementFromPoint(x, y);
        return felt ? getComputedStyle(felt).cursor : null;
      },
      await pointOf(of),
    );
  const at = await pointOf(page);
  await page.mouse.move(...at, { steps: 3 });
  expect(await cursor(page)).not.toBe('pointer');
  await page.mouse.click(...at);
  await expect(card(page, /See the list of bids/)).toHaveAttribute('aria-pressed', 'true');
  expect(context.pages()).toHaveLength(1);

  await page.keyboard.down('Control');
  await expect.poll(() => cursor(page)).toBe('pointer');
  const [opened] = await Promise.all([context.waitForEvent('page'), page.mouse.click(...at)]);
  await page.keyboard.up('Control');
  await expect(opened.getByText('The list of bids')).toBeVisible();
  expect(await opened.evaluate(() => window.opener)).toBe(null);
  await opened.close();
  await expect(card(page, /See the list of bids/)).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link: View' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const reader = await context.newPage();
  await reader.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(card(reader, /See the list of bids/)).toBeAttached();
  await reader.mouse.move(5, 300);
  await expect(reader.locator('.react-flow__pane')).toBeAttached();
  const there = await pointOf(reader);
  await reader.mouse.move(...there, { steps: 3 });
  await expect.poll(() => cursor(reader)).toBe('pointer');
  const [read] = await Promise.all([context.waitForEvent('page'), reader.mouse.click(...there)]);
  await expect(read.getByText('The list of bids')).toBeVisible();
});

test('the keys that set words apart stand among all keys', async ({ page }) => {
  await openExample(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog');
  for (const [words, chord] of [
    ['Bold', 'Ctrl + B'],
    ['Italic', 'Ctrl + I'],
    ['Bullets', 'Ctrl + Shift + 8'],
    ['Web link', 'Ctrl + Shift + K'],
  ] as const) {
    const row = keys.locator('dl > div').filter({ has: page.getByText(words, { exact: true }) });
    await expect(row).toContainText(chord);
  }
});

test('by keyboard alone words are set apart in the details, from keys and from the buttons', async ({ page }) => {
  await openExample(page);
  await goTo(page, /Know where I stand/);
  await details(page).getByRole('heading', { level: 2 }).focus();
  for (let i = 0; i < 12 && !(await inDetails(page).evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(inDetails(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Tab');
  await expect(format(details(page), 'Bold')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(inDetails(page)).toBeFocused();
  await expect(inDetails(page)).toHaveValue('*Know where I stand*');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Today');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tomorrow');
  await expect(inDetails(page)).toHaveValue('***Know where I stand***\n- Today\n- Tomorrow');
  await page.keyboard.press('Tab');
  await expect(card(page, /Need: Know where I stand\s+• Today\s+• Tomorrow/)).toBeAttached();
  await expectAccessible(page);
});

test('two people write in one text at once and nothing is lost', async ({ page, browser }) => {
  await openExample(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await writeIn(page, /Know where I stand/);
  await writeIn(other, /Know where I stand/);
  await other.keyboard.press('Control+Home');
  for (const letter of 'every day ') {
    await page.keyboard.type(letter === ' ' ? '!' : letter.toUpperCase());
    await other.keyboard.type(letter);
  }
  const whole = 'every day Know where I standEVERY!DAY!';
  for (const one of [page, other]) await expect(onMap(one)).toHaveValue(whole);
  await page.keyboard.press('Escape');
  for (const one of [page, other]) await expect(inDetails(one)).toHaveValue('every day Know where I stand');
  await other.context().close();
});

test('the list shows words set apart without their marks', async ({ page }) => {
  await openExample(page);
  await goTo(page, /Know where I stand/);
  await inDetails(page).fill('Know **where** I stand');
  await page.getByRole('button', { name: 'As a text' }).click();
  const words = page.getByRole('main').getByRole('button', { name: 'Know where I stand', exact: true });
  await expect(words.getByText('where', { exact: true })).toHaveCSS('font-weight', '700');
});

test('a text of 10,001 characters is cut with a sentence, and nothing else is touched', async ({ page }) => {
  await openExample(page);
  const before = await textsOf(page);
  await goTo(page, /Know where I stand/);
  await inDetails(page).fill('');
  await page.keyboard.insertText('x'.repeat(10_001));
  await expect(page.getByRole('alert')).toHaveText(
    'This text holds at most 10,000 characters, and the rest was left out.',
  );
  await expect(inDetails(page)).toHaveValue('x'.repeat(10_000));
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Tab');
  const after = await textsOf(page);
  expect(after.filter((text) => !before.includes(text))).toEqual(['x'.repeat(9_999)]);
  expect(before.filter((text) => !after.includes(text))).toEqual(['Know where I stand']);
});

test('an owner that is too long is cut with a sentence too', async ({ page }) => {
  await openExample(page);
  await goTo(page, /No reply for nine/);
  const owner = details(page).getByLabel('Owner');
  await owner.fill('');
  await page.keyboard.insertText('B'.repeat(201));
  await expect(page.getByRole('alert')).toContainText('at most 200 characters');
  await expect(owner).toHaveValue('B'.repeat(200));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });

  test('the buttons under a text set its words apart, and all of it fits', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).tap();
    await page.getByRole('button', { name: 'As a map' }).tap();
    // What is heard lies under what is touched.
    await expect(page.locator('.react-flow__pane')).toBeAttached();
    await card(page, /Dare to dream/).tap({ force: true });
    await page.getByRole('button', { name: 'Details' }).tap();
    await expect(inDetails(page)).toBeVisible();
    await inDetails(page).tap();
    await page.keyboard.press('Control+a');
    await format(details(page), 'Bold').tap();
    await expect(inDetails(page)).toHaveValue('**Dare to dream together**');
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
