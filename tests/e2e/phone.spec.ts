import { expect, type Locator, test } from '@playwright/test';
import { openExample, show } from './places.ts';

test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

/** Those of `targets` that a thumb may miss, with their size. */
async function small(targets: Locator): Promise<readonly string[]> {
  await expect(targets.first()).toBeVisible();
  return targets.evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ box: one.getBoundingClientRect(), name: one.getAttribute('aria-label') ?? one.textContent }))
      .filter(({ box }) => Math.round(box.width) < 44 || Math.round(box.height) < 44)
      .map(({ box, name }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
}

test('what is pressed most is big enough for a thumb', async ({ page }) => {
  await openExample(page);
  await expect(page.getByRole('button', { name: 'As a text' })).toHaveAttribute('aria-pressed', 'true');
  await show(page, 'As a map');
  for (const name of ['More', 'Share', 'Comments', 'Find and filter cards', 'Unplaced 0', 'Details'])
    expect(await small(page.getByRole('button', { name, exact: true })), name).toEqual([]);
  expect(await small(page.getByRole('group', { name: 'How the map is shown' }).getByRole('button'))).toEqual([]);
  expect(await small(page.getByRole('toolbar', { name: 'Tools' }).getByRole('button'))).toEqual([]);
  await page.getByRole('button', { name: 'Details' }).tap();
  expect(await small(page.getByRole('complementary').getByRole('button', { name: 'Close' }))).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await expect(page.getByRole('menuitem', { name: 'Recently deleted' })).toBeVisible();
  const heights = await page
    .getByRole('menuitem')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
