import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

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
