/** A workshop on phones and small screens: what floats over the map leaves it in view, and nothing lies over anything else. */
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { expectAccessible } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' };
let led: Facilitator;
test.afterEach(() => led.close());

const panel = (page: Page) => page.getByRole('region', { name: 'The workshop', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true });

async function open(browser: Browser, role: 'facilitate' | 'edit'): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(led.path(role));
  return page;
}

/** Every button, box and choice in `place` that can be seen. */
const controlsOf = (place: Locator) => place.locator('button:visible, input:visible, select:visible');

/** Whatever is pressed in the middle of each control is that control, and each is large enough for a thumb. */
async function expectInReach(place: Locator): Promise<void> {
  const faults = await controlsOf(place).evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const found = document.elementFromPoint(x + width / 2, y + height / 2);
      const name = control.getAttribute('aria-label') || control.textContent || control.tagName;
      const isCovered = found !== null && found !== control && !control.contains(found);
      const isSmall = width < 44 || height < 44;
      return [...(isCovered ? [`${name} is covered`] : []), ...(isSmall ? [`${name}: ${width} × ${height}`] : [])];
    }),
  );
  expect(faults).toEqual([]);
}

test('whoever opens an edit link on a phone sees the map, the clock and the question for a name, none over another', async ({
  browser,
}) => {
  led = await startWorkshop([['together', { title: 'Welcome', instruction: 'Say who you are.' }]]);
  await led.start('together');
  const maja = await open(browser, 'facilitate');
  await expect(bar(maja)).toBeVisible();
  const page = await open(browser, 'edit');
  await expect(panel(page).getByText('Say who you are.')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Take part' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the map' }).tap();
  const ask = page.getByRole('dialog', { name: 'How should others see you?' });
  await expect(ask).toBeVisible();
  await expect(bar(page).getByRole('timer')).toBeVisible();
  const back = page.getByRole('button', { name: '1 of 1 · Welcome' });
  await expectInReach(bar(page));
  await expectInReach(ask);
  const top = Math.min(
    ...(await Promise.all([bar(page), ask, back].map(async (one) => (await one.boundingBox())?.y ?? 0))),
  );
  expect(top).toBeGreaterThan(844 * 0.6);
  await expectAccessible(page);
  await back.tap();
  await expect(panel(page).getByText('Say who you are.')).toBeVisible();
});

test('whoever leads on a phone has all they need within reach, and leads the wall from there', async ({ browser }) => {
  led = await startWorkshop([['vote'], ['group']]);
  const run = await led.start('vote');
  const [first = ''] = Object.values(led.document.getMap().cards)
    .filter(({ kind }) => kind === 'opportunity')
    .map(({ id }) => id);
  await led.api.handIn(await led.api.addAs('Ada'), run, { type: 'vote', votes: { [first]: 1 } });
  const page = await open(browser, 'facilitate');
  await expect(bar(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expectInReach(bar(page));
  await bar(page).getByRole('button', { name: 'Reveal' }).tap();
  const control = page.getByRole('region', { name: 'On the wall', exact: true });
  await control.getByRole('button', { name: 'The next one' }).tap();
  await expect(control.getByRole('combobox').locator('option:checked')).toHaveText(/^1 of 1 · One loan promise/);
  await expectInReach(bar(page));
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  expect((await bar(page).boundingBox())?.y).toBeGreaterThan(844 / 2);
  await expectAccessible(page);

  await page.goto(led.path('facilitate').replace('/m/', '/lead/'));
  await expect(page.getByText('1 of 2 · next: Merge and group')).toBeVisible();
  await expect(page.getByRole('region', { name: 'On the wall', exact: true })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});

test('nobody is said to have handed in nothing where nothing is handed in', async ({ page }) => {
  led = await startWorkshop([['together'], ['write']]);
  await led.api.addAs('Ada');
  await led.start('together');
  await page.goto(led.path('facilitate').replace('/m/', '/lead/'));
  const people = page.getByRole('list', { name: 'People', exact: true });
  await expect(people.getByText('Ada')).toBeVisible();
  await expect(people.getByText(/handed in/)).toHaveCount(0);
  await led.start('write');
  await expect(people.getByText(/0 handed in/).first()).toBeVisible();
});

test('on a screen of 1024 pixels the bar stands beside the open panel', async ({ browser }) => {
  led = await startWorkshop([['together', { title: 'Welcome' }]]);
  await led.start('together');
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(led.path('facilitate'));
  const panel = page.getByRole('complementary');
  await expect(panel).toBeVisible();
  const next = bar(page).getByRole('button', { name: 'The plan' });
  await expect(next).toBeVisible();
  const [beside, end] = [await panel.boundingBox(), await next.boundingBox()];
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThan(beside?.x ?? 0);
});
