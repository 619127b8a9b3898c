/** Rules that change while people hand in, and what is more than they allow. */
import { expect, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { come, handedIn, join, openPart, panel, vote } from './participant.ts';
import { expectAccessible } from './support.ts';

const DOTS = { budget: 5, most: 5, kinds: ['opportunity'] };
let led: Facilitator;
test.afterEach(() => led.close());

test('a budget that is lowered in mid-vote takes the dots off beyond it and says so, and is no clash of two pages', async ({
  browser,
}) => {
  led = await startWorkshop([['vote', { title: 'Choose', dots: DOTS, naming: 'anonymous' }]]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const ada = await join(browser, led, 'Ada');
  await led.start('vote');
  await vote(ada, /Status SMS/, 3);
  await vote(ada, /Welcome call/, 2);
  await handedIn(ada, '5 of 5 dots');
  await openPart(maja, 'Plan');
  await maja.getByRole('button', { name: /^Choose/ }).click();
  await expect(maja.getByLabel('What people do')).toBeDisabled();
  // The 1 of a 12 is not taken at its word.
  const budget = maja.getByRole('textbox', { name: 'Dots each' });
  await budget.fill('1');
  await budget.fill('12');
  await budget.press('Enter');
  await expect(panel(ada).getByText('7 left')).toBeVisible();
  await handedIn(ada, '5 of 12 dots');
  await budget.fill('4');
  await budget.press('Enter');
  await expect(
    panel(ada).getByText(/The facilitator has changed the rules, so something of yours was taken off/),
  ).toBeVisible();
  await handedIn(ada, '4 of 4 dots');
  await expectAccessible(ada);
  await ada.screenshot({ path: 'test-results/rules-cut.png' });

  // While a dot of hers is on its way.
  await ada.route('**/ballot', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await panel(ada)
    .getByRole('button', { name: /^Take a dot off Welcome call/ })
    .or(panel(ada).getByRole('button', { name: /^Take a dot off Status SMS/ }))
    .first()
    .press('Enter');
  await expect(panel(ada).getByText(/Not handed in yet/)).toBeVisible();
  await budget.fill('2');
  await budget.press('Enter');
  await expect(panel(ada).getByText('1 dot too many')).toBeVisible();
  await ada.unroute('**/ballot');
  await expect(panel(ada).getByText(/That is more dots than you have\. Take some away first\./)).toBeVisible();
  await expect(ada.getByText('Another page of yours has handed in')).toHaveCount(0);
  await panel(ada)
    .getByRole('button', { name: /^Take a dot off Status SMS/ })
    .press('Enter');
  await handedIn(ada, '2 of 2 dots');

  // People have handed in: they stay without names, and the plan says so too.
  await maja.getByLabel('Names').selectOption({ label: 'With names' });
  await expect(
    maja.getByText('People have handed in already: how they are named cannot be changed any more.'),
  ).toBeVisible();
  await expect(maja.getByLabel('Names')).toHaveValue('anonymous');
  await maja.getByLabel('How it is shown').selectOption({ label: 'Each shows their own' });
  await expect(panel(ada).getByRole('button', { name: 'Show mine to everybody' })).toBeVisible();
  for (const page of [maja, ada]) await page.context().close();
});

test('two windows of one person never give more dots than one has, and what comes late is said to be', async ({
  browser,
}) => {
  led = await startWorkshop([['vote', { title: 'Choose', dots: { ...DOTS, budget: 2 } }]]);
  const ada = await join(browser, led, 'Ada');
  await led.start('vote');
  const second = await ada.context().newPage();
  await second.goto(ada.url());
  await expect(panel(second).getByText('2 left')).toBeVisible();
  await vote(ada, /Status SMS/, 2);
  await handedIn(ada, '2 of 2 dots');
  await vote(second, /Welcome call/, 2);
  await expect(second.getByRole('alert')).toContainText('Another page of yours has handed in');
  await second.getByRole('button', { name: 'Use the other page' }).click();
  await handedIn(second, '2 of 2 dots');
  expect((await led.api.boxes())[0]).toMatchObject({ people: 1, entries: 2 });

  // Her last change is on its way when it is opened.
  await second.route('**/ballot', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await panel(second)
    .getByRole('button', { name: /^Take a dot off Status SMS/ })
    .press('Enter');
  await expect(panel(second).getByText(/Not handed in yet/)).toBeVisible();
  await led.reveal();
  await second.unroute('**/ballot');
  await expect(
    panel(second).getByText('This was opened before your last changes were handed in. They do not count.'),
  ).toBeVisible();
  await expect(panel(second).getByRole('listitem').first()).toContainText('2 dots · from 1 person');
  await expect(panel(ada).getByText('They do not count')).toHaveCount(0);
  await ada.context().close();
});

test('a facilitator’s link that is renewed in mid-workshop is told plainly, and the workshop goes on', async ({
  browser,
}) => {
  led = await startWorkshop([['vote', { title: 'Choose', dots: DOTS }]]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const ada = await join(browser, led, 'Ada');
  await led.start('vote');
  await vote(ada, /Status SMS/);
  await handedIn(ada, '1 of 5 dots');
  const renewed = await led.api.lead('POST', '/keys/facilitate/renew');
  expect(renewed.status).toBe(200);
  await expect(maja.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();
  await vote(ada, /Welcome call/);
  await handedIn(ada, '2 of 5 dots');
  await maja.goto(`/m/${led.id}#${renewed.body.key}`);
  await maja.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(panel(ada).getByRole('heading', { name: 'What got the dots' })).toBeVisible();
  for (const page of [maja, ada]) await page.context().close();
});
