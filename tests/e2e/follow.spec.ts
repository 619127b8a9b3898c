import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support.ts';

interface Person {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly isStill?: boolean;
}

/** A person with a browser of their own; on the map at `address`, or on a new example. */
async function arrive(browser: Browser, person: Person, address?: string): Promise<Page> {
  const { name, width = 1400, height = 850, theme = 'light', isStill = false } = person;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: isStill ? 'reduce' : 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(
    (value) => localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: 2 })),
    name,
  );
  if (address) await page.goto(address);
  else {
    await page.reload();
    await page.getByRole('button', { name: /Example: first home/ }).click();
  }
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  return page;
}

const card = (page: Page, words: string): Locator => page.getByRole('grid').getByRole('button', { name: words });
const face = (page: Page, name: string): Locator =>
  page.getByRole('banner').getByRole('button', { name: `Follow ${name}` });
const bar = (page: Page, name: string): Locator => page.getByRole('main').getByText(`Following ${name}`).first();
const stop = (page: Page): Locator => page.getByRole('button', { name: 'Stop', exact: true });

/** Whether all of a card lies in the part of the window that is the map's. */
async function isInView(page: Page, words: string): Promise<boolean> {
  const box = await card(page, words).first().boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return false;
  return box.x >= 0 && box.y >= 51 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

/** Goes to a card and fills the window with it. */
async function lookAt(page: Page, words: string): Promise<void> {
  await card(page, words).first().focus();
  await page.keyboard.press('Shift+Z');
}

const place = async (page: Page, words: string) => {
  const box = await card(page, words).first().boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y) };
};

/** Its place when two looks in a row, many frames apart, have found it at the very same: a glide ends ever more slowly. */
async function placeAtRest(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const look = async () => JSON.stringify(await card(page, words).first().boundingBox());
  let last = await look();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await look();
        return last === before;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return JSON.parse(last);
}

const FIRST = 'Same flat, five listings';
const LAST = 'Bills arrive before welcome';

test('whoever follows a person sees what they see, in a window of another size, until they move', async ({
  browser,
}) => {
  const maja = await arrive(browser, { name: 'Maja' });
  const kim = await arrive(browser, { name: 'Kim', width: 900, height: 700 }, maja.url());
  await lookAt(kim, LAST);
  await face(maja, 'Kim').click();
  await expect(bar(maja, 'Kim')).toBeVisible();
  await expect(face(maja, 'Kim')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => isInView(maja, LAST)).toBe(true);
  await expect(maja.getByRole('status').filter({ hasText: 'Following Kim' })).toHaveCount(1);

  // They go on; so does the view.
  await lookAt(kim, FIRST);
  await expect.poll(() => isInView(maja, FIRST)).toBe(true);
  await expect.poll(() => isInView(maja, LAST)).toBe(false);

  // A turn of the wheel is one's own way again.
  await maja.mouse.move(700, 500);
  await maja.mouse.wheel(0, 60);
  await expect(stop(maja)).toHaveCount(0);
  await expect(face(maja, 'Kim')).toHaveAttribute('aria-pressed', 'false');
  await lookAt(kim, LAST);
  await expect.poll(() => isInView(kim, LAST)).toBe(true);
  expect(await isInView(maja, LAST)).toBe(false);
  for (const page of [maja, kim]) await page.context().close();
});

test('following ends by click, key, button and Escape, and the keyboard comes back to the map', async ({ browser }) => {
  const maja = await arrive(browser, { name: 'Maja', isStill: true });
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  await lookAt(kim, FIRST);
  const begin = async (): Promise<void> => {
    await face(maja, 'Kim').focus();
    await maja.keyboard.press('Enter');
    await expect(bar(maja, 'Kim')).toBeVisible();
    await expect.poll(() => isInView(maja, FIRST)).toBe(true);
  };

  await begin();
  await maja.keyboard.press('Escape');
  await expect(stop(maja)).toHaveCount(0);
  await expect(maja.getByRole('status').filter({ hasText: 'No longer following Kim' })).toHaveCount(1);

  await begin();
  await stop(maja).click();
  await expect(stop(maja)).toHaveCount(0);
  await expect(maja.getByRole('grid').locator('[data-focused]')).toBeFocused();

  await begin();
  await maja.getByRole('grid').locator('[data-focused]').focus();
  await maja.keyboard.press('ArrowRight');
  await expect(stop(maja)).toHaveCount(0);

  await begin();
  await maja.mouse.click(700, 600);
  await expect(stop(maja)).toHaveCount(0);

  // Before what moves the map by the wheel is there, too.
  await begin();
  await maja.locator('[data-map-canvas]').dispatchEvent('wheel', { deltaY: 60, bubbles: true });
  await expect(stop(maja)).toHaveCount(0);

  await begin();
  await maja.getByRole('button', { name: 'Zoom in' }).click();
  await expect(stop(maja)).toHaveCount(0);

  await begin();
  await maja.keyboard.press('Enter');
  await expect(stop(maja)).toHaveCount(0);
  for (const page of [maja, kim]) await page.context().close();
});

