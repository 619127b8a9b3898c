import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

const minimap = (page: Page) => page.getByRole('application', { name: 'The whole map, small' });
const card = (page: Page, text: RegExp) => page.getByRole('grid').getByRole('button', { name: text });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Left edge of a card on the screen, in CSS pixels. */
async function leftOf(target: Locator): Promise<number> {
  return (await target.boundingBox())?.x ?? Number.NaN;
}

/** How much of the picture is not see-through, 0…1. */
async function inkOf(page: Page): Promise<number> {
  return minimap(page).evaluate((element) => {
    const picture = [...element.querySelectorAll('canvas')].find((each) => each.style.visibility === 'visible');
    const pixels = picture?.getContext('2d')?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    let colours = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== pixels[i + 1]) colours++;
    return colours / Math.max(1, pixels.length / 4);
  });
}

test.describe('the map in small', () => {
  test('is painted, shows what is in view, and moves the view by click, drag and arrows', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Map in small' }).click();
    await expect(minimap(page)).toBeVisible();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.05);
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();

    const far = card(page, /Feel it was right/);
    const near = card(page, /Dare to dream/);
    await expect(far).not.toBeInViewport();
    const box = await minimap(page).boundingBox();
    if (!box) throw new Error('The map in small has no place');
    await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
    await expect(far).toBeInViewport();
    await expect(near).not.toBeInViewport();

    // Held where the view is, and drawn to the beginning.
    await page.mouse.move(box.x + box.width - 14, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(near).toBeInViewport();
    await expect(far).not.toBeInViewport();

    await minimap(page).focus();
    const before = await leftOf(near);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => leftOf(near)).toBeLessThan(before);
    await expect(page.getByRole('status').filter({ hasText: 'In view: from' })).toBeAttached();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => leftOf(near)).toBeCloseTo(before, 0);
  });

  test('follows what is written on the map, and is remembered on this device', async ({ page }) => {
    await openExample(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Alt+m');
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.05);
    const before = await inkOf(page);
    await card(page, /Dare to dream/).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+p').then(() => page.keyboard.press('Escape'));
    await expect.poll(() => inkOf(page)).not.toBeCloseTo(before, 3);
    await page.reload();
    await expect(minimap(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Map in small' })).toHaveAttribute('aria-pressed', 'true');
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Alt+m');
    await expect(minimap(page)).toBeHidden();
  });
});

test.describe('focus mode', () => {
  test('leaves the map alone on the screen until Escape', async ({ page }) => {
    await openExample(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('complementary')).toBeHidden();
    await expect(page.getByRole('toolbar')).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Focus mode: the map' })).toBeAttached();
    await expect(card(page, /Dare to dream/)).toBeFocused();
    await expectAccessible(page);

    // Escape first ends what is under way on the map.
    await page.keyboard.press('Enter');
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'The tools are back' })).toBeAttached();
    await expect(card(page, /Dare to dream/)).toBeFocused();
  });

  test('is found in the menu, has a button out, and its key stands among the keys', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Focus mode' }).click();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Focus mode: only the map');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.getByRole('button', { name: 'Leave focus mode' }).click();
    await expect(page.getByRole('banner')).toBeVisible();
  });
});
