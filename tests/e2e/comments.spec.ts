import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const CARD = 'Same flat, five listings';

async function openExample(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    (value) => localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: 2 })),
    name,
  );
  await page.reload();
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function copyLink(page: Page, role: 'Comment' | 'View'): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `More for ${role}` }) });
  await row.getByRole('button', { name: `Copy link: ${role}` }).click();
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return link;
}

/** Another person on another device. */
async function join(browser: Browser, link: string, name: string, colour = 2): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    isMobile: false,
    hasTouch: false,
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(
    ([value, own]) =>
      localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: own })),
    [name, colour] as const,
  );
  await page.goto(link);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  return page;
}

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Comments' });
const write = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Write a comment' });
const pin = (page: Page, words: RegExp): Locator =>
  page.locator('[data-map-canvas]').getByRole('button', { name: words });
const card = (page: Page, words: string): Locator => page.getByRole('grid').getByRole('button', { name: words });

async function centre(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function clickAt(page: Page, target: Locator, options: { button?: 'right' } = {}): Promise<void> {
  const { x, y } = await centre(target);
  await page.mouse.click(x, y, options);
}

async function commentOnCard(page: Page, words: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText('Click where the comment belongs')).toBeVisible();
  await clickAt(page, card(page, words));
  await expect(write(page)).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(text)).toBeVisible();
}

test('a commenter cannot edit but starts a thread, and the others see it at once as unread', async ({
  page,
  browser,
}) => {
  await openExample(page, 'Maja');
  const olof = await join(browser, await copyLink(page, 'Comment'), 'Olof');
  await expect(olof.getByRole('toolbar')).toHaveCount(0);
  await card(olof, CARD).focus();
  await olof.keyboard.press('c');
  await olof.keyboard.press('Enter');
  await expect(write(olof)).toBeFocused();
  await olof.keyboard.type('Which five listings?');
  await olof.keyboard.press('Enter');
  await expect(panel(olof).getByText('Which five listings?')).toBeVisible();

  await expect(page.getByRole('button', { name: 'Comments 1 unread' })).toBeVisible();
  const mark = pin(page, /Comment by Olof: Which five listings\? \(unread\)/);
  await mark.click();
  await expect(panel(page).getByText('Which five listings?')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: `Show on the map: ${CARD}` })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Comments', exact: true })).toBeVisible();
  await expect(pin(page, /\(unread\)/)).toHaveCount(0);

  await panel(page).getByRole('textbox', { name: 'Reply' }).fill('Hemnet, Booli and three banks');
  await page.keyboard.press('Enter');
  await expect(panel(olof).getByText('Hemnet, Booli and three banks')).toBeVisible();
  await expect(pin(page, /2 comments, begun by Olof/)).toBeVisible();

  // What was read stays read when the page is opened again.
  await page.reload();
  await expect(pin(page, /2 comments, begun by Olof/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Comments', exact: true })).toBeVisible();
  await olof.context().close();
});

test('a viewer reads the threads and has nothing to write in', async ({ page, browser }) => {
  await openExample(page, 'Maja');
  await commentOnCard(page, CARD, 'Is this true?');
  const viewer = await join(browser, await copyLink(page, 'View'), 'Vera');
  await pin(viewer, /Is this true/).click();
  await expect(panel(viewer).getByText('Is this true?')).toBeVisible();
  await expect(panel(viewer).getByRole('textbox')).toHaveCount(0);
  await expect(panel(viewer).getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await viewer.keyboard.press('Alt+c');
  await card(viewer, CARD).focus();
  await viewer.keyboard.press('Alt+c');
  await expect(viewer.getByText('Your link does not let you comment.')).toBeVisible();
  await viewer.context().close();
});

test('a mention is chosen by keyboard, and the one who is meant finds it', async ({ page, browser }) => {
  await openExample(page, 'Maja');
  const olof = await join(browser, await copyLink(page, 'Comment'), 'Olof Berg');
  await expect(page.getByRole('img', { name: 'Olof Berg' })).toBeVisible();
  await card(page, CARD).focus();
  await page.keyboard.press('Alt+c');
  await expect(write(page)).toBeFocused();
  await page.keyboard.type('Can you check this, @be');
  const option = page.getByRole('option', { name: 'Olof Berg' });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(write(page)).toHaveValue('Can you check this, @Olof Berg ');
  await page.keyboard.type('please');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('@Olof Berg')).toBeVisible();

  await olof.getByRole('button', { name: 'Comments 1 unread' }).click();
  await panel(olof).getByText('To me').click();
  await expect(panel(olof).getByRole('button', { name: /Can you check this/ })).toBeVisible();
  await page.getByRole('button', { name: 'All comments' }).click();
  await panel(page).getByText('To me').click();
  await expect(panel(page).getByText('Nobody has mentioned you yet.')).toBeVisible();
  await olof.context().close();
});

test('a thread takes signs, is resolved and leaves the map, and is opened again', async ({ page, browser }) => {
  await openExample(page, 'Maja');
  await commentOnCard(page, CARD, 'Good point');
  const olof = await join(browser, await copyLink(page, 'Comment'), 'Olof');
  await pin(olof, /Good point/).click();
  await panel(olof).getByRole('button', { name: 'React', exact: true }).click();
  await panel(olof).getByRole('button', { name: 'React with thumbs up' }).click();
  const sign = panel(page).getByRole('button', { name: 'thumbs up: Olof' });
  await expect(sign).toHaveAttribute('aria-pressed', 'false');
  await sign.click();
  await expect(panel(olof).getByRole('button', { name: 'thumbs up: Maja and Olof' })).toHaveText('2');
  await panel(page)
    .getByRole('button', { name: /thumbs up/ })
    .click();
  await expect(panel(olof).getByRole('button', { name: 'thumbs up: Olof' })).toHaveText('1');

  await panel(olof).getByRole('button', { name: 'Resolve' }).click();
  await expect(panel(page).getByText('Resolved by Olof')).toBeVisible();
  await panel(page).getByRole('button', { name: 'All comments' }).click();
  await expect(pin(page, /Good point/)).toHaveCount(0);
  await expect(panel(page).getByText('Nothing is being discussed.')).toBeVisible();
  await panel(page).getByText('Resolved', { exact: true }).click();
  await panel(page)
    .getByRole('button', { name: /Good point/ })
    .click();
  await panel(page).getByRole('button', { name: 'Reopen' }).click();
  await expect(panel(olof).getByRole('button', { name: 'Resolve' })).toBeVisible();
  await expect(pin(page, /Good point/)).toBeVisible();
  await olof.context().close();
});

test('one’s own comment is changed and deleted, undo brings it back, and the map’s own undo knows nothing of it', async ({
  page,
  browser,
}) => {
  await openExample(page, 'Maja');
  await commentOnCard(page, CARD, 'Frist');
  const more = panel(page).getByRole('button', { name: 'More for your comment' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const box = panel(page).getByRole('textbox', { name: 'Edit your comment' });
  await expect(box).toBeFocused();
  await box.fill('First');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('First', { exact: true })).toBeVisible();
  await expect(panel(page).getByText('edited')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  const olof = await join(browser, await copyLink(page, 'Comment'), 'Olof');
  await pin(olof, /First/).click();
  await expect(panel(olof).getByRole('button', { name: 'More for your comment' })).toHaveCount(0);
  await panel(olof).getByRole('textbox', { name: 'Reply' }).fill('Second');
  await olof.keyboard.press('Enter');
  await expect(panel(page).getByText('Second')).toBeVisible();

  await more.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(panel(olof).getByText('Deleted', { exact: true })).toBeVisible();
  await expect(panel(olof).getByText('First', { exact: true })).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(olof).getByText('First', { exact: true })).toBeVisible();
  await olof.context().close();
});

test('a comment survives its card: it says what it hung on and why there is no way there', async ({ page }) => {
  await openExample(page, 'Maja');
  await commentOnCard(page, CARD, 'Keep this in mind');
  await card(page, CARD).focus();
  await page.keyboard.press('Delete');
  await expect(card(page, CARD)).toHaveCount(0);
  await expect(pin(page, /Keep this in mind/)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'All comments' }).click();
  await panel(page)
    .getByRole('button', { name: /Keep this in mind/ })
    .click();
  await expect(panel(page).getByRole('button', { name: `Show on the map: ${CARD}` })).toBeDisabled();
  await expect(panel(page).getByText('The card has been deleted')).toBeVisible();
  await expect(panel(page).getByText(/It was in Pain points/)).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page).getByRole('button', { name: `Show on the map: ${CARD}` })).toBeEnabled();
  await expect(pin(page, /Keep this in mind/)).toBeVisible();
});

