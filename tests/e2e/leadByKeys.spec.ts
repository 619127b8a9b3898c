/** Leading by keyboard alone, from the plan over what is revealed and shown on the wall to the summary. */
import { expect, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { press, tabTo } from './keys.ts';

let led: Facilitator;
test.afterEach(() => led.close());

test('by keyboard alone a vote is begun, revealed, gone through on the wall, and the workshop ended', async ({
  page,
  browser,
}) => {
  led = await startWorkshop([['vote']]);
  const wall = await (await browser.newContext()).newPage();
  await wall.goto(led.path('facilitate').replace('/m/', '/wall/'));
  await page.goto(led.path('facilitate'));
  const bar = page.getByRole('region', { name: 'Workshop', exact: true });
  await expect(bar).toBeVisible();

  await tabTo(page, bar.getByRole('button', { name: 'Begin', exact: true }));
  await press(page, 'Enter');
  await expect(wall.getByRole('heading', { name: 'Dot vote' })).toBeVisible();
  const { run } = led.workshop.view.getSnapshot().state;
  const [first = ''] = Object.values(led.document.getMap().cards)
    .filter(({ kind }) => kind === 'opportunity')
    .map(({ id }) => id);
  await led.api.handIn(await led.api.addAs('Ada'), run ?? '', { type: 'vote', votes: { [first]: 1 } });

  await tabTo(page, bar.getByRole('button', { name: 'Reveal' }));
  await press(page, 'Enter');
  const next = page
    .getByRole('region', { name: 'On the wall', exact: true })
    .getByRole('button', { name: 'The next one' });
  await expect(next).toBeVisible();
  await tabTo(page, next);
  await press(page, 'Enter');
  await expect(wall.getByRole('heading', { name: 'One loan promise for all banks' })).toBeVisible();
  await press(page, 'ArrowLeft');
  await expect(wall.getByRole('heading', { name: 'Dot vote' })).toBeVisible();

  await tabTo(page, bar.getByRole('button', { name: 'More for who leads' }));
  await press(page, 'Enter');
  const end = page.getByRole('menuitem', { name: 'End the workshop' });
  await expect(end).toBeVisible();
  await press(page, 'End');
  await expect(end).toBeFocused();
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: 'End it' }));
  await press(page, 'Enter');
  await expect(page.locator('[data-summary]')).toContainText('One loan promise for all banks');
  await expect(wall.getByRole('heading', { name: 'Thank you. The workshop is over.' })).toBeVisible();
});
