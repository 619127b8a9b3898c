/** What was sealed is shown one person after another, or by each person for themselves. */
import { expect, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { bar, come, handedIn, join, lead, openPart, panel, text, write } from './participant.ts';
import { expectAccessible } from './support.ts';

const NEEDS = { scope: { kinds: ['need'], lanes: null, phases: null }, naming: 'named' as const };
let led: Facilitator;
test.afterEach(() => led.close());

test('one person after another is called, and everybody sees each one’s cards when it is their turn and not before', async ({
  browser,
}) => {
  led = await startWorkshop([['write', { ...NEEDS, title: 'Needs', reveal: 'in-turn' }], ['together']]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const [ada, bo] = [await join(browser, led, 'Ada'), await join(browser, led, 'Bo')];
  await led.start('write');
  await write(ada, 'A word from Ada');
  await handedIn(ada, '1 card');
  await write(bo, 'A word from Bo');
  await handedIn(bo, '1 card');
  await openPart(maja, 'People');
  await maja.getByRole('button', { name: 'Reveal what Bo handed in' }).click();
  for (const page of [ada, bo]) {
    await expect(panel(page).getByRole('listitem').filter({ hasText: 'A word from Bo' })).toBeVisible();
    await expect(panel(page).getByText('More is still to be shown.')).toBeVisible();
  }
  await expect(panel(bo).getByText('A word from Ada')).toHaveCount(0);
  const texts = () => Object.values(led.document.getMap().cards).map((card) => card.text);
  expect(texts()).not.toContain('A word from Ada');
  await expect(maja.getByRole('button', { name: 'Reveal what Bo handed in' })).toHaveCount(0);
  await expect(maja.getByRole('list', { name: 'People', exact: true })).toContainText('Shown');

  // Whose turn has not come goes on until it does.
  await panel(ada).getByText('Mine', { exact: true }).click();
  await write(ada, 'One more from Ada');
  await handedIn(ada, '2 cards');
  await panel(bo).getByText('Mine', { exact: true }).click();
  await expect(panel(bo).getByText('Yours is shown to everybody, and can no longer be changed.')).toBeVisible();
  await expectAccessible(ada);
  await ada.screenshot({ path: 'test-results/turns-own.png' });
  await maja.screenshot({ path: 'test-results/turns-lead.png' });

  await bar(maja).getByRole('button', { name: 'Reveal the next' }).click();
  await expect(panel(bo).getByText('Mine', { exact: true })).toBeVisible();
  await panel(bo).getByText('Shown so far', { exact: true }).click();
  await expect(panel(bo).getByText('One more from Ada')).toBeVisible();
  await expect.poll(texts).toContain('A word from Ada');
  // Nobody is left: the workshop goes on.
  await bar(maja).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(bar(maja).getByRole('status').filter({ hasText: 'Together' })).toBeVisible();
  for (const page of [maja, ada, bo]) await page.context().close();
});

test('who was not called when the workshop went on can still be shown', async ({ browser }) => {
  led = await startWorkshop([['write', { ...NEEDS, title: 'Needs', reveal: 'in-turn' }], ['together']]);
  const run = await led.start('write');
  const [ada, bo] = [await led.api.addAs('Ada'), await led.api.addAs('Bo')];
  const cards = (id: string) => [{ id, kind: 'need', place: null, text: `A word from ${id}`, fields: {} }];
  await led.api.handIn(ada, run, { type: 'write', cards: cards('ada') });
  await led.api.handIn(bo, run, { type: 'write', cards: cards('bo') });
  const maja = await come(browser, led, 'facilitate', 'Maja');
  await bar(maja).getByRole('button', { name: 'Reveal the next' }).click();
  await expect
    .poll(() => Object.keys(led.document.getMap().cards).filter((id) => /^(ada|bo)$/.test(id)).length)
    .toBe(1);
  await expect.poll(() => led.workshop.view.getSnapshot().runs[0]?.state).toBe('shown');
  await led.lead.next();
  await openPart(maja, 'Plan');
  await maja.getByRole('button', { name: 'Show what was handed in' }).click();
  await expect
    .poll(() => Object.keys(led.document.getMap().cards).filter((id) => /^(ada|bo)$/.test(id)).length)
    .toBe(2);
  await expect(maja.getByRole('button', { name: 'Show what was handed in' })).toHaveCount(0);
  await maja.context().close();
});

test('each shows their own when they like, and the others write on until the facilitator shows what is left', async ({
  browser,
}) => {
  led = await startWorkshop([['write', { ...NEEDS, title: 'Needs', reveal: 'each' }]]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const [ada, bo] = [await join(browser, led, 'Ada'), await join(browser, led, 'Bo')];
  await led.start('write');
  await write(ada, 'A word from Ada');
  await handedIn(ada, '1 card');
  await text(bo).fill('Half a');
  await ada.getByRole('button', { name: 'Show mine to everybody' }).click();
  await ada.getByRole('button', { name: 'Show it', exact: true }).click();
  await expect(panel(ada).getByText('Yours is shown to everybody, and can no longer be changed.')).toBeVisible();
  await expect
    .poll(() => Object.values(led.document.getMap().cards).some((card) => card.text === 'A word from Ada'))
    .toBe(true);

  // Bo is not cut off, hands in after that, and sees Ada's when he likes.
  await text(bo).pressSequentially(' sentence');
  await expect(text(bo)).toHaveValue('Half a sentence');
  await text(bo).press('Enter');
  await handedIn(bo, '1 card');
  await panel(bo).getByText('Shown so far', { exact: true }).click();
  await expect(panel(bo).getByText('A word from Ada')).toBeVisible();
  await bar(maja).getByRole('button', { name: 'Reveal', exact: true }).click();
  await lead(maja, 'Reveal all that is left');
  await expect(panel(bo).getByText('Half a sentence')).toBeVisible();
  await expect(panel(bo).getByText('2 people handed in.')).toBeVisible();
  for (const page of [maja, ada, bo]) await page.context().close();
});
