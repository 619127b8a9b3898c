/** What came out of an exercise on the wall: all of it, or one in large letters, led from the facilitator's own machine. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { setCard } from '../../src/document/index.ts';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { overflows, tooSmall } from './letters.ts';
import { expectAccessible, wear } from './support.ts';

const WALL = { viewport: { width: 1920, height: 1080 }, locale: 'en-GB' };
let led: Facilitator;
test.afterEach(() => led.close());

async function open(browser: Browser, of: 'wall' | 'lead', options = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...WALL, ...options })).newPage();
  await page.goto(led.path('facilitate').replace('/m/', `/${of}/`));
  await expect(page.getByRole('main')).toBeVisible();
  return page;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('main').getByRole('list');
const place = (page: Page) => page.getByRole('main').getByRole('status').first();
const control = (page: Page) => page.getByRole('region', { name: 'On the wall', exact: true });
const choice = (page: Page) => control(page).getByRole('combobox', { name: 'Shown on the wall' });
const idsOf = (kind: string) =>
  Object.values(led.document.getMap().cards)
    .filter((card) => card.kind === kind && card.deletedAt === null)
    .map(({ id }) => id);

/** Read from the last row, nothing cut, and no rule of WCAG broken, in every look. */
async function expectLegible(wall: Page): Promise<void> {
  expect(await tooSmall(wall)).toEqual([]);
  expect(await overflows(wall)).toBe(false);
  for (const look of ['dark', 'light'] as const) {
    await wear(wall, look);
    await expectAccessible(wall);
  }
}

async function vote(): Promise<void> {
  const run = await led.start('vote');
  const [first = '', second = ''] = idsOf('opportunity');
  for (const [name, votes] of [
    ['Ada', { [first]: 2 }],
    ['Olle', { [first]: 1, [second]: 1 }],
  ] as const) {
    await led.api.handIn(await led.api.addAs(name), run, { type: 'vote', votes });
  }
}

