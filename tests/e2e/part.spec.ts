import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { deleteRecords } from '../../src/document/index.ts';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { expectAccessible, wear } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let led: Facilitator;
test.afterEach(() => led.close());

const panel = (page: Page) => page.getByRole('region', { name: 'The workshop', exact: true });

/** Somebody comes in on a phone, by the code. */
async function joinOnPhone(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto('/join');
  await page.getByLabel('Code on the screen').fill(led.code.toLowerCase());
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(panel(page)).toBeVisible();
  return page;
}

const haveCode = (page: Page) => page.getByRole('button', { name: 'I have it' }).click();

const handedIn = (page: Page, what: string) =>
  expect(
    panel(page)
      .getByRole('status')
      .filter({ hasText: `Handed in: ${what}` }),
  ).toBeVisible();

/** Nothing breaks a rule of WCAG, in the light and in the dark, nor beside the map on a smaller screen. */
async function lookAt(page: Page, name: string): Promise<void> {
  await wear(page, 'dark');
  await expectAccessible(page);
  await page.screenshot({ path: `test-results/part-${name}-dark.png` });
  await wear(page, 'light');
  await expectAccessible(page);
  await page.screenshot({ path: `test-results/part-${name}.png` });
  if ((page.viewportSize()?.width ?? 0) < 1000) return;
  await page.setViewportSize({ width: 1024, height: 768 });
  await expectAccessible(page);
  await page.screenshot({ path: `test-results/part-${name}-1024.png` });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('somebody joins on a phone by the code, scores every feeling alone, and sees the spread once it is revealed', async ({
  browser,
}) => {
  led = await startWorkshop([['write'], ['together'], ['score', { title: 'Score feelings' }], ['vote']]);
  const entrance = await (await browser.newContext(PHONE)).newPage();
  await entrance.goto('/join/NO%20SUCH%201');
  await expect(entrance.getByLabel('Code on the screen')).toHaveValue('NO SUCH 1');
  await expect(entrance.getByLabel('Your name')).toBeFocused();
  await entrance.getByLabel('Your name').fill('Kim');
  await entrance.keyboard.press('Enter');
  await expect(entrance.getByRole('alert')).toContainText('No workshop is open under this code');
  await lookAt(entrance, 'join');

  const page = await joinOnPhone(browser, 'Kim');
  await expect(page.getByText('Waiting for the facilitator to begin.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your own code' })).toContainText(/[A-Z]+ \d+/);
  await lookAt(page, 'lobby');
  await haveCode(page);
  await expect(page.getByRole('region', { name: 'Your own code' })).toHaveCount(0);

  const run = await led.start('score');
  await expect(page.getByRole('heading', { name: '3 of 4 · Score feelings' })).toBeVisible();
  await page.getByRole('radio', { name: /Pleased/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'In their words' }).fill('At last somebody listens');
  await handedIn(page, '1 of 9');
  await page.getByRole('button', { name: 'Next' }).click();
  await lookAt(page, 'score');
  // A digit chooses, an arrow goes on.
  for (const [key, name] of [
    ['1', /Delighted/],
    ['5', /Miserable/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('radio', { name })).toBeChecked();
    await page.keyboard.press('ArrowRight');
  }
  await handedIn(page, '3 of 9');
  await page.getByRole('button', { name: 'See all' }).click();
  await expect(panel(page).getByRole('list').getByRole('button')).toHaveCount(9);
  await lookAt(page, 'score-overview');
  await page.getByRole('button', { name: 'I am ready' }).click();
  await expect(page.getByText('1 of 1 people ready')).toBeVisible();

  const ada = await led.api.addAs('Ada');
  const first = Object.keys((await led.api.boxes())[0].rules.activities)[0] ?? '';
  const activity = (await led.api.boxes())[0].rules.activities[Number(first)];
  await led.api.handIn(ada, run, { type: 'score', scores: { [activity]: { score: -2, words: 'Lost' } } });
  const result = await led.reveal();
  expect(result.people).toBe(2);
  await expect(page.getByRole('heading', { name: 'Where you disagree most' })).toBeVisible();
  const most = panel(page).getByRole('listitem').filter({ hasText: 'Most disagreed' });
  await expect(
    most.getByRole('img', { name: 'Median −0.5, the middle half from −1.3 to +0.3, 2 answers' }),
  ).toBeVisible();
  await most.getByText('2 in words').click();
  await expect(most).toContainText('“At last somebody listens” (+1.0)');
  await expect(page.getByRole('button', { name: 'Keep the median' })).toHaveCount(0);
  await lookAt(page, 'score-results');
});

test('cards are written alone, come back after a reload and on another device, and are in the map once they are revealed', async ({
  browser,
}) => {
  led = await startWorkshop([['write', { scope: { kinds: ['need', 'pain-point'], lanes: null, phases: null } }]]);
  const page = await joinOnPhone(browser, 'Kim');
  const code = await page
    .getByRole('region', { name: 'Your own code' })
    .getByText(/^[A-Z]+ \d+$/)
    .textContent();
  await haveCode(page);
  await led.start('write');
  const text = page.getByRole('textbox', { name: /what do you want to say/ });
  await text.fill('Know where I stand');
  await page.getByLabel('Where it belongs').selectOption({ label: 'Visits open houses' });
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Pain point', { exact: true }).click();
  await text.fill('Nobody answers for days');
  await text.press('Enter');
  await handedIn(page, '2 cards');
  await expect(page.getByText('2 cards are waiting in all')).toBeVisible();
  await text.fill('Half a thought');
  await lookAt(page, 'write');

  await page.reload();
  await expect(text).toHaveValue('Half a thought');
  await expect(panel(page).getByRole('list').getByText('Know where I stand')).toBeVisible();
  await page.getByRole('button', { name: 'Change “Know where I stand”' }).click();
  await page.getByRole('textbox', { name: 'Change “Know where I stand”' }).fill('Know where I stand, today');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await handedIn(page, '2 cards');
  expect(
    Object.values(led.document.getMap().cards).some((card) => card.text.includes('Know where I stand, today')),
  ).toBe(false);

  // Another device, by the same code: the same person, and the old page is out.
  const other = await (await browser.newContext(PHONE)).newPage();
  await other.goto(`/join/${encodeURIComponent(led.code)}`);
  await other.getByRole('button', { name: 'I have been here before' }).click();
  await other.getByLabel('Your own code').fill(code ?? '');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(panel(other).getByRole('list').getByText('Know where I stand, today')).toBeVisible();
  await expect(panel(other).getByRole('list').getByText('Nobody answers for days')).toBeVisible();
  await other.getByRole('button', { name: 'Delete “Nobody answers for days”' }).click();
  await handedIn(other, '1 card');
  await expect(page.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();

  await led.reveal();
  await expect(other.getByRole('heading', { name: '1 card, now in the map' })).toBeVisible();
  await expect
    .poll(() => Object.values(led.document.getMap().cards).filter(({ text: words }) => words.endsWith('today')).length)
    .toBe(1);
  await lookAt(other, 'write-results');
});

test('dots cannot go over the budget, what is left is said, and the rank is seen once it is revealed', async ({
  browser,
}) => {
  led = await startWorkshop([['vote', { dots: { budget: 4, most: 3, kinds: ['pain-point'] } }]]);
  const page = await joinOnPhone(browser, 'Kim');
  await haveCode(page);
  await led.start('vote');
  await expect(page.getByText('4 left')).toBeVisible();
  const more = page.getByRole('button', { name: /^Put a dot on/ });
  for (let i = 0; i < 3; i++) await more.first().click();
  await expect(more.first()).toBeDisabled();
  await more.nth(1).click();
  await expect(page.getByText('0 left')).toBeVisible();
  await expect(more.nth(2)).toBeDisabled();
  await handedIn(page, '4 of 4 dots');
  await lookAt(page, 'vote');
  await page
    .getByRole('button', { name: /^Take a dot off/ })
    .first()
    .click();
  await expect(page.getByText('1 left')).toBeVisible();
  await handedIn(page, '3 of 4 dots');
  await led.reveal();
  await expect(panel(page).getByRole('listitem').first()).toContainText('2 dots · from 1 person');
  await lookAt(page, 'vote-results');
});

/** The facilitator's own page, beside the map, with the panel of the exercise open. */
async function openAsFacilitator(page: Page, exercise: string): Promise<void> {
  await page.goto(led.path('facilitate'));
  await page.getByRole('button', { name: exercise }).click();
  await expect(panel(page)).toBeVisible();
}

test('severity is judged alone; then the facilitator keeps the medians, and why and which need are written down', async ({
  page: wide,
  browser,
}) => {
  led = await startWorkshop([['clinic']]);
  const page = await joinOnPhone(browser, 'Kim');
  await haveCode(page);
  await led.start('clinic');
  const first = panel(page).getByRole('radiogroup').first();
  await first.getByRole('radio', { name: '5 of 5' }).check({ force: true });
  await handedIn(page, '1 of 5');
  await lookAt(page, 'clinic');
  await led.reveal();

  await openAsFacilitator(wide, '1 of 1 · Pain-point clinic');
  const judged = panel(wide).getByRole('listitem').filter({ hasText: 'Three banks, three answers' });
  await panel(wide).getByRole('button', { name: 'Put the medians on the pain points' }).click();
  await expect(judged).toContainText('On the map: 5 of 5');
  await judged.getByLabel('Why number 1').fill('Nobody owns the answer');
  await judged.getByLabel('Why number 1').press('Enter');
  await judged.getByLabel('Why number 2').fill('It is split over three offices');
  await judged.getByLabel('Why number 2').press('Enter');
  await judged.getByLabel('Which need does it hit?').selectOption({ label: 'Know what we can afford' });
  await expect
    .poll(() => Object.values(led.document.getMap().cards).find(({ text }) => text.startsWith('Three banks'))?.fields)
    .toMatchObject({ severity: 5, why: 'Nobody owns the answer ← It is split over three offices' });
  await lookAt(wide, 'clinic-results');
});

test('the facilitator keeps a median, and sets the score that was agreed on, which makes the feeling there was none of', async ({
  page,
}) => {
  led = await startWorkshop([['score', { title: 'Score feelings' }]]);
  const run = await led.start('score');
  const activities: readonly string[] = (await led.api.boxes())[0].rules.activities;
  for (const score of [-2, -1, 1]) {
    const person = await led.api.addAs(`Person ${score}`);
    const scores = Object.fromEntries(activities.slice(0, 2).map((id) => [id, { score, words: '' }]));
    await led.api.handIn(person, run, { type: 'score', scores });
  }
  const scoresAt = (activity: string) =>
    Object.values(led.document.getMap().cards)
      .filter((card) => card.kind === 'emotion' && card.place?.activity === activity && card.deletedAt === null)
      .map(({ fields }) => fields.score);
  const [kept = '', made = ''] = activities;
  const feeling = Object.values(led.document.getMap().cards).find(
    (card) => card.kind === 'emotion' && card.place?.activity === made,
  );
  led.document.run(deleteRecords, { keys: [`cards:${feeling?.id}`] });
  await led.reveal();
  await openAsFacilitator(page, '1 of 1 · Score feelings');
  const at = (id: string) =>
    panel(page)
      .getByRole('listitem')
      .filter({ hasText: led.document.getMap().activities[id]?.text ?? '' });
  await at(kept).getByRole('button', { name: 'Keep the median for' }).click();
  await expect.poll(() => scoresAt(kept)).toEqual([-1]);
  const agreed = at(made).getByRole('textbox', { name: 'Score agreed on' });
  await agreed.fill('5');
  await expect(panel(page).getByText('A number from −2 to 2.')).toBeVisible();
  await agreed.fill('−0,5');
  await agreed.press('Enter');
  await expect.poll(() => scoresAt(made)).toEqual([-0.5]);
  // What was found lies over the map, and goes with it.
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Drawing', exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Drawing' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Most disagreed');
  await page.getByRole('dialog').press('Escape');
  await lookAt(page, 'score-kept');
});

test('each opportunity is placed by keys and by numbers, on the map’s own data', async ({ page }) => {
  led = await startWorkshop([['matrix']]);
  await led.start('matrix');
  await openAsFacilitator(page, '1 of 1 · Impact and effort');
  const first = panel(page).getByRole('button', { name: /^1, One loan promise/ });
  const before = Object.values(led.document.getMap().cards).find(({ text }) => text.startsWith('One loan promise'));
  await panel(page).getByLabel('Impact of One loan promise').selectOption('4');
  await panel(page).getByLabel('Effort of One loan promise').selectOption('2');
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => led.document.getMap().cards[before?.id ?? '']?.fields)
    .toMatchObject({ impact: 5, effort: 3 });
  const sheet = await panel(page).getByRole('group', { name: 'Impact and effort' }).boundingBox();
  await first.hover();
  await page.mouse.down();
  await page.mouse.move((sheet?.x ?? 0) + (sheet?.width ?? 0) * 0.1, (sheet?.y ?? 0) + (sheet?.height ?? 0) * 0.9, {
    steps: 4,
  });
  await page.mouse.up();
  await expect
    .poll(() => led.document.getMap().cards[before?.id ?? '']?.fields)
    .toMatchObject({ impact: 1, effort: 1 });
  await lookAt(page, 'matrix');
});

test('what was voted on is read aloud one by one and gets an owner and a date', async ({ page }) => {
  led = await startWorkshop([['commit']]);
  await led.start('commit');
  await openAsFacilitator(page, '1 of 1 · Owners and dates');
  await expect(panel(page).getByText(/Opportunity 1 of \d/)).toBeVisible();
  const words = (await panel(page).getByRole('heading', { level: 3 }).textContent()) ?? '';
  await panel(page).getByLabel('Owner').fill('Maja');
  await panel(page).getByLabel('Owner').press('Enter');
  await panel(page).getByLabel('Done by').fill('2027-02-01');
  await expect(panel(page).getByText('Maja has it done by February 1, 2027.')).toBeVisible();
  await expect
    .poll(() => Object.values(led.document.getMap().cards).find(({ text }) => text === words)?.fields)
    .toMatchObject({ owner: 'Maja', due: '2027-02-01' });
  await panel(page).getByRole('button', { name: 'Next' }).click();
  await expect(panel(page).getByText(/Opportunity 2 of \d/)).toBeVisible();
  await lookAt(page, 'commit');
});

test('what says the same stands side by side, becomes one, and groups are made and merged by keys', async ({
  page,
}) => {
  led = await startWorkshop([['write', { scope: { kinds: ['need'], lanes: null, phases: null } }], ['group']]);
  const run = await led.start('write');
  const ada = await led.api.addAs('Ada');
  const texts = ['Know where I stand', 'To know where I stand!', 'Be heard', 'Feel safe', 'Be seen'];
  const cards = texts.map((text, i) => ({ id: `w${i}`, kind: 'need', place: null, text, fields: {} }));
  await led.api.handIn(ada, run, { type: 'write', cards });
  await led.reveal();
  await led.start('group');
  await openAsFacilitator(page, '2 of 2 · Merge and group');
  const same = panel(page).getByRole('region', { name: /^Perhaps the same: / });
  await expect(same).toHaveCount(1);
  await lookAt(page, 'group');
  await same.getByRole('button', { name: 'Make one card' }).press('Enter');
  await expect(panel(page).getByText('2 cards became one.')).toBeVisible();
  const live = () =>
    Object.values(led.document.getMap().cards).filter(({ id, deletedAt }) => id.startsWith('w') && deletedAt === null);
  await expect.poll(() => live().length).toBe(4);
  expect(live().find(({ id }) => id === 'w0')?.text).toBe('Know where I stand\nTo know where I stand!');
  await panel(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => live().length).toBe(5);
  const pick = async (names: readonly string[], group: string) => {
    for (const name of names) await panel(page).getByRole('checkbox', { name, exact: true }).press('Space');
    await panel(page).getByRole('combobox', { name: 'Name of the group' }).fill(group);
    await page.keyboard.press('Enter');
    await expect(panel(page).getByText(`in “${group}”.`)).toBeVisible();
  };
  await pick(['Be heard', 'Be seen'], 'Respect');
  await pick(['Feel safe'], 'Safety');
  await panel(page).getByRole('button', { name: 'Merge “Safety” with another group' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Into “Respect”' }).press('Enter');
  await expect(panel(page).getByText('“Safety” is now part of “Respect”.')).toBeVisible();
  await expect.poll(() => live().filter(({ tags }) => tags.includes('Respect')).length).toBe(3);
});

test('the facilitator hands in for somebody in the room, and for themselves', async ({ page }) => {
  led = await startWorkshop([['vote', { dots: { budget: 2, most: 2, kinds: ['opportunity'] } }]]);
  await page.goto(led.path('facilitate'));
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Workshop/ }).click();
  await page.getByRole('complementary').getByText('People', { exact: true }).click();
  await page.getByRole('complementary').getByRole('textbox').fill('Olle');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText('Olle')).toBeVisible();
  await led.start('vote');
  await page.getByRole('button', { name: '1 of 1 · Dot vote' }).click();
  await panel(page).getByLabel('Handing in for').selectOption({ label: 'Olle' });
  await panel(page)
    .getByRole('button', { name: /^Put a dot on/ })
    .first()
    .click();
  await handedIn(page, '1 of 2 dots');
  await panel(page).getByLabel('Handing in for').selectOption({ label: 'Choose somebody in the room' });
  await panel(page).getByLabel('Your name').fill('Ada');
  await panel(page).getByRole('button', { name: 'Take part' }).click();
  await panel(page)
    .getByRole('button', { name: /^Put a dot on/ })
    .first()
    .click();
  await handedIn(page, '1 of 2 dots');
  await expect.poll(async () => (await led.api.boxes())[0].people).toBe(2);
  await lookAt(page, 'vote-wide');
});

