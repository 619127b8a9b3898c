/** An exercise that people do days before the meeting. */
import { expect, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { bar, come, handedIn, join, openPart, panel, text, write } from './participant.ts';
import { expectAccessible } from './support.ts';

const DAY = 86_400_000;
const NEEDS = { scope: { kinds: ['need'], lanes: null, phases: null } };
let led: Facilitator;
test.afterEach(() => led.close());

test('an exercise is opened days ahead, done by link and by code, and opened for everybody in the meeting', async ({
  browser,
}) => {
  led = await startWorkshop([
    ['together', { title: 'Welcome' }],
    ['write', { ...NEEDS, title: 'Before we meet' }],
  ]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  await openPart(maja, 'Plan');
  await maja.getByRole('button', { name: /^Before we meet/ }).click();
  const deadline = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 16);
  await maja.getByLabel('Open ahead of the meeting until').fill(deadline);
  await maja.getByRole('button', { name: 'Open it now' }).click();
  await expect(maja.getByRole('button', { name: 'It is open' })).toBeDisabled();
  await expect(maja.getByText('Nobody has handed in anything yet.')).toBeVisible();

  const ada = await come(browser, led, 'comment', 'Ada');
  await panel(ada).getByRole('button', { name: 'Take part as Ada' }).click();
  await ada.getByRole('button', { name: 'I have it' }).click();
  await write(ada, 'Know what is next');
  await handedIn(ada, '1 card');
  const bo = await join(browser, led, 'Bo');
  await expect(text(bo)).toBeVisible();
  await expect(maja.getByText('Handed in: Ada. Not yet: Bo.')).toBeVisible();
  await expectAccessible(maja);
  await maja.screenshot({ path: 'test-results/ahead-lead.png' });
  await ada.screenshot({ path: 'test-results/ahead-part.png' });

  // In the meeting.
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(panel(ada).getByText('Work together in the map.')).toBeVisible();
  await bar(maja).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(panel(ada).getByRole('list').getByText('Know what is next')).toBeVisible();
  await write(bo, 'Be heard');
  await handedIn(bo, '1 card');
  await bar(maja).getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(panel(ada).getByRole('heading', { name: '2 cards, now in the map' })).toBeVisible();
  for (const page of [maja, ada, bo]) await page.context().close();
});

test('what comes after the deadline is refused in plain words, kept, and goes in once the deadline is moved', async ({
  browser,
}) => {
  led = await startWorkshop([['write', { ...NEEDS, title: 'Before we meet', deadline: Date.now() + DAY }]]);
  const exercise = led.exercise('write');
  expect(await led.lead.openAhead(exercise)).toBe(null);
  const ada = await join(browser, led, 'Ada');
  await write(ada, 'In time');
  await handedIn(ada, '1 card');
  let asked = 0;
  ada.on('request', (request) => {
    if (request.url().endsWith('/ballot')) asked += 1;
  });
  expect(await led.lead.openAhead({ ...exercise, deadline: Date.now() - 1000 })).toBe(null);
  await write(ada, 'Too late');
  await expect(
    panel(ada).getByText(/Too late: this is closed\. What you wrote after that stays on this device/),
  ).toBeVisible();
  await expect(panel(ada).getByText(/Closed\. Handed in: 1 card/)).toBeVisible();
  await expect(panel(ada).getByRole('list').getByText('Too late')).toBeVisible();
  await expectAccessible(ada);
  await ada.screenshot({ path: 'test-results/ahead-late.png' });
  expect((await led.api.boxes())[0]).toMatchObject({ people: 1, entries: 1 });
  // It is told once, and not asked for ever.
  expect(asked).toBeLessThan(8);

  const maja = await come(browser, led, 'facilitate', 'Maja');
  await openPart(maja, 'Plan');
  await maja.getByRole('button', { name: /^Before we meet/ }).click();
  await expect(
    maja.getByText('The deadline has passed: nothing more is taken until you begin it. Handed in: Ada.'),
  ).toBeVisible();
  await maja
    .getByLabel('Open ahead of the meeting until')
    .fill(new Date(Date.now() + 2 * DAY).toISOString().slice(0, 16));
  await handedIn(ada, '2 cards');
  expect(await led.api.boxes()).toHaveLength(1);
  for (const page of [maja, ada]) await page.context().close();
});

test('of several that are open ahead each is done in any order, on a phone too, and a sentence begun in one waits there', async ({
  browser,
}) => {
  led = await startWorkshop([
    ['write', { ...NEEDS, title: 'What you need', deadline: Date.now() + DAY }],
    [
      'write',
      { scope: { kinds: ['pain-point'], lanes: null, phases: null }, title: 'What hurts', deadline: Date.now() + DAY },
    ],
  ]);
  for (const one of led.workshop.view.getSnapshot().agenda) expect(await led.lead.openAhead(one)).toBe(null);
  const ada = await join(browser, led, 'Ada');
  const choice = ada.getByRole('navigation', { name: 'Open before the meeting' });
  await expect(choice.getByRole('button', { name: 'What you need' })).toHaveAttribute('aria-current', 'step');
  await text(ada).fill('Know what is');
  await choice.getByRole('button', { name: 'What hurts' }).click();
  await expect(panel(ada).getByRole('heading', { name: '2 of 2 · What hurts' })).toBeVisible();
  await write(ada, 'Nobody answers');
  await handedIn(ada, '1 card');
  await ada.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(ada);
  await choice.getByRole('button', { name: 'What you need' }).click();
  await expect(text(ada)).toHaveValue('Know what is');
  await ada.context().close();
});