test('whoever leads goes through what got the dots from their own window, one by one, and the wall follows', async ({
  browser,
}) => {
  led = await startWorkshop([['vote', { naming: 'named' }]]);
  const lead = await open(browser, 'lead', { viewport: { width: 1440, height: 900 } });
  const wall = await open(browser, 'wall');
  await vote();
  await expect(wall.getByText(/handed in/)).toBeVisible();
  await expect(control(lead)).toHaveCount(0);
  await led.reveal();
  await expect(list(wall).getByRole('listitem')).toHaveText([/One loan promise.*3 dots/, /Status SMS.*1 dot/]);
  await expectLegible(wall);

  const next = control(lead).getByRole('button', { name: 'The next one' });
  await next.press('Enter');
  await expect(heading(wall)).toHaveText('One loan promise for all banks');
  await expect(place(wall)).toHaveText('1 of 2 · Opportunity · Dream');
  await expect(wall.getByText('3 dots from 2 people')).toBeVisible();
  await expectLegible(wall);
  await expect(wall.getByText(/Ada|Olle/)).toHaveCount(0);
  await next.press('ArrowRight');
  await expect(place(wall)).toHaveText(/^2 of 2/);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await expectAccessible(lead);

  // A wall that is opened anew is at the same place.
  await wall.reload();
  await expect(heading(wall)).toHaveText('Status SMS within 24 h of a bid');
  await choice(lead).selectOption({ label: '1 of 2 · One loan promise for all banks' });
  await expect(heading(wall)).toHaveText('One loan promise for all banks');
  await choice(lead).selectOption('The whole list');
  await expect(list(wall).getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
});

test('a clicker on the wall leads through all of it, and the facilitator’s editor shows where it is', async ({
  browser,
}) => {
  led = await startWorkshop([['vote']]);
  await vote();
  await led.reveal();
  const wall = await open(browser, 'wall');
  const editor = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await editor.goto(led.path('facilitate'));
  await expect(choice(editor)).toHaveValue('');
  await expect(list(wall).getByRole('listitem')).toHaveCount(2);
  for (const [key, words] of [
    ['PageDown', '1 of 2 · One loan promise for all banks'],
    ['PageDown', '2 of 2 · Status SMS within 24 h of a bid'],
    ['PageDown', '2 of 2 · Status SMS within 24 h of a bid'],
    ['PageUp', '1 of 2 · One loan promise for all banks'],
    ['PageUp', 'The whole list'],
    ['.', '1 of 2 · One loan promise for all banks'],
    ['.', 'The whole list'],
  ] as const) {
    await wall.keyboard.press(key);
    await expect(choice(editor).locator('option:checked')).toHaveText(words);
  }
  await expectAccessible(editor);
  // Nobody else leads the wall.
  const ali = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await ali.goto(led.path('edit'));
  await expect(ali.getByRole('region', { name: 'The workshop', exact: true })).toBeVisible();
  await expect(control(ali)).toHaveCount(0);
});

test('every kind of result stands alone on the wall, with its place, phase, persona and figures', async ({
  browser,
}) => {
  test.setTimeout(200_000);
  led = await startWorkshop([['write'], ['group'], ['score'], ['clinic'], ['matrix'], ['commit']]);
  const wall = await open(browser, 'wall');
  const ada = await led.api.addAs('Ada');
  const olle = await led.api.addAs('Olle');

  const writing = await led.start('write');
  const texts = ['Know where I stand', 'Be heard', 'Feel safe'];
  const cards = texts.map((text, i) => ({ id: `w${i}`, kind: 'need', place: null, text, fields: {} }));
  await led.api.handIn(ada, writing, { type: 'write', cards });
  await led.reveal();
  await expect(list(wall).getByRole('listitem')).toHaveCount(3);
  await wall.keyboard.press('ArrowRight');
  await expect(heading(wall)).toHaveText('Know where I stand');
  await expect(place(wall)).toHaveText('1 of 3 · Need');
  await expectLegible(wall);

  // A group is one, with what stands in it.
  for (const id of ['w1', 'w2']) led.document.run(setCard, { id, values: { tags: ['Safety'] } });
  await led.start('group');
  await expect(heading(wall)).toHaveText('Merge and group');
  await wall.keyboard.press('ArrowRight');
  await expect(heading(wall)).toHaveText('Safety');
  await expect(place(wall)).toHaveText('1 of 2');
  await expect(list(wall).getByRole('listitem')).toHaveText(['Be heard', 'Feel safe']);
  await expectLegible(wall);

  const scoring = await led.start('score');
  const [activity = ''] = Object.values(led.document.getMap().activities)
    .filter(({ text }) => text.startsWith('Waits for'))
    .map(({ id }) => id);
  await led.api.handIn(ada, scoring, { type: 'score', scores: { [activity]: { score: -2, words: '' } } });
  await led.api.handIn(olle, scoring, { type: 'score', scores: { [activity]: { score: 1, words: '' } } });
  await led.reveal();
  await expect(list(wall).getByRole('listitem')).toHaveText([/Waits for the seller’s answer.*median −0.5/]);
  await wall.keyboard.press('ArrowRight');
  await expect(place(wall)).toHaveText('1 of 1 · Bid · Anna, 31');
  await expect(wall.getByRole('img', { name: /^Median −0.5/ })).toBeVisible();
  await expect(wall.getByText('median −0.5 · from −2 to +1 · 2 answers')).toBeVisible();
  await expectLegible(wall);

  const judging = await led.start('clinic');
  const [pain = ''] = idsOf('pain-point');
  for (const [who, severity] of [
    [ada, 5],
    [olle, 4],
  ] as const) {
    await led.api.handIn(who, judging, { type: 'severity', severities: { [pain]: severity } });
  }
  await led.reveal();
  await expect(list(wall).getByRole('listitem')).toHaveCount(1);
  await wall.keyboard.press('ArrowRight');
  await expect(wall.getByText('median 4.5 of 5 · from 4 to 5 · 2 answers')).toBeVisible();
  await expect(place(wall)).toHaveText(/^1 of 1 · Pain point · /);
  await expectLegible(wall);

  // What is not sealed waits until whoever leads begins with it.
  await led.start('matrix');
  await expect(wall.getByText(/ready/)).toBeVisible();
  await wall.keyboard.press('ArrowRight');
  await expect(heading(wall)).toHaveText('One loan promise for all banks');
  await expect(wall.getByText('impact 4, effort 4')).toBeVisible();
  await expectLegible(wall);

  await led.start('commit');
  await expect(wall.getByText(/ready/)).toBeVisible();
  await wall.keyboard.press('ArrowRight');
  await expect(wall.getByText(/^Brokerage, Malmö has it done by .+\.$/)).toBeVisible();
  await expectLegible(wall);
});

test('a long list is read from the last row page by page, and the farther it sits the larger are the letters', async ({
  browser,
}) => {
  led = await startWorkshop([['write']]);
  const run = await led.start('write');
  const cards = Array.from({ length: 30 }, (_, i) => ({
    id: `w${i}`,
    kind: 'need',
    place: null,
    text:
      i === 0 ? 'To be told by somebody who knows, and may decide, what happens next. '.repeat(4) : `Thought ${i + 1}`,
    fields: {},
  }));
  await led.api.handIn(await led.api.addAs('Ada'), run, { type: 'write', cards });
  await led.reveal();
  const wall = await open(browser, 'wall');
  const rows = list(wall).getByRole('listitem');
  await expect(wall.getByText(/^1–\d+ of 30$/)).toBeVisible();
  expect(await tooSmall(wall)).toEqual([]);
  expect(await overflows(wall)).toBe(false);
  const fitting = await rows.count();
  expect(fitting).toBeGreaterThan(5);
  for (let i = 0; i <= fitting; i += 1) await wall.keyboard.press('ArrowDown');
  await expect(wall.getByText(`${fitting + 1}–${2 * fitting} of 30`)).toBeVisible();
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');

  await wall.getByRole('button', { name: 'Size of the letters' }).click();
  await wall.getByLabel('To the last row, in metres').fill('14');
  await wall.getByRole('button', { name: 'Size of the letters' }).click();
  expect(await tooSmall(wall, 14)).toEqual([]);
  await expect.poll(() => rows.count()).toBeLessThan(fitting);
  await wall.keyboard.press('ArrowRight');
  await expect(heading(wall)).toHaveText(/^Thought/);
  expect(await tooSmall(wall, 14)).toEqual([]);
  expect(await overflows(wall)).toBe(false);
});

test('colours forced by the system leave the wall legible', async ({ browser }) => {
  led = await startWorkshop([['vote']]);
  await vote();
  await led.reveal();
  for (const options of [{ forcedColors: 'active' }, { contrast: 'more', colorScheme: 'dark' }]) {
    const wall = await open(browser, 'wall', options);
    await expect(list(wall).getByRole('listitem')).toHaveCount(2);
    await expectAccessible(wall);
    await wall.keyboard.press('PageDown');
    await expect(heading(wall)).toHaveText('One loan promise for all banks');
    await expectAccessible(wall);
    await wall.keyboard.press('PageUp');
  }
});