test('a point in a cell keeps its place in the cell when the columns move', async ({ page }) => {
  await openExample(page, 'Maja');
  const cell = page.getByRole('gridcell', { name: 'Needs, Saves searches on portal: empty' });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText('Click where the comment belongs')).toBeVisible();
  await clickAt(page, cell);
  await expect(write(page)).toBeFocused();
  await page.keyboard.type('Nothing here?');
  await page.keyboard.press('Enter');
  const mark = pin(page, /Nothing here/);
  await expect(mark).toBeVisible();
  await expect(
    panel(page).getByRole('button', { name: 'Show on the map: Needs, Saves searches on portal' }),
  ).toBeEnabled();
  const offset = async () => {
    const [point, box] = await Promise.all([mark.boundingBox(), cell.boundingBox()]);
    return point && box ? Math.abs(Math.round(point.x - box.x - box.width / 2)) : null;
  };
  const before = await mark.boundingBox();
  await expect.poll(offset).toBeLessThanOrEqual(1);
  await page
    .getByRole('columnheader', { name: /^Activity: / })
    .first()
    .focus();
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('Thinks about it for a long while');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await mark.boundingBox())?.x).not.toBe(before?.x);
  await expect.poll(offset).toBeLessThanOrEqual(1);
});

test('by keyboard alone a cell is commented on, answered, found in the list and gone to', async ({ page }) => {
  await openExample(page, 'Maja');
  await card(page, CARD).focus();
  await page.keyboard.press('Alt+c');
  await expect(write(page)).toBeFocused();
  await page.keyboard.type('From the keyboard');
  await page.keyboard.press('Enter');
  const thread = panel(page).getByRole('region', { name: 'From the keyboard' });
  await expect(thread).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'All comments' })).toBeFocused();
  await page.keyboard.press('Enter');
  const row = panel(page).getByRole('button', { name: /From the keyboard/ });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: `Show on the map: ${CARD}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, CARD)).toBeFocused();
  await expect(panel(page)).toBeVisible();

  // An empty cell: the letter would be a word, so the chord does it; Escape gives up and the map has the focus again.
  await page.keyboard.press('Alt+c');
  await expect(write(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, CARD)).toBeFocused();
});

test('the menu of a card and of an empty cell leads to a comment', async ({ page }) => {
  await openExample(page, 'Maja');
  await page.mouse.move(400, 400);
  await expect(page.locator('.react-flow__pane')).toBeAttached();
  await clickAt(page, card(page, CARD), { button: 'right' });
  await page.getByRole('menuitem', { name: 'Comment Alt+C' }).click();
  await expect(write(page)).toBeFocused();
  await expect(panel(page).getByRole('button', { name: `Show on the map: ${CARD}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await clickAt(page, page.getByRole('gridcell', { name: 'Needs, Saves searches on portal: empty' }), {
    button: 'right',
  });
  await page.getByRole('menuitem', { name: 'Comment Alt+C' }).click();
  await expect(
    panel(page).getByRole('button', { name: 'Show on the map: Needs, Saves searches on portal' }),
  ).toBeVisible();
});

