/** The workshop goes on, back and again while people are in the middle of something. */
import { expect, test } from '@playwright/test';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { bar, come, handedIn, join, lead, openPart, panel, text, vote, write } from './participant.ts';
import { expectAccessible } from './support.ts';

const NEEDS = { scope: { kinds: ['need'], lanes: null, phases: null } };
let led: Facilitator;
test.afterEach(() => led.close());

test('nobody is cut off in mid-sentence when the clock is changed, the workshop goes on, or what is sealed is opened', async ({
  browser,
}) => {
  led = await startWorkshop([
    ['write', { ...NEEDS, title: 'Needs', minutes: 5, endsHard: true }],
    ['vote', { title: 'Choose' }],
  ]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const ada = await join(browser, led, 'Ada');
  await led.start('write');
  await write(ada, 'The first');
  await handedIn(ada, '1 card');
  await text(ada).fill('A');
  await bar(maja).getByRole('button', { name: 'Pause' }).click();
  await bar(maja).getByRole('button', { name: 'One minute more' }).click();
  await bar(maja).getByRole('button', { name: 'Go on' }).click();
  await text(ada).pressSequentially(' whole');
  await lead(maja, 'Skip to the next');
  await expect(panel(ada).getByText('The workshop has gone on to “Choose”. Finish your sentence first.')).toBeVisible();
  await expectAccessible(ada);
  await ada.screenshot({ path: 'test-results/onward-held.png' });
  await expect(text(ada)).toBeFocused();
  await text(ada).pressSequentially(' sentence');
  await text(ada).press('Enter');
  // It is handed in where it was written, and the page goes on by itself.
  await expect(panel(ada).getByRole('heading', { name: '2 of 2 · Choose' })).toBeVisible();
  await expect.poll(async () => (await led.api.boxes())[0].entries).toBe(2);

  // Back, with the time it had; and opened while she writes.
  await lead(maja, 'Back to the one before');
  await expect(panel(ada).getByRole('list').getByText('A whole sentence')).toBeVisible();
  await text(ada).fill('Still at');
  await bar(maja).getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(panel(ada).getByText(/This has been opened for everybody\. Finish your sentence first/)).toBeVisible();
  await text(ada).pressSequentially(' it');
  await expect(text(ada)).toHaveValue('Still at it');
  await panel(ada).getByRole('button', { name: 'Go on' }).click();
  await expect(panel(ada).getByRole('heading', { name: '2 cards, now in the map' })).toBeVisible();
  await expect(
    panel(ada).getByRole('region', { name: 'Not handed in in time' }).getByText('Still at it'),
  ).toBeVisible();
  await ada.screenshot({ path: 'test-results/onward-late.png' });

  // Once more, from nothing.
  await lead(maja, 'Do it once more');
  await expect(panel(ada).getByRole('heading', { name: 'Your 0 cards' })).toBeVisible();
  for (const page of [maja, ada]) await page.context().close();
});

test('who comes late with a clock that is wrong by an hour sees the time that is left', async ({ browser }) => {
  led = await startWorkshop([
    ['together', { title: 'Welcome', minutes: 20 }],
    ['vote', { title: 'Choose' }],
  ]);
  await led.start('together');
  await led.lead.extend(60_000);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  await context.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 3_600_000;
  });
  const late = await context.newPage();
  await late.goto(`/join/${encodeURIComponent(led.code)}`);
  await late.getByLabel('Your name').fill('Late');
  await late.getByRole('button', { name: 'Join' }).click();
  await expect(panel(late).getByRole('timer')).toHaveText(/^20:\d\d$/);
  await led.lead.pause();
  await expect(panel(late).getByRole('timer')).toContainText('paused');
  // The plan is put in another order under way.
  const [welcome] = led.workshop.view.getSnapshot().agenda;
  if (welcome) led.workshop.putExercises([{ ...welcome, order: 'b' }]);
  await expect(panel(late).getByRole('heading', { name: '2 of 2 · Welcome' })).toBeVisible();
  await context.close();
});