test('the share dialog shows a code to join by, big too, and withdraws it', async ({ page }) => {
  led = await startWorkshop([['together']]);
  await led.api.lead('DELETE', '/lobby');
  await page.goto(led.path('facilitate'));
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: /^Share/ });
  await dialog.getByRole('button', { name: 'Let people join by a code' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code to join the workshop' })).toBeVisible();
  const { code } = (await led.api.lead('GET', '/lobby')).body;
  await expect(dialog.getByText(code, { exact: true })).toBeVisible();
  await lookAt(page, 'share');
  await dialog.getByRole('button', { name: 'Show big on screen' }).click();
  await expect(page.getByRole('dialog', { name: 'Buying a first home', exact: true }).getByText(code)).toBeVisible();
  await lookAt(page, 'share-big');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'New code' }).click();
  await expect(dialog.getByText(code, { exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Withdraw the code' }).click();
  await expect(dialog.getByRole('button', { name: 'Let people join by a code' })).toBeVisible();
});

test('without a connection nothing that is written is lost, twice over', async ({ browser }) => {
  led = await startWorkshop([['write', { scope: { kinds: ['need'], lanes: null, phases: null } }]]);
  const page = await joinOnPhone(browser, 'Kim');
  await haveCode(page);
  await led.start('write');
  const text = page.getByRole('textbox', { name: /what do you want to say/ });
  await text.fill('First');
  await text.press('Enter');
  await handedIn(page, '1 card');
  for (const [words, count] of [
    ['Second', '2 cards'],
    ['Third', '3 cards'],
  ] as const) {
    await page.context().setOffline(true);
    await text.fill(words);
    await text.press('Enter');
    await expect(page.getByText(/Not handed in yet: no connection/)).toBeVisible();
    await page.context().setOffline(false);
    await handedIn(page, count);
  }
});

test('two pages of one person never mix: the later one says so and offers both', async ({ browser }) => {
  led = await startWorkshop([['write', { scope: { kinds: ['need'], lanes: null, phases: null } }]]);
  const page = await joinOnPhone(browser, 'Kim');
  await haveCode(page);
  await led.start('write');
  const write = async (on: Page, words: string) => {
    const text = on.getByRole('textbox', { name: /what do you want to say/ });
    await text.fill(words);
    await text.press('Enter');
  };
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(second.getByRole('textbox', { name: /what do you want to say/ })).toBeEditable();
  await write(page, 'Here');
  await handedIn(page, '1 card');
  await write(second, 'There');
  await expect(second.getByRole('alert')).toContainText('Another page of yours has handed in');
  await expect(second.getByText('Here', { exact: true })).toBeVisible();
  await expect(second.getByText('There', { exact: true })).toBeVisible();
  await lookAt(second, 'clash');
  await second.getByRole('button', { name: 'Use this page' }).click();
  await handedIn(second, '1 card');
  const result = await led.reveal();
  expect(result.people).toBe(1);
  await expect
    .poll(() => Object.values(led.document.getMap().cards).filter(({ text }) => text === 'There' || text === 'Here'))
    .toMatchObject([{ text: 'There' }]);
});