test('following ends with a plain sentence when they leave, and not when they only reload', async ({ browser }) => {
  const maja = await arrive(browser, { name: 'Maja' });
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  await face(maja, 'Kim').click();
  await expect(bar(maja, 'Kim')).toBeVisible();
  await kim.reload();
  await lookAt(kim, LAST);
  await expect.poll(() => isInView(maja, LAST)).toBe(true);
  await expect(bar(maja, 'Kim')).toBeVisible();

  // Somebody who reads the map as a text shows nothing to follow.
  await kim.getByRole('button', { name: 'As a text' }).click();
  await expect(maja.getByText('Following Kim, who is not looking at the map just now')).toBeVisible();
  await kim.context().close();
  await expect(maja.getByText('Kim has left. The view stays where it is.')).toBeVisible();
  await expect(stop(maja)).toHaveCount(0);
  await maja.context().close();
});

test('two people who follow each other stand still', async ({ browser }) => {
  const maja = await arrive(browser, { name: 'Maja' });
  const kim = await arrive(browser, { name: 'Kim', width: 900, height: 900 }, maja.url());
  await lookAt(kim, FIRST);
  await face(maja, 'Kim').click();
  await expect.poll(() => isInView(maja, FIRST)).toBe(true);
  await face(kim, 'Maja').click();
  await expect(bar(kim, 'Maja')).toBeVisible();
  await expect(bar(maja, 'Kim')).toBeVisible();
  const before = await placeAtRest(maja, FIRST);
  // The third person's arrival is a sign that everything said before has been heard.
  const sara = await arrive(browser, { name: 'Sara' }, maja.url());
  await expect(face(maja, 'Sara')).toBeVisible();
  await expect(face(kim, 'Sara')).toBeVisible();
  expect(await placeAtRest(maja, FIRST)).toEqual(before);
  await expect(bar(maja, 'Kim')).toBeVisible();
  await expect(bar(kim, 'Maja')).toBeVisible();
  for (const page of [maja, kim, sara]) await page.context().close();
});

test('a person is followed from the palette on a phone, where there is no room for faces', async ({ browser }) => {
  const maja = await arrive(browser, { name: 'Maja', width: 390, height: 800 });
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  await lookAt(kim, LAST);
  await maja.getByRole('button', { name: 'More' }).first().click();
  await maja.getByRole('menuitem', { name: /Find anything/ }).click();
  await maja.getByRole('combobox').fill('Follow Kim');
  await maja.getByRole('option', { name: /Follow Kim/ }).click();
  await expect(bar(maja, 'Kim')).toBeVisible();
  await expect.poll(() => isInView(maja, LAST)).toBe(true);
  for (const page of [maja, kim]) await page.context().close();
});

/** Maja and Kim on one map, each of whose windows knows that the other is here. */
async function meet(browser: Browser, theme: 'light' | 'dark' = 'light'): Promise<{ maja: Page; kim: Page }> {
  const maja = await arrive(browser, { name: 'Maja', theme });
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  for (const [page, other] of [
    [maja, 'Kim'],
    [kim, 'Maja'],
  ] as const) {
    await face(page, other).click();
    await expect(page.getByRole('main').getByText(`Following ${other}`, { exact: true }).last()).toBeVisible();
    await stop(page).click();
  }
  return { maja, kim };
}

async function callEveryone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Bring everyone here' }).click();
  await expect(page.getByText('The others are brought here.')).toBeVisible();
}

