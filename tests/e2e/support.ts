import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
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

/** Puts the page into a theme of the system's, and waits until it is worn, if anything is open to wear it. */
export async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  if (page.url() === 'about:blank') return;
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** Waits until nothing fades or slides: half-way through, a colour is neither of the two. What runs for ever is let run. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

/** Nothing on the page, or `within` it, breaks a rule of WCAG. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  await settle(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  expect(violations).toEqual([]);
}

/** What a page asks the network for, and what it complains of. */
export function listen(page: Page): { readonly requests: string[]; readonly complaints: string[] } {
  const heard = { requests: [] as string[], complaints: [] as string[] };
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) heard.requests.push(request.url());
  });
  page.on('console', (message) => heard.complaints.push(message.text()));
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  page.on('dialog', (dialog) => {
    heard.complaints.push(dialog.message());
    return dialog.dismiss();
  });
  return heard;
}
