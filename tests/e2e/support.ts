import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Walks by Tab, as somebody without a mouse does, until `target` has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await target.count()) > 0 && (await target.first().evaluate((element) => element === document.activeElement)))
      return;
    await page.keyboard.press(key);
  }
  await expect(target.first()).toBeFocused();
}

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The map as its own file has it, root by root. */
export async function fileOf(page: Page): Promise<Readonly<Record<string, Records>>> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Resa file' }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Resa file' }).click(),
  ]);
  await page.getByRole('dialog').press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}