test('a map that is locked while somebody names an owner takes what is being written, and then says that it is locked', async ({
  browser,
}) => {
  led = await startWorkshop([['commit', { title: 'Who does what' }]], 'edit');
  await led.start('commit');
  const ada = await join(browser, led, 'Ada');
  const owner = panel(ada).getByLabel('Owner');
  await owner.fill('Ad');
  led.workshop.setState({ isLocked: true });
  await owner.pressSequentially('a');
  await owner.press('Enter');
  await expect(panel(ada).getByText(/Ada has it done by/)).toBeVisible();
  await panel(ada).getByRole('heading', { level: 3 }).click();
  await expect(panel(ada).getByText(/The facilitator has locked the map for now/)).toBeVisible();
  await expect(owner).not.toBeEditable();
  await expect(panel(ada).getByLabel('Done by')).not.toBeEditable();
  await expectAccessible(ada);
  await ada.screenshot({ path: 'test-results/onward-locked.png' });
  led.workshop.setState({ isLocked: false });
  await panel(ada).getByLabel('Done by').fill('2027-02-01');
  await expect(panel(ada).getByText('Ada has it done by February 1, 2027.')).toBeVisible();
  await ada.context().close();
});

test('the facilitator hands in for each who has no device within their own budget, and is told plainly when it is too late', async ({
  browser,
}) => {
  led = await startWorkshop([
    [
      'vote',
      { title: 'Choose', dots: { budget: 2, most: 2, kinds: ['opportunity'] }, naming: 'named', reveal: 'in-turn' },
    ],
  ]);
  const maja = await come(browser, led, 'facilitate', 'Maja');
  await led.start('vote');
  await openPart(maja, 'People');
  for (const name of ['Olle', 'Sara']) {
    await maja.getByRole('textbox', { name: 'Name of somebody without a device' }).fill(name);
    await maja.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(maja.getByRole('list', { name: 'People', exact: true }).getByText(name)).toBeVisible();
  }
  await maja.getByRole('button', { name: '1 of 1 · Choose' }).click();
  const whose = panel(maja).getByLabel('Handing in for');
  for (const name of ['Olle', 'Sara']) {
    await whose.selectOption({ label: name });
    await expect(panel(maja).getByText('2 left')).toBeVisible();
    await vote(maja, /Status SMS/, 2);
    await handedIn(maja, '2 of 2 dots');
    await expect(panel(maja).getByRole('button', { name: /^Put a dot on Welcome call/ })).toBeDisabled();
  }
  expect((await led.api.boxes())[0]).toMatchObject({ people: 2, entries: 4 });
  await maja.getByRole('button', { name: 'Reveal what Sara handed in' }).click();
  await panel(maja).getByText('Mine', { exact: true }).click();
  await whose.selectOption({ label: 'Sara' });
  await expect(panel(maja).getByText(/is shown to everybody, and can no longer be changed/)).toBeVisible();
  await maja.getByRole('button', { name: 'Put out Olle' }).click();
  await expect(whose.getByRole('option', { name: 'Olle' })).toHaveCount(0);
  await maja.context().close();
});

test('a card is parked in mid-exercise with a mark, is seen by all in Unplaced, and comes back', async ({
  browser,
}) => {
  led = await startWorkshop([['together', { title: 'Talk' }]]);
  await led.start('together');
  const maja = await come(browser, led, 'facilitate', 'Maja');
  const need = maja.getByRole('grid').getByRole('button', { name: /Know where I stand/ });
  await need.focus();
  await expect(need).toHaveAttribute('aria-pressed', 'true');
  await lead(maja, 'Park the selected cards');
  await expect(need).toHaveCount(0);
  const tray = maja.getByRole('complementary', { name: 'Unplaced' });
  await expect(tray.getByText('Know where I stand')).toBeVisible();
  const card = () => Object.values(led.document.getMap().cards).find((one) => one.text === 'Know where I stand');
  await expect.poll(card).toMatchObject({ place: null, tags: ['Parked'] });
  await maja.screenshot({ path: 'test-results/onward-parked.png' });
  await maja.keyboard.press('Control+z');
  await expect(need).toBeVisible();
  await expect.poll(() => card()?.tags).toEqual([]);
  await maja.context().close();
});