test('a text over the limit is refused in plain words and kept', async ({ page }) => {
  await openExample(page, 'Maja');
  await card(page, CARD).focus();
  await page.keyboard.press('Alt+c');
  await write(page).fill('a'.repeat(10_001));
  await expect(panel(page).getByRole('alert')).toContainText('at most 10,000 characters');
  await expect(panel(page).getByRole('button', { name: 'Send' })).toBeDisabled();
  await write(page).press('Enter');
  await expect(write(page)).toHaveValue(/a{10001}/);
});

test('two people who join with one colour get two', async ({ page, browser }) => {
  await openExample(page, 'Maja');
  const olof = await join(browser, await copyLink(page, 'Comment'), 'Olof', 2);
  const face = (on: Page, name: string) => on.getByRole('banner').getByRole('img', { name });
  await expect(face(page, 'Olof')).toBeVisible();
  const colours = await Promise.all(
    ['Maja', 'Olof'].map((name) =>
      name === 'Olof'
        ? face(page, name).evaluate((one) => getComputedStyle(one).backgroundColor)
        : face(olof, name).evaluate((one) => getComputedStyle(one).backgroundColor),
    ),
  );
  expect(colours[0]).not.toBe(colours[1]);
  await olof.context().close();
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`the panel, a thread and the pins are accessible: ${theme}`, async ({ page }) => {
    await openExample(page, 'Maja');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await commentOnCard(page, CARD, 'Is this so?');
    await panel(page).getByRole('button', { name: 'React', exact: true }).click();
    await panel(page).getByRole('button', { name: 'React with heart' }).click();
    await panel(page).getByRole('textbox', { name: 'Reply' }).fill('It is');
    await expectAccessible(page);
    await panel(page).getByRole('button', { name: 'All comments' }).click();
    await expectAccessible(page);
    await card(page, CARD).focus();
    await page.keyboard.press('Alt+c');
    await expect(write(page)).toBeFocused();
    await expectAccessible(page);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('threads are begun, listed and answered beside the text, and lead to their card', async ({ page, browser }) => {
    await openExample(page, 'Maja');
    const row = page.getByRole('listitem').filter({ hasText: CARD }).last();
    await row.getByRole('button', { name: '0 comments' }).tap();
    await page.getByRole('complementary').getByRole('textbox', { name: 'Write a comment' }).fill('From a phone');
    await page.getByRole('complementary').getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap();
    const olof = await join(browser, page.url(), 'Olof');
    await pin(olof, /From a phone/).click();
    await panel(olof).getByRole('textbox', { name: 'Reply' }).fill('Answered at the desk');
    await olof.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: '2 comments, 1 unread' })).toBeVisible();
    await page.getByRole('button', { name: 'Comments 1 unread' }).tap();
    await panel(page)
      .getByRole('button', { name: /From a phone/ })
      .tap();
    await expect(panel(page).getByText('Answered at the desk')).toBeVisible();
    await panel(page).getByRole('textbox', { name: 'Reply' }).fill('Thanks');
    await panel(page).getByRole('button', { name: 'Send' }).tap();
    await expect(panel(olof).getByText('Thanks')).toBeVisible();
    await expectAccessible(page);
    await panel(page)
      .getByRole('button', { name: `Show on the map: ${CARD}` })
      .tap();
    await expect(panel(page)).toHaveCount(0);
    await expect(row).toBeInViewport();
    await expect(row.getByRole('button', { name: '3 comments', exact: true })).toBeVisible();
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBe(widths[1]);
    await olof.context().close();
  });
});
