import { expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo, toPart, typeInMenu } from './keys.ts';

const grid = (page: Page) => page.getByRole('grid');
const side = (page: Page) => page.getByRole('complementary');
const card = (page: Page, text: RegExp): Locator => grid(page).getByRole('button', { name: text });
const openExample = (page: Page) => openByKeys(page, /Example: first home/);

test('by keyboard alone the palette leads to a phase, a command, another map and a persona', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Sign');
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Sign' })).toBeFocused();
  await findByKeys(page, 'Fold all lanes');
  await expect(grid(page).getByRole('rowheader', { name: 'Needs' })).toHaveAttribute('aria-expanded', 'false');
  await openByKeys(page, /Blank/);
  await findByKeys(page, 'Buying a first home');
  await expect(grid(page)).toHaveAccessibleName(/Buying a first home/);
  await findByKeys(page, 'Anna');
  await expect(page.getByRole('dialog', { name: 'Personas' })).toContainText('Anna, 31');
});

/** How light the darkest ink on a card is, 0…255, as it is painted: what is faded has no dark ink. */
async function inkOf(page: Page, text: RegExp): Promise<number> {
  const clip = await card(page, text).boundingBox();
  if (!clip) throw new Error('the card is nowhere');
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    let darkest = 255;
    for (let i = 0; i < pixels.length; i += 4) darkest = Math.min(darkest, Math.max(...pixels.slice(i, i + 3)));
    return darkest;
  }, picture);
}

const expectFaded = (page: Page, text: RegExp) => expect.poll(() => inkOf(page, text)).toBeGreaterThan(140);
const expectClear = (page: Page, text: RegExp) => expect.poll(() => inkOf(page, text)).toBeLessThan(110);

test('by keyboard alone cards are narrowed by kind, evidence, severity, owner and tag, and the others fade', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Same flat');
  await toPart(page, side(page));
  await tabTo(page, side(page).getByRole('combobox', { name: /tag/i }).or(side(page).getByLabel(/tag/i)));
  await page.keyboard.type('portal');
  await page.keyboard.press('Enter');
  await toPart(page, grid(page));
  await press(page, 'Control+0', 'Control+Home');
  const [chance, banks, bills] = [/One loan promise/, /Three banks/, /Bills arrive/];
  for (const text of [chance, banks, bills]) await expectClear(page, text);
  await press(page, 'Control+f');
  const bar = page.getByRole('search', { name: 'Find cards on the map' });
  await tabTo(page, bar.getByRole('button', { name: 'Filters' }));
  await page.keyboard.press('Enter');
  const choose = async (name: string, letters: string, count: number) => {
    await tabTo(page, bar.getByLabel(name, { exact: true }));
    await page.keyboard.type(letters);
    await expect(bar.getByRole('status')).toHaveText(
      count === 0 ? 'No card matches' : new RegExp(`(?:^| of )${count}\\b`),
    );
  };
  await choose('Kind of card', 'Pain', 5);
  for (const text of [bills, banks]) await expectClear(page, text);
  await expectFaded(page, chance);
  await choose('Evidence', 'In', 3);
  await choose('Severity', 'At', 3);
  await page.keyboard.press('ArrowDown');
  await expect(bar.getByRole('status')).toHaveText(/^2\b/);
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(bar.getByRole('status')).toHaveText(/^3\b/);
  await expectFaded(page, banks);

  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: '3 cards match the filter' })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(card(page, /Same flat/)).toBeFocused();
  await page.keyboard.press('F3');
  await expect(card(page, /No reply/)).toBeFocused();
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(card(page, /40 pages/)).toBeFocused();

  await press(page, 'Control+f');
  await choose('Tag', 'por', 1);
  await choose('Owner', 'Por', 1);
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: '1 card matches the filter' })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(card(page, /Same flat/)).toBeFocused();
  await press(page, 'Control+f');
  await choose('Owner', 'Leg', 0);
});

