import { expect, type Page, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { expectAccessible } from './support.ts';

const status = (page: Page) => page.getByRole('banner').getByRole('status');
const note = (page: Page) => page.getByRole('status').filter({ hasText: 'A change to the workshop is not saved' });
const planned = (page: Page) => page.getByRole('list', { name: 'Exercises in order' }).getByRole('listitem');

const planAt = ({ workshop }: Facilitator) => workshop.view.getSnapshot().agenda.length;

/** On a device that planned a workshop offline, and comes back by a link that leads no workshop. */
async function comeBackWithLess(page: Page) {
  const led = await startWorkshop([], 'edit');
  await page.goto('/');
  await page.goto(led.path('facilitate'));
  await expect(status(page)).toHaveText('Saved');
  await page.getByRole('button', { name: 'More', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Workshop' }).click();
  await expect(page.getByRole('button', { name: /90 minutes at a distance/ })).toBeVisible();
  await page.context().setOffline(true);
  await expect(status(page)).toHaveText('Offline');
  await page.getByRole('button', { name: /90 minutes at a distance/ }).click();
  await expect(planned(page)).toHaveCount(10);
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(led.path('edit'));
  await expect(status(page)).toHaveText('Not all saved');
  return led;
}

test('who planned offline and comes back by a lesser link is told it is not saved, and the facilitate link saves it', async ({
  page,
}) => {
  const led = await comeBackWithLess(page);
  await expect(note(page)).toBeVisible();
  await expectAccessible(page);
  expect(planAt(led)).toBe(0);
  await page.goto('about:blank');
  await page.goto(led.path('facilitate'));
  await expect(status(page)).toHaveText('Saved');
  await expect.poll(() => planAt(led)).toBe(10);
  await page.goto('about:blank');
  await page.goto(led.path('edit'));
  await expect(status(page)).toHaveText('Saved');
  led.close();
});

test('it can be left out, after a question, and the page shows the map as the others see it', async ({ page }) => {
  const led = await comeBackWithLess(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Show the map' }).click();
  await page.screenshot({ path: '/tmp/withheld.png' });
  await expect(note(page)).toBeInViewport({ ratio: 1 });
  await note(page).getByRole('button', { name: 'Why?' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('goes for good');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page)).toHaveText('Not all saved');
  await note(page).getByRole('button', { name: 'Why?' }).click();
  await question.getByRole('button', { name: 'Leave it out' }).click();
  await expect(status(page)).toHaveText('Saved');
  await expect(note(page)).toHaveCount(0);
  expect(planAt(led)).toBe(0);
  led.close();
});
