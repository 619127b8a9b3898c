import { expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, toPart, walkTo } from './keys.ts';

const table = (page: Page) => page.getByRole('grid');
const stand = (page: Page, name: string) => table(page).getByRole('button', { name, exact: true });
const undo = (page: Page) => page.keyboard.press('Control+z');

async function openTable(page: Page): Promise<void> {
  await openByKeys(page, /Example: first home/);
  await findByKeys(page, 'As a table');
  await toPart(page, page.locator('[data-form="table"]'));
}

/** Words of the cards in the cell that has the focus, from above. */
const cardsHere = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(document.activeElement?.closest('td')?.querySelectorAll('li') ?? [])].map(
      (card) => card.querySelector('button')?.textContent ?? '',
    ),
  );

test('by keyboard alone a letter starts a card in an empty cell of the table, and one without words leaves nothing', async ({
  page,
}) => {
  await openTable(page);
  const add = stand(page, 'Add to Needs, Bids by text message');
  const box = page.getByRole('textbox', { name: 'Need: text' });
  await walkTo(page, add);
  await page.keyboard.type('né');
  await expect(box).toHaveValue('né');
  await press(page, 'Escape');
  await expect(add).toBeFocused();
  await expect.poll(() => cardsHere(page)).toEqual([]);

  await page.keyboard.type('news every day');
  await expect(box).toHaveValue('news every day');
  await press(page, 'Enter');
  await expect(stand(page, 'news every day')).toBeFocused();
  await press(page, 'ArrowUp', 'ArrowDown');
  await expect(stand(page, 'news every day')).toBeFocused();
  // The card and its words are one step.
  await undo(page);
  await expect(stand(page, 'news every day')).toHaveCount(0);
});

test('by keyboard alone a card of the table is moved with Alt and the arrows, within its cell too', async ({
  page,
}) => {
  await openTable(page);
  const own = 'No reply for nine days after the bid';
  await walkTo(page, stand(page, own));
  await press(page, 'Control+Enter');
  await page.keyboard.type('Only by text');
  await press(page, 'Enter');
  await expect(stand(page, 'Only by text')).toBeFocused();
  await expect.poll(() => cardsHere(page)).toEqual([own, 'Only by text']);
  await press(page, 'Alt+ArrowUp');
  await expect.poll(() => cardsHere(page)).toEqual(['Only by text', own]);
  await expect(stand(page, 'Only by text')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Moved to place 1 of 2' })).toBeAttached();

  await press(page, 'Alt+ArrowLeft', 'Alt+ArrowLeft');
  await expect(stand(page, 'Add to Pain points, Visits open houses')).toHaveCount(1);
  await expect.poll(() => cardsHere(page)).toContain('Only by text');
  await expect(stand(page, 'Only by text')).toBeFocused();
  const columnOf = (target: Locator) => target.evaluate((element) => element.closest('td')?.cellIndex ?? -1);
  expect((await columnOf(stand(page, own))) - (await columnOf(stand(page, 'Only by text')))).toBe(2);
  await undo(page);
  await expect
    .poll(async () => (await columnOf(stand(page, own))) - (await columnOf(stand(page, 'Only by text'))))
    .toBe(1);

  await expect(stand(page, 'Only by text')).toBeFocused();

  // What heads the columns goes as well, and at the edge nothing happens, in the browser neither.
  await press(page, 'Control+Home', 'Alt+ArrowLeft', 'Alt+ArrowRight');
  await expect(stand(page, 'Dream')).toBeFocused();
  await expect(table(page).getByRole('row').first().getByRole('columnheader')).toHaveText([
    'Search',
    'Dream',
    'Bid',
    'Sign',
    'Move in',
  ]);
});

test('by keyboard alone a card of the table is deleted, comes back, and its score is changed', async ({ page }) => {
  await openTable(page);
  const alone = stand(page, 'Know where I stand');
  await walkTo(page, alone);
  for (const key of ['Delete', 'Backspace']) {
    await press(page, key);
    await expect(alone).toHaveCount(0);
    // The keyboard stays in the cell, on what adds a card there.
    await expect(stand(page, 'Add to Needs, Waits for the seller’s answer')).toBeFocused();
    await undo(page);
    await expect(alone).toBeFocused();
  }
  const feeling = stand(page, 'Relieved and proud');
  await walkTo(page, feeling);
  const card = table(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Relieved and proud', exact: true }) });
  await expect(card).toContainText('+0.9');
  await press(page, 'Alt+ArrowUp');
  await expect(card).toContainText('+1.4');
  await press(page, '0');
  await expect(card).not.toContainText('+1.4');
  await expect(feeling).toBeFocused();
});
