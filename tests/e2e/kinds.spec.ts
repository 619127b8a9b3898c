import { expect, type Locator, type Page, test } from '@playwright/test';
import { PNG } from '../server/support/pictures.ts';
import { fileOf } from './support.ts';

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.locator('[role="grid"] [data-focused]')).toBeFocused();
  await page.mouse.move(5, 300);
  await expect(page.locator('.react-flow__pane')).toBeAttached();
}

const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const part = (page: Page, text: string | RegExp): Locator => page.getByRole('grid').getByRole('button', { name: text });
const activity = (page: Page, text: string): Locator =>
  page.getByRole('grid').getByRole('columnheader', { name: `Activity: ${text}`, exact: true });

async function click(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on screen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function addPicture(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Add a picture' }).click();
  await page.keyboard.insertText('Our kitchen');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: 'Choose a picture…' })).toBeVisible();
}

async function choose(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    details(page).getByRole('button', { name: 'Choose a picture…' }).click(),
  ]);
  await chooser.setFiles(file);
}

test('a picture is chosen, described, and seen by somebody else', async ({ page, browser }) => {
  await openExample(page);
  await addPicture(page);
  await choose(page, { name: 'kitchen.png', mimeType: 'image/png', buffer: PNG });
  const alt = details(page).getByRole('textbox', { name: 'What the picture shows' });
  await expect(details(page).getByRole('img', { name: 'Picture without a description' })).toBeVisible();
  await alt.fill('A kitchen with a red wall');
  await alt.press('Tab');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');

  const second = await (await browser.newContext()).newPage();
  const seen = second.waitForResponse((response) => /\/images\//.test(response.url()) && response.ok());
  await second.goto(page.url());
  await seen;
  await second.keyboard.press('Control+k');
  await second.keyboard.type('Our kitchen');
  await expect(second.getByRole('option', { name: /Our kitchen/ })).toBeVisible();
  await second.keyboard.press('Enter');
  await expect(details(second).getByRole('img', { name: 'A kitchen with a red wall' })).toBeVisible();
  await second.context().close();
});

for (const [what, file, sentence] of [
  [
    'a text called a picture',
    { name: 'kitchen.png', mimeType: 'image/png', buffer: Buffer.from('This is no picture.') },
    /That is no picture this browser can read/,
  ],
  [
    'an SVG with a script',
    {
      name: 'kitchen.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>window.hacked = true</script></svg>'),
    },
    /SVG files can hold programs/,
  ],
  [
    'a file of 40 MB',
    { name: 'kitchen.png', mimeType: 'image/png', buffer: Buffer.alloc(40 * 1024 * 1024, PNG) },
    /The file is 40 MB or more/,
  ],
] as const) {
  test(`${what} is refused in a sentence, and nothing else changes`, async ({ page }) => {
    await openExample(page);
    await addPicture(page);
    const before = await fileOf(page);
    await click(page, part(page, /Our kitchen/));
    await choose(page, file);
    await expect(details(page).getByText(sentence)).toBeVisible();
    expect(await fileOf(page)).toEqual(before);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
}

test('a link is drawn by hand, named, made a path, and taken back', async ({ page }) => {
  await openExample(page);
  await click(page, activity(page, 'Saves searches on portal'));
  const handle = await page.locator('[data-link-handle]').boundingBox();
  const target = await activity(page, 'Bids by text message').boundingBox();
  if (!handle || !target) throw new Error('not on screen');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
  await page.mouse.up();
  const words = details(page).getByRole('textbox', { name: 'Words on the link' });
  await words.fill('skips the viewing');
  await words.press('Tab');
  await details(page).getByRole('combobox', { name: 'Kind of link' }).selectOption('Another path');
  await expect(details(page).getByText(/The customer may go either way/)).toBeVisible();
  const { map } = await fileOf(page);
  expect(Object.values(map?.links ?? {})).toEqual([
    expect.objectContaining({ type: 'path', label: 'skips the viewing' }),
  ]);
});

test('with the keyboard alone a link is made, and one whose end is gone says so and comes back', async ({ page }) => {
  await openExample(page);
  const focused = page.locator('[role="grid"] [data-focused]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('l');
  await expect(page.getByText(/click the card or activity it leads to/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: /^Linked / })).toBeAttached();
  await expect(focused).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowLeft');
  await expect(details(page).getByText(/It has been deleted, so the arrow is not drawn/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(details(page).getByText(/It has been deleted/)).toHaveCount(0);
  await expect(details(page).getByRole('button', { name: /^Comes from/ })).toBeVisible();
});
