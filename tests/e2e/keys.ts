import { expect, type Locator, type Page } from '@playwright/test';

/** Walks by Tab, as somebody without a mouse does, until `target` has the focus; sets out when it sees the target. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let i = 0; i < 200; i++) {
    if ((await target.count()) > 0 && (await target.first().evaluate((element) => element === document.activeElement)))
      return;
    await page.keyboard.press(key);
  }
  await expect(target.first()).toBeFocused();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** From home to a map, with no pointer near; the first cell has the focus. */
export async function openByKeys(page: Page, template: RegExp): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: template })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: template }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.getByRole('grid').locator('[data-focused]')).toBeFocused();
}

/** To a card, phase, lane or command by the palette. */
export async function findByKeys(page: Page, words: string): Promise<void> {
  const found = page.getByRole('dialog', { name: 'Find anything' });
  await page.keyboard.press('Control+k');
  await expect(found.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(found.locator('[role="option"][data-highlighted]')).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(found).toHaveCount(0);
  // As people do, wait to see where it led.
  await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** By F6 to a part of the editor, which is fetched before it takes the focus. */
export async function toPart(page: Page, part: Locator): Promise<void> {
  const isIn = () => part.first().evaluate((element) => element.contains(document.activeElement));
  for (let i = 0; i < 40 && !((await part.count()) > 0 && (await isIn())); i++) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('F6');
    await page.waitForFunction((element) => document.activeElement !== element, before);
  }
  expect(await isIn()).toBe(true);
}

/** Walks the table by arrows: down the names of lanes, then along the row. */
export async function walkTo(page: Page, target: Locator): Promise<void> {
  const row = await target.evaluate((element) => element.closest('tr')?.rowIndex ?? 0);
  await press(page, 'Control+Home', 'ArrowDown', 'Home');
  for (let i = 1; i < row; i++) await page.keyboard.press('ArrowDown');
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 40 && !(await isThere()); i++) await page.keyboard.press('ArrowRight');
  await expect(target).toBeFocused();
}

/** Types the first letters of an entry into the menu that opens, as soon as it has the keyboard. */
export async function typeInMenu(page: Page, letters: string): Promise<void> {
  const isIn = (menu: Element) => menu.contains(document.activeElement);
  await expect.poll(() => page.getByRole('menu').evaluate(isIn)).toBe(true);
  await page.keyboard.type(letters);
}