test('everyone is brought to one place by one person, and goes back by themselves', async ({ browser }) => {
  const { maja, kim } = await meet(browser);
  await lookAt(maja, FIRST);
  await expect.poll(() => isInView(maja, FIRST)).toBe(true);
  await expect.poll(() => isInView(maja, LAST)).toBe(false);
  await lookAt(kim, LAST);
  await expect.poll(() => isInView(kim, LAST)).toBe(true);
  const before = await place(maja, FIRST);

  await callEveryone(kim);
  // Not again at once.
  await kim.getByRole('button', { name: 'More' }).first().click();
  await kim.getByRole('menuitem', { name: 'Bring everyone here' }).click();
  await expect(kim.getByText('You have just brought everyone here')).toBeVisible();
  await expect(maja.getByRole('status').filter({ hasText: 'Kim brought everyone here' })).toBeVisible();
  await expect.poll(() => isInView(maja, LAST)).toBe(true);

  // Once: what Kim looks at afterwards is Kim's.
  await lookAt(kim, FIRST);
  await expect.poll(() => isInView(kim, LAST)).toBe(false);
  expect(await isInView(maja, LAST)).toBe(true);

  await maja.getByRole('button', { name: 'Go back' }).click();
  await expect.poll(() => place(maja, FIRST)).toEqual(before);
  await expect(maja.getByText('Kim brought everyone here')).toHaveCount(0);
  await expect(maja.getByRole('grid').locator('[data-focused]')).toBeFocused();
  for (const page of [maja, kim]) await page.context().close();
});

test('whoever types is only asked to come, and who reads the map as a text is brought to it and back', async ({
  browser,
}) => {
  const { maja, kim } = await meet(browser);
  const sara = await arrive(browser, { name: 'Sara' }, maja.url());
  await sara.getByRole('button', { name: 'As a text' }).click();
  await expect(face(sara, 'Kim')).toBeVisible();
  await expect(face(kim, 'Sara')).toBeVisible();
  await lookAt(kim, LAST);
  await expect.poll(() => isInView(kim, LAST)).toBe(true);
  await lookAt(maja, FIRST);
  await expect.poll(() => isInView(maja, LAST)).toBe(false);
  await maja.keyboard.press('Enter');
  await expect(maja.getByRole('textbox', { name: /./ }).and(maja.locator(':focus'))).toBeVisible();
  await maja.keyboard.type('!');
  const before = await place(maja, FIRST);

  await callEveryone(kim);
  await expect(maja.getByText('Kim wants everyone to look at one place')).toBeVisible();
  await maja.keyboard.type('!');
  expect(await place(maja, FIRST)).toEqual(before);
  await maja.getByRole('button', { name: 'Go there' }).click();
  await expect.poll(() => isInView(maja, LAST)).toBe(true);
  await expect(maja.getByRole('button', { name: 'Go back' })).toBeVisible();

  await expect.poll(() => isInView(sara, LAST)).toBe(true);
  await sara.getByRole('button', { name: 'Go back' }).click();
  await expect(sara.getByRole('button', { name: 'As a text' })).toHaveAttribute('aria-pressed', 'true');

  // Who comes afterwards came too late for it.
  const late = await arrive(browser, { name: 'Lo' }, maja.url());
  await expect(face(late, 'Kim')).toBeVisible();
  await expect(late.getByText('Kim brought everyone here')).toHaveCount(0);
  for (const page of [maja, kim, sara, late]) await page.context().close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the bar that says who called is accessible: ${theme}`, async ({ browser }) => {
    const { maja, kim } = await meet(browser, theme);
    await callEveryone(kim);
    await expect(maja.getByRole('button', { name: 'Go back' })).toBeVisible();
    await expectAccessible(maja);
    for (const page of [maja, kim]) await page.context().close();
  });

  test(`the bar of following is accessible: ${theme}`, async ({ browser }) => {
    const maja = await arrive(browser, { name: 'Maja', theme });
    const kim = await arrive(browser, { name: 'Kim' }, maja.url());
    await lookAt(kim, FIRST);
    await face(maja, 'Kim').click();
    await expect.poll(() => isInView(maja, FIRST)).toBe(true);
    await expectAccessible(maja);
    for (const page of [maja, kim]) await page.context().close();
  });
}