const zoomOf = async (page: Page): Promise<number> =>
  Number((await page.getByRole('button', { name: /back to full size/ }).textContent())?.replace('%', ''));

test('by keyboard alone a phase is zoomed to, the map in small is reached, walked and left', async ({ page }) => {
  await openExample(page);
  const before = await zoomOf(page);
  await findByKeys(page, 'Sign');
  await page.keyboard.press('z');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
  await expect(card(page, /Dare to dream/)).not.toBeInViewport();
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Sign' })).toBeInViewport();

  await page.keyboard.press('Alt+m');
  const small = page.getByRole('application', { name: 'The whole map, small' });
  await expect(small).toBeVisible();
  await toPart(page, page.getByRole('button', { name: 'As a map' }));
  await tabTo(page, small, 'Shift+Tab');
  await expect(page.getByRole('status').filter({ hasText: 'In view: from' })).toHaveCount(0);
  await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: /In view/ })).toBeAttached();
  await expect(card(page, /Dare to dream/)).toBeInViewport();
  await page.keyboard.press('Alt+m');
  await expect(small).toBeHidden();
  await page.keyboard.press('Control+0');
  await expect.poll(() => zoomOf(page)).toBeLessThanOrEqual(before);
});

test('by keyboard alone a panel that was opened stays while the map is walked, until details are asked for', async ({
  page,
}) => {
  await openExample(page);
  for (const name of ['Unplaced', 'Map review', 'Sources', 'Recently deleted']) {
    await findByKeys(page, name);
    await expect(page.getByRole('complementary', { name })).toBeVisible();
    await toPart(page, grid(page));
    await press(page, 'ArrowDown', 'ArrowRight', 'Tab', 'Shift+Tab', 'ArrowUp');
    await expect(page.getByRole('complementary', { name })).toBeVisible();
  }
  await findByKeys(page, 'Details');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
});

test('by keyboard alone the field of the speaker notes is left for another part, and for what finds', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Bid');
  await toPart(page, side(page));
  const notes = side(page).getByLabel('Speaker notes');
  await tabTo(page, notes);
  await page.keyboard.press('Shift+F6');
  await expect(side(page).locator(':focus')).toHaveCount(0);
  await toPart(page, side(page));
  await tabTo(page, notes);
  await toPart(page, page.getByRole('banner'));
  await toPart(page, side(page));
  await tabTo(page, notes);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notes).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
});

test('by keyboard alone notes are written, the map is presented, and the second window leads and follows', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Bid');
  await toPart(page, side(page));
  await tabTo(page, side(page).getByLabel('Speaker notes'));
  await page.keyboard.type('Nine days of silence');
  await toPart(page, grid(page));
  await page.keyboard.press('Alt+Enter');
  const shown = page.getByRole('region', { name: 'Presentation' });
  await expect(shown.getByRole('heading', { level: 2 })).toHaveText('Buying a first home');
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Buying a first home');
  await press(notes, 'PageDown', 'PageDown', 'PageDown');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Bid');
  await expect(notes.getByText('Nine days of silence')).toBeVisible();
  await expect(shown.getByRole('heading', { level: 2 })).toHaveText('Bid');
  await page.bringToFront();
  await page.keyboard.press('ArrowRight');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Sign');
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
});

