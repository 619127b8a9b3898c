import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, wear } from './support.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Slides', exact: true }).check({ force: true });
});

/** The XML parts of the deck that is downloaded, by path. */
async function downloadDeck(page: Page): Promise<Readonly<Record<string, string>>> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Slides' }).click(),
  ]);
  const parts = Object.entries(unzipSync(readFileSync(await file.path())));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('slides that are left out, another title and another shape are in the file', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Phases' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Assumptions to test' }).uncheck();
  await dialog.getByRole('radio', { name: '4:3' }).check({ force: true });
  await dialog.getByText('Change titles and look').click();
  const title = dialog.getByRole('textbox', { name: /^Remembered as/ });
  // The proposal comes into the field when it is entered, to be changed.
  await title.focus();
  await expect(title).toHaveValue('Remembered as −0.4, though the average is +0.3');
  await title.fill('What Anna & we remember');
  await title.press('Tab');
  await expect(dialog.getByRole('textbox', { name: /^Dream/ })).toHaveCount(0);

  const parts = await downloadDeck(page);
  expect(parts['ppt/presentation.xml']).toMatch(/<p:sldSz cx="9144000" cy="6858000"/);
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const titles = slides.map((path) => /name="Title" descr="([^"]*)"/.exec(parts[path] ?? '')?.[1]);
  expect(titles.sort()).toEqual([
    'Buying a first home',
    'Four actions, the first due 15 January 2027',
    'Start with “Status SMS within 24 h of a bid”',
    'What Anna &amp; we remember',
    '“No reply for nine days after the bid” hurts most',
    '“Waits for the seller’s answer” decides what Anna remembers',
  ]);
});

test('parts that the map has nothing for cannot be chosen, and say why', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  const unplaced = dialog.getByRole('checkbox', { name: 'Not placed yet · every card has its place' });
  await expect(unplaced).toBeDisabled();
  await expect(unplaced).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Pain points' })).toBeEnabled();
});

test('a template that is broken is told of, and nothing is downloaded', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Change titles and look').click();
  const broken = { name: 'company.pptx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a deck') };
  await dialog.getByLabel('Your own template').setInputFiles(broken);
  await expect(dialog.getByRole('button', { name: /company\.pptx/ })).toBeVisible();
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await dialog.getByRole('button', { name: 'Download Slides' }).click();
  await expect(dialog.getByText(/not a PowerPoint file that can be read.*Nothing was saved/)).toBeVisible();
  expect(downloads).toBe(0);

  await dialog.getByRole('button', { name: /company\.pptx/ }).click();
  expect(Object.keys(await downloadDeck(page))).toContain('ppt/presentation.xml');
});

test('the form has no accessibility violations, and fits a phone', async ({ page }) => {
  await page.getByRole('dialog').getByText('Change titles and look').click();
  await expect(page.getByRole('textbox', { name: /^Remembered as/ })).toBeVisible();
  for (const width of [1400, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await wear(page, colorScheme);
      await expectAccessible(page);
    }
    const pane = page.getByRole('region', { name: 'Slides' });
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  }
});
