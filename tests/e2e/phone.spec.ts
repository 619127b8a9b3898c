import { expect, type Locator, type Page, test } from '@playwright/test';
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
  await page.getByRole('menuitem', { name: /^Map review/ }).tap();
  expect(await small(page.getByRole('complementary').getByRole('listitem').getByRole('button'))).toEqual([]);
});

/** What a finger does on the glass: there, along the way, and off. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (part: number) => [{ x: from.x + by.x * part, y: from.y + by.y * part }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let i = 1; i <= 10; i++)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 10) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('who comes by a link for the first time is asked for a name below the text, and adds, scores and comments by it', async ({
  page,
  browser,
}) => {
  await openExample(page);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const kim = await context.newPage();
  await kim.goto(page.url());
  const ask = kim.getByRole('dialog', { name: 'How should others see you?' });
  await expect(ask).toBeVisible();
  const box = await ask.boundingBox();
  expect(box?.height).toBeLessThan(110);
  expect(box?.y).toBeGreaterThan(844 / 2);
  await expect(kim.getByRole('heading', { name: 'Dream' })).toBeInViewport();
  // It waits: reading on and pressing elsewhere are no answer.
  await swipe(kim, { x: 200, y: 500 }, { x: 0, y: -300 });
  const first = kim.getByRole('region', { name: 'Talks about moving with partner' });
  await first.getByRole('button', { name: 'Excited', exact: true }).tap();
  await expect(ask).toBeVisible();
  // What is opened lies over it.
  await first.getByRole('button', { name: '0 comments' }).first().tap();
  await expect(kim.getByRole('complementary').getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
  await kim.getByRole('complementary').getByRole('button', { name: 'Cancel' }).tap();
  await kim.getByRole('complementary').getByRole('button', { name: 'Close' }).tap();
  await ask.getByLabel('Your name').fill('Kim');
  await ask.getByRole('button', { name: 'Done' }).tap();
  await expect(ask).toHaveCount(0);

  await first.getByRole('button', { name: /^Add to/ }).tap();
  await kim.getByRole('menuitem', { name: 'Pain points' }).tap();
  await expect(kim.getByRole('textbox', { name: 'Pain point: text' })).toBeFocused();
  await kim.keyboard.type('Nobody to ask');
  await kim.keyboard.press('Enter');
  await first.locator('label').first().tap();
  await expect(first.getByRole('radio', { name: '−2.0' })).toBeChecked();
  await first
    .getByRole('listitem')
    .filter({ hasText: 'Nobody to ask' })
    .getByRole('button', { name: '0 comments' })
    .tap();
  await expect(kim.getByRole('complementary').getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
  await kim.keyboard.type('Not even the bank');
  await kim.getByRole('complementary').getByRole('button', { name: 'Send' }).tap();

  const same = page.getByRole('region', { name: 'Talks about moving with partner' });
  await expect(same.getByRole('radio', { name: '−2.0' })).toBeChecked();
  await same.getByRole('button', { name: '1 comment, 1 unread' }).tap();
  await expect(page.getByRole('complementary').getByText('Not even the bank')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('Kim', { exact: true })).toBeVisible();
  await context.close();
});

test('a finger moves the map from wherever it lands, and drags only what was chosen', async ({ page }) => {
  await openExample(page);
  await show(page, 'As a map');
  const card = (words: string) => page.getByRole('grid').getByRole('button', { name: new RegExp(words) });
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(page.locator('.react-flow__pane')).toBeAttached();
  const spot = async (target: Locator) => {
    const box = await target.boundingBox();
    return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 20 };
  };
  const need = card('Dare to dream together');
  const part = (name: RegExp) => page.getByRole('grid').getByRole('button', { name });
  for (const target of [
    need,
    part(/^Emotion: A little uneasy/),
    page.getByRole('rowheader', { name: /Emotions/ }),
    page.getByRole('columnheader', { name: 'Phase: Dream' }),
  ]) {
    const before = await need.boundingBox();
    await swipe(page, await spot(target), { x: 0, y: -80 });
    await expect.poll(async () => (await need.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - 50);
    await swipe(page, { x: 200, y: 400 }, { x: 0, y: 80 });
  }
  await expect(undo).toBeDisabled();

  const { x, y } = await spot(need);
  await page.touchscreen.tap(x, y);
  await expect(need).toHaveAttribute('aria-pressed', 'true');
  await swipe(page, { x, y }, { x: 120, y: 0 });
  await expect(undo).toBeEnabled();
});

/** Two fingers on the glass: the first rests `at`, the second goes from `from` pixels beside it to `to`. */
async function pinch(page: Page, at: { x: number; y: number }, from: number, to: number): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { ...at, id: 0 },
    { x: at.x + apart, y: at.y, id: 1 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from).slice(0, 1) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
  for (let i = 1; i <= 12; i++)
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: fingers(from + ((to - from) * i) / 12),
    });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const [part, role, name] of [
  ['the name of a lane', 'rowheader', /^Needs/],
  ['the name of a phase', 'columnheader', /^Phase: Dream/],
] as const) {
  test(`two fingers on ${part} bring the map nearer and farther, also when it was chosen, and drag nothing`, async ({
    page,
  }) => {
    await openExample(page);
    await show(page, 'As a map');
    await expect(page.locator('.react-flow__pane')).toBeAttached();
    const zoom = () =>
      page.evaluate(() =>
        Number(getComputedStyle(document.querySelector('[style*="--zoom"]') as Element).getPropertyValue('--zoom')),
      );
    const header = page.getByRole(role, { name });
    const box = await header.boundingBox();
    const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 12 };
    const before = await zoom();
    await pinch(page, at, 40, 100);
    await expect.poll(zoom).toBeGreaterThan(before * 1.5);
    await expect(header).toHaveAttribute('aria-selected', 'false');
    // The last of the pinch has come in.
    await expect.poll(async () => (await zoom()) - (await page.waitForTimeout(100).then(zoom))).toBe(0);
    const near = await zoom();
    await page.touchscreen.tap(at.x, at.y);
    await expect(header).toHaveAttribute('aria-selected', 'true');
    await pinch(page, at, 100, 40);
    await expect.poll(zoom).toBeLessThan(near / 1.5);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });
}

test('a long press opens the menu of a card, in rows for a thumb', async ({ page }) => {
  await openExample(page);
  await show(page, 'As a map');
  await expect(page.locator('.react-flow__pane')).toBeAttached();
  const box = await page
    .getByRole('grid')
    .getByRole('button', { name: /Dare to dream together/ })
    .boundingBox();
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  const entry = page.getByRole('menuitem', { name: 'Edit the text' });
  await expect(entry).toBeVisible();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(entry).toBeVisible();
  expect(await small(entry)).toEqual([]);
});