test('by keyboard alone a future state is made, compared with its origin, listed, exported and left', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Make a future-state copy');
  const ask = page.getByRole('dialog', { name: 'Make a future-state copy' });
  await expect(ask).toBeVisible();
  await tabTo(page, ask.getByRole('button', { name: 'Make the copy' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Future state' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await findByKeys(page, 'Know where I stand');
  await page.keyboard.press('Delete');
  await findByKeys(page, 'Compare with another map');
  const choice = page.getByRole('dialog', { name: 'Compare with another map' });
  await tabTo(page, choice.getByRole('button', { name: /This map was copied from it/ }));
  await page.keyboard.press('Enter');
  const list = page.getByRole('complementary', { name: 'Differences' });
  await expect(list.getByRole('listitem')).toHaveText([/Know where I stand/]);
  await toPart(page, list);
  await tabTo(page, list.getByRole('button', { name: 'Download the list as CSV' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await tabTo(page, list.getByRole('button', { name: 'Take back: Know where I stand' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Know where I stand/)).toBeAttached();
  const bar = page.getByRole('region', { name: 'Comparison' });
  await toPart(page, bar);
  await tabTo(page, bar.getByRole('button', { name: 'Stop comparing' }));
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
});

/** Whether the browser's own search was kept from what was pressed last. */
async function watchSearchKey(page: Page): Promise<() => Promise<boolean>> {
  const pressed = await page.evaluateHandle(() => {
    const last = { isTaken: false };
    window.addEventListener('keydown', (event) => {
      if (event.key === 'F3') last.isTaken = event.defaultPrevented;
    });
    return last;
  });
  return () => pressed.evaluate(({ isTaken }) => isTaken);
}

test('by keyboard alone the next match is gone to from whatever is written in, and what was written stays', async ({
  page,
}) => {
  await openExample(page);
  const isTaken = await watchSearchKey(page);
  const bar = page.getByRole('search', { name: 'Find cards on the map' });
  await page.keyboard.press('F3');
  await expect(bar.getByRole('textbox')).toBeFocused();
  expect(await isTaken()).toBe(true);
  await page.keyboard.type('bank');
  await expect(bar.getByRole('status')).toHaveText('4 matches');
  await press(page, 'F3', 'F3');
  await expect(bar.getByRole('status')).toHaveText('2 of 4');
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, /Three banks, three answers/)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type(' and no promise');
  await page.keyboard.press('F3');
  await expect(card(page, /Three banks, three answers and no promise/)).toBeAttached();
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
  await expect(card(page, /Three banks/)).not.toBeFocused();
  expect(await isTaken()).toBe(true);
  await page.keyboard.press('Shift+F3');
  await expect(card(page, /Three banks/)).toBeFocused();

  await toPart(page, side(page));
  const evidence = side(page).getByLabel('How could we find out?').or(side(page).getByLabel('Where it comes from'));
  await tabTo(page, evidence);
  await page.keyboard.type('ask the bank’s own staff');
  await page.keyboard.press('F3');
  await expect(card(page, /Three banks/)).not.toBeFocused();
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
  await page.keyboard.press('Shift+F3');
  await expect(card(page, /Three banks/)).toBeFocused();
  await expect(evidence).toHaveValue(/ask the bank’s own staff$/);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('F3');
  expect(await isTaken()).toBe(true);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
});

test('by keyboard alone the palette opens the list of comments and one’s own name, and adds a card from the table', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Comments');
  await expect(side(page).getByRole('heading', { name: 'Comments' })).toBeFocused();
  await findByKeys(page, 'Your name and colour');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Maja');
  await page.keyboard.press('Enter');
  await expect(name).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'You: Maja' })).toBeFocused();
  await findByKeys(page, 'As a table');
  await expect(page.locator('[data-form="table"]')).toBeVisible();
  await findByKeys(page, 'Add a pain point');
  await expect(page.getByRole('textbox', { name: 'Text of the card' }).first()).toBeFocused();
  await page.keyboard.type('No parking');
  await page.keyboard.press('Enter');
  await expect(card(page, /Pain point: No parking/)).toBeFocused();
});

test('by keyboard alone a card is duplicated and deleted from its details while the map is a table', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Same flat');
  await findByKeys(page, 'As a table');
  const same = page
    .locator('[data-form="table"]')
    .getByRole('button', { name: 'Same flat, five listings', exact: true });
  await expect(same).toHaveCount(1);
  const more = side(page).getByRole('button', { name: 'More', exact: true });
  for (const [letters, count] of [
    ['Dup', 2],
    ['Del', 1],
  ] as const) {
    await toPart(page, side(page));
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    await typeInMenu(page, letters);
    await expect(page.getByRole('menuitem', { name: new RegExp(`^${letters}`) })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(same).toHaveCount(count);
  }
});
