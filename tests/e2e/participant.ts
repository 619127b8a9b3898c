/** People who take part in a workshop, each in a browser of their own, and what they see. */
import { type Browser, expect, type Page } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' };
const WIDE = { viewport: { width: 1400, height: 850 }, locale: 'en-GB' };

export const panel = (page: Page) => page.getByRole('region', { name: 'The workshop', exact: true });
export const bar = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true });

/** Somebody comes in on a phone by the code, and has put their own code away. */
export async function join(browser: Browser, led: Facilitator, name: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`/join/${encodeURIComponent(led.code)}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: 'I have it' }).click();
  return page;
}

/** Somebody opens the map by a link, on a wide screen. */
export async function come(
  browser: Browser,
  led: Facilitator,
  role: 'facilitate' | 'edit' | 'comment' | 'view',
  name: string,
): Promise<Page> {
  const context = await browser.newContext(WIDE);
  await context.addInitScript(
    (value) => localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: 2 })),
    name,
  );
  const page = await context.newPage();
  await page.goto(led.path(role));
  await expect(bar(page).or(panel(page)).filter({ visible: true }).first()).toBeVisible();
  return page;
}

/** The server has it, by its own word. */
export const handedIn = (page: Page, what: string) =>
  expect(
    panel(page)
      .getByRole('status')
      .filter({ hasText: `Handed in: ${what}` }),
  ).toBeVisible();

export const text = (page: Page) => panel(page).getByRole('textbox', { name: /what do you want to say/ });

/** Writes a card alone; the caller asks whether it is handed in. */
export async function write(page: Page, words: string): Promise<void> {
  await text(page).fill(words);
  await text(page).press('Enter');
}

/** Puts dots on the card with these words. */
export async function vote(page: Page, words: RegExp, dots = 1): Promise<void> {
  const more = panel(page).getByRole('button', { name: new RegExp(`^Put a dot on ${words.source}`) });
  for (let i = 0; i < dots; i++) await more.press('Enter');
}

/** Opens one of the parts of the facilitator's panel. */
export async function openPart(page: Page, part: 'Plan' | 'People' | 'Room'): Promise<void> {
  const aside = page.getByRole('complementary', { name: 'Workshop' });
  if (!(await aside.isVisible())) await bar(page).getByRole('button', { name: 'The plan' }).click();
  await aside.getByRole('radio', { name: part }).check({ force: true });
}

/** Chooses in the menu of whoever leads. */
export async function lead(page: Page, words: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'More for who leads' }).click();
  await page
    .getByRole('menuitem', { name: words, exact: true })
    .or(page.getByRole('menuitemcheckbox', { name: words, exact: true }))
    .click();
  await page.keyboard.press('Escape');
}
