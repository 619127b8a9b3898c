import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { overflows, tooSmall } from './letters.ts';
import { expectAccessible } from './support.ts';

interface Person {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  readonly isPhone?: boolean;
}

/** A person with a browser of their own; on the map at `address`, or on a new example. */
async function arrive(browser: Browser, person: Person, address?: string): Promise<Page> {
  const { name, width = 1400, height = 850, isPhone = false } = person;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: 'en-GB',
  });
  return enter(context, name, address);
}

async function enter(context: BrowserContext, name: string, address?: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address ? new URL('/', address).href : '/');
  await page.evaluate(
    (value) => localStorage.setItem('resa.me', JSON.stringify({ id: `device-${value}`, name: value, colour: 2 })),
    name,
  );
  if (address) await page.goto(address);
  else {
    await page.reload();
    await page.getByRole('button', { name: /Example: first home/ }).click();
  }
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Workshop' }).click();
  await expect(page.getByRole('complementary', { name: 'Workshop' })).toBeVisible();
}

/** A facilitator on a new map with the plan of 90 minutes. */
async function plan(browser: Browser, name = 'Maja'): Promise<Page> {
  const page = await arrive(browser, { name });
  await openPanel(page);
  await page.getByRole('button', { name: /90 minutes at a distance/ }).click();
  await expect(planOf(page).getByRole('listitem')).toHaveCount(10);
  return page;
}

const planOf = (page: Page) => page.getByRole('list', { name: 'Exercises in order' });
const bar = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true });
/** What is being done now, wherever it stands for who takes part: in their panel, or in the bar. */
const doing = (page: Page, words: string) =>
  page
    .getByRole('region', { name: /workshop/i })
    .getByText(words)
    .filter({ visible: true })
    .first();
const clock = (page: Page) => bar(page).getByRole('timer', { name: 'Time left' });
const row = (page: Page, title: string) => planOf(page).getByRole('button', { name: new RegExp(`^${title}`) });

async function lead(page: Page, words: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'More for who leads' }).click();
  await page
    .getByRole('menuitem', { name: words })
    .or(page.getByRole('menuitemcheckbox', { name: words }))
    .click();
  await page.keyboard.press('Escape');
}

/** Minutes on the clock, as far as whole ones are shown. */
const minutes = async (page: Page): Promise<number> => Number((await clock(page).textContent())?.split(':')[0]);

/** The address with which somebody edits and does not facilitate. */
async function editAddress(page: Page): Promise<string> {
  const [, id = '', key = ''] = /\/m\/([\w-]+)#(.+)/.exec(page.url()) ?? [];
  const keys = await page.evaluate(
    async ([map, own]) =>
      (await fetch(`/api/maps/${map}/keys`, { headers: { authorization: `Bearer ${own}` } })).json(),
    [id, key] as const,
  );
  const edit = keys.keys.find((one: { role: string }) => one.role === 'edit').key;
  return new URL(`/m/${id}#${edit}`, page.url()).href;
}

test('a plan from a template is changed, put in order by keys, and what is removed comes back', async ({ browser }) => {
  const maja = await plan(browser);
  await expect(maja.getByText('10 exercises, 1 h 30 min')).toBeVisible();
  await row(maja, 'Vote').focus();
  await maja.keyboard.press('Alt+ArrowUp');
  const titles = () => planOf(maja).getByRole('listitem').allTextContents();
  await expect.poll(async () => (await titles()).findIndex((text) => text.startsWith('Vote'))).toBe(6);
  await expect(row(maja, 'Vote')).toBeFocused();

  await row(maja, 'Vote').click();
  await maja.getByRole('textbox', { name: 'Minutes' }).fill('15');
  await maja.getByRole('textbox', { name: 'Title', exact: true }).fill('Choose');
  await expect(maja.getByText('10 exercises, 1 h 40 min')).toBeVisible();
  await expectAccessible(maja);
  await maja.getByRole('button', { name: 'Duplicate' }).click();
  await expect(planOf(maja).getByRole('listitem')).toHaveCount(11);
  await maja.getByRole('button', { name: 'Remove' }).click();
  await expect(planOf(maja).getByRole('listitem')).toHaveCount(10);
  await maja.getByRole('button', { name: 'Bring it back' }).click();
  await expect(planOf(maja).getByRole('listitem')).toHaveCount(11);
  await maja.context().close();
});

test('what is asked for while something is under way is done after it, and the same press twice once', async ({
  browser,
}) => {
  const maja = await plan(browser);
  const begin = (title: string) => maja.getByRole('button', { name: `Begin “${title}” now` });
  await begin('How it feels').click();
  await expect(bar(maja).getByRole('status').filter({ hasText: 'How it feels' })).toBeVisible();
  let opened = 0;
  await maja.route('**/boxes/*/open', async (route) => {
    opened += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await bar(maja).getByRole('button', { name: 'Reveal' }).dblclick();
  await bar(maja).getByRole('button', { name: 'One minute more' }).dblclick();
  await begin('Vote').click();
  await expect(bar(maja).getByRole('status').filter({ hasText: 'Vote' })).toBeVisible();
  expect(opened).toBe(1);
  await maja.context().close();
});

test('exercises are begun, paused, extended, skipped, gone back to and run ahead of their order', async ({
  browser,
}) => {
  const maja = await plan(browser);
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(bar(maja).getByRole('status').filter({ hasText: 'Welcome' })).toBeVisible();
  await expect.poll(() => minutes(maja)).toBe(4);
  await bar(maja).getByRole('button', { name: 'Pause' }).click();
  await expect(bar(maja).getByText('Paused')).toBeVisible();
  const stood = await clock(maja).textContent();
  await lead(maja, 'Five minutes more');
  await expect.poll(() => minutes(maja)).toBe(9);
  await bar(maja).getByRole('button', { name: 'One minute more' }).click();
  await expect.poll(() => minutes(maja)).toBe(10);
  expect((await clock(maja).textContent())?.split(':')[1]).toBe(stood?.split(':')[1]);
  await bar(maja).getByRole('button', { name: 'Go on' }).click();
  await expect(bar(maja).getByText('Paused')).toHaveCount(0);

  await bar(maja).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(bar(maja).getByText('The phases').first()).toBeVisible();
  await lead(maja, 'Back to the one before');
  await expect(bar(maja).getByText('Welcome').first()).toBeVisible();
  await planOf(maja).getByRole('button', { name: 'Begin “Break” now' }).click();
  await expect(bar(maja).getByText('Break').first()).toBeVisible();
  await expectAccessible(maja);
  await maja.context().close();
});

test('another facilitator’s page goes on when the first one’s browser dies', async ({ browser, baseURL }) => {
  const executablePath = process.env.RESA_CHROMIUM;
  const machine = await chromium.launchServer({
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  const first = await chromium.connect(machine.wsEndpoint());
  const context = await first.newContext({
    viewport: { width: 1400, height: 850 },
    locale: 'en-GB',
    ...(baseURL ? { baseURL } : {}),
  });
  const maja = await enter(context, 'Maja');
  await openPanel(maja);
  await maja.getByRole('button', { name: /90 minutes at a distance/ }).click();
  await maja.getByRole('button', { name: 'Begin “What the customer does” now' }).click();
  await expect(clock(maja)).toHaveText(/^19:|^20:/);
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  await expect(bar(kim).getByText('What the customer does').first()).toBeVisible();
  await machine.kill();

  await bar(kim).getByRole('button', { name: 'Pause' }).click({ timeout: 5_000 });
  await expect(bar(kim).getByText('Paused')).toBeVisible({ timeout: 5_000 });
  await expect(clock(kim)).toHaveText(/^19:|^20:/);
  await bar(kim).getByRole('button', { name: 'Go on' }).click();
  await bar(kim).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(bar(kim).getByText('How it feels').first()).toBeVisible({ timeout: 5_000 });
  await kim.context().close();
});

test('the map is locked as the exercise says, and with plain words', async ({ browser }) => {
  const maja = await plan(browser);
  const ali = await arrive(browser, { name: 'Ali' }, await editAddress(maja));
  const need = ali.getByRole('grid').getByRole('button', { name: /Know where I stand/ });
  const pain = ali.getByRole('grid').getByRole('button', { name: /40 pages, read on the spot/ });

  // A welcome locks everything.
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(doing(ali, 'Welcome')).toBeVisible();
  await expect(ali.getByRole('toolbar').first()).toHaveCount(0);
  await need.focus();
  await ali.keyboard.press('Delete');
  await expect(ali.getByText(/The facilitator has locked this for now/).first()).toBeAttached();
  await expect(need).toBeAttached();
  // Whoever leads can still put things right.
  await expect(maja.getByRole('button', { name: 'Select' }).first()).toBeVisible();

  // Only pain points.
  await row(maja, 'The phases').click();
  await maja.getByRole('radio', { name: 'Some' }).check({ force: true });
  for (const kind of [
    'Need',
    'Emotion',
    'Touchpoint',
    'Opportunity',
    'Quote',
    'Backstage',
    'Note',
    'Picture',
    'Metric',
  ]) {
    await maja
      .getByRole('group', { name: 'Kinds of card' })
      .getByRole('checkbox', { name: kind, exact: true })
      .uncheck();
  }
  await maja.getByRole('button', { name: 'Begin “The phases” now' }).click();
  await expect(doing(ali, 'The phases')).toBeVisible();
  await need.focus();
  await ali.keyboard.press('Delete');
  await expect(need).toBeAttached();
  await ali.getByRole('button', { name: 'Show the map' }).click();
  await ali.getByRole('button', { name: 'Details' }).click();
  await expect(ali.getByRole('complementary', { name: 'Details' }).getByRole('textbox').first()).toHaveAttribute(
    'readonly',
    '',
  );
  await pain.focus();
  await ali.keyboard.press('Delete');
  await expect(pain).toHaveCount(0);

  // In the table too.
  await ali.getByRole('button', { name: 'As a table' }).click();
  const cell = ali.getByRole('gridcell').filter({ hasText: 'Know where I stand' }).first();
  await cell.getByText('Know where I stand').click();
  await ali.keyboard.press('Delete');
  await expect(cell).toBeVisible();
  for (const page of [maja, ali]) await page.context().close();
});

test('nobody is cut off in the middle of a word, and the lock comes when it is written', async ({ browser }) => {
  const maja = await plan(browser);
  const ali = await arrive(browser, { name: 'Ali' }, await editAddress(maja));
  const need = ali.getByRole('grid').getByRole('button', { name: /Know where I stand/ });
  await need.focus();
  await ali.keyboard.press('Enter');
  await ali.keyboard.press('End');
  await ali.keyboard.type(' and');
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(doing(ali, 'Welcome')).toBeVisible();
  await ali.keyboard.type(' why');
  await ali.keyboard.press('Enter');
  await expect(ali.getByText('Locked for now')).toBeVisible();
  await expect(maja.getByRole('grid').getByRole('button', { name: /Know where I stand and why/ })).toBeAttached();
  for (const page of [maja, ali]) await page.context().close();
});

test('people are ready, raise a hand and react; whoever leads sees it, enters a stand-in and opens the lobby', async ({
  browser,
}) => {
  const maja = await plan(browser);
  const ali = await arrive(browser, { name: 'Ali' }, await editAddress(maja));
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(bar(maja).getByText('0 of 0 ready')).toBeVisible();
  await ali.getByRole('button', { name: 'Take part as Ali' }).click();
  await expect(ali.getByText('0 of 1 people ready')).toBeVisible();
  await expect(bar(maja).getByText('0 of 1 ready')).toBeVisible();
  await ali.getByRole('button', { name: 'Show the map' }).click();
  await bar(ali).getByRole('button', { name: 'I am done' }).click();
  await expect(bar(maja).getByText('1 of 1 ready')).toBeVisible();
  await bar(ali).getByRole('button', { name: 'Raise your hand' }).click();
  await expect(bar(maja).getByText('✋ Ali')).toBeVisible();
  await bar(ali).getByRole('button', { name: 'React' }).click();
  await ali.getByRole('menuitem', { name: 'Applause' }).click();
  await expect(bar(maja).getByText('👏')).toBeVisible();

  await maja.getByRole('radio', { name: 'People' }).check({ force: true });
  const people = maja.getByRole('list', { name: 'People', exact: true });
  await expect(people.getByRole('listitem').first()).toContainText('Ali');
  await expect(people.getByRole('listitem').first()).toContainText('Hand up');
  await maja.getByRole('textbox', { name: 'Name of somebody without a device' }).fill('Ove');
  await maja.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(people.getByText('Without a device')).toBeVisible();
  await maja.getByRole('radio', { name: 'Room' }).check({ force: true });
  await maja.getByRole('button', { name: 'Open the lobby' }).click();
  await expect(maja.getByRole('img', { name: 'QR code to join the workshop' })).toBeVisible();
  await expectAccessible(maja);

  // The next exercise begins with nobody done.
  await bar(maja).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(bar(maja).getByText('0 of 1 ready')).toBeVisible();
  for (const page of [maja, ali]) await page.context().close();
});

test('everybody is kept at one view until let go, sees the laser, and no pointers or names where they are hidden', async ({
  browser,
}) => {
  const maja = await plan(browser);
  const ali = await arrive(browser, { name: 'Ali' }, await editAddress(maja));
  await expect(maja.getByRole('banner').getByRole('button', { name: 'Follow Ali' })).toBeVisible();
  await lead(maja, 'Keep everybody at my view');
  await expect(ali.getByText('Following Maja').first()).toBeVisible();
  await expect(bar(ali).getByText('The facilitator keeps everybody at one view.')).toBeVisible();
  await ali.mouse.click(700, 300);
  await expect(ali.getByText('Following Maja').first()).toBeVisible();
  await bar(maja).getByRole('button', { name: 'Let go' }).click();
  await expect(ali.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);

  await lead(maja, 'Laser pointer');
  await maja.mouse.move(600, 300);
  await maja.mouse.move(620, 320);
  await expect(ali.locator('[data-laser="device-Maja"] span')).toBeVisible();
  await bar(maja).getByRole('button', { name: 'Turn it off' }).click();
  await maja.mouse.move(640, 320);
  await expect(ali.locator('[data-laser]')).toHaveCount(0);
  await expect(ali.locator('main').getByText('Maja', { exact: true }).first()).toBeVisible();
  await expect(ali.getByRole('banner').getByRole('button', { name: 'Follow Maja' })).toBeVisible();
  await lead(maja, 'Hide names');
  await expect(ali.getByRole('banner').getByRole('button', { name: 'Follow Maja' })).toHaveCount(0);
  await expect(ali.getByRole('banner').getByRole('button', { name: 'Follow Guest' })).toBeVisible();
  await expect(ali.locator('main').getByText('Maja', { exact: true })).toHaveCount(0);
  for (const page of [maja, ali]) await page.context().close();
});

test('a plan is rehearsed alone, and nobody else sees anything of it', async ({ browser }) => {
  const maja = await plan(browser);
  const kim = await arrive(browser, { name: 'Kim' }, maja.url());
  await maja.getByRole('button', { name: 'Rehearse alone' }).click();
  const rehearsal = maja.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByText('1 of 10')).toBeVisible();
  await expect(rehearsal.getByText('2 of 10')).toBeVisible();
  await rehearsal.getByRole('button', { name: 'Pause' }).click();
  await rehearsal.getByRole('button', { name: 'The next exercise' }).click();
  await expect(rehearsal.getByText('What the customer does')).toBeVisible();
  await expectAccessible(maja);
  await expect(bar(kim).getByText('Between exercises')).toBeVisible();
  await rehearsal.getByRole('button', { name: 'Stop rehearsing' }).click();
  await expect(bar(maja).getByText('Between exercises')).toBeVisible();
  for (const page of [maja, kim]) await page.context().close();
});

test('the run sheet is printed alone, with every exercise', async ({ browser }) => {
  const maja = await plan(browser);
  await maja.getByRole('button', { name: 'Run sheet' }).click();
  await expect(maja.getByRole('dialog').getByRole('table')).toBeVisible();
  await expectAccessible(maja);
  await maja.emulateMedia({ media: 'print' });
  const paper = maja.locator('[data-run-sheet]');
  await expect(paper.locator('tbody tr')).toHaveCount(10);
  await expect(paper).toBeVisible();
  await expect(maja.getByRole('grid')).toBeHidden();
  const pdf = await maja.pdf({
    format: 'A4',
    ...(process.env.RESA_SHOTS ? { path: `${process.env.RESA_SHOTS}/runSheet.pdf` } : {}),
  });
  expect(pdf.length).toBeGreaterThan(5_000);
  await maja.context().close();
});

test('the wall is legible at eight metres at 1920 × 1080, with code and clock always there', async ({ browser }) => {
  const maja = await plan(browser);
  await maja.getByRole('radio', { name: 'Room' }).check({ force: true });
  await maja.getByRole('button', { name: 'Open the lobby' }).click();
  await expect(maja.getByRole('img', { name: /QR code/ })).toBeVisible();
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' });
  const wall = await context.newPage();
  await wall.goto(maja.url().replace('/m/', '/wall/'));
  await expect(wall.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Buying a first home' })).toBeVisible();
  expect(await tooSmall(wall)).toEqual([]);
  expect(await overflows(wall)).toBe(false);
  await expectAccessible(wall);

  await maja.getByRole('radio', { name: 'Plan' }).check({ force: true });
  await maja.getByRole('button', { name: 'Begin “Where it hurts” now' }).click();
  await expect(wall.getByRole('heading', { name: 'Where it hurts' })).toBeVisible();
  await expect(wall.getByRole('timer')).toHaveText(/^[78]:\d\d$/);
  await expect(wall.getByRole('img', { name: /QR code/ })).toBeVisible();
  expect(await tooSmall(wall)).toEqual([]);
  expect(await overflows(wall)).toBe(false);
  await expectAccessible(wall);
  // Nobody is here as a wall.
  await expect(maja.getByRole('banner').getByRole('button', { name: /^Follow/ })).toHaveCount(0);
  for (const page of [maja, wall]) await page.context().close();
});

test('the facilitator’s own window leads, and whoever does not facilitate is told so there', async ({ browser }) => {
  const maja = await plan(browser);
  const window = await maja.context().newPage();
  await window.goto(maja.url().replace('/m/', '/lead/'));
  await window.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(window.getByRole('timer')).toHaveText(/^4:|^5:/);
  await expect(bar(maja).getByText('Welcome').first()).toBeVisible();
  await expectAccessible(window);
  const ali = await (await browser.newContext()).newPage();
  await ali.goto((await editAddress(maja)).replace('/m/', '/lead/'));
  await expect(ali.getByText(/This window is for those who facilitate/)).toBeVisible();
  for (const page of [maja, ali]) await page.context().close();
});

test('a workshop is planned, begun and ended with the keyboard alone', async ({ browser }) => {
  const maja = await arrive(browser, { name: 'Maja' });
  await maja.keyboard.press('Control+k');
  await maja.getByRole('dialog').getByRole('combobox').fill('Workshop');
  await maja
    .getByRole('option', { name: /^Workshop/ })
    .first()
    .waitFor();
  await maja.keyboard.press('Enter');
  await maja.getByRole('button', { name: /Pain-point clinic/ }).focus();
  await maja.keyboard.press('Enter');
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).focus();
  await maja.keyboard.press('Enter');
  await expect(bar(maja).getByText('Welcome').first()).toBeVisible();
  await bar(maja).getByRole('button', { name: 'More for who leads' }).focus();
  await maja.keyboard.press('Enter');
  await expect(maja.getByRole('menuitem', { name: 'End the workshop' })).toBeVisible();
  await maja.keyboard.press('End');
  await expect(maja.getByRole('menuitem', { name: 'End the workshop' })).toBeFocused();
  await maja.keyboard.press('Enter');
  const question = maja.getByRole('alertdialog', { name: 'End the workshop?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'End it' }).focus();
  await maja.keyboard.press('Enter');
  await expect(bar(maja)).toHaveCount(0);
  await maja.context().close();
});

test('a phone shows what is done now and how long there is', async ({ browser }) => {
  const maja = await plan(browser);
  await bar(maja).getByRole('button', { name: 'Begin', exact: true }).click();
  const ali = await arrive(browser, { name: 'Ali', width: 390, height: 844, isPhone: true }, await editAddress(maja));
  await ali.getByRole('button', { name: 'Take part as Ali' }).tap();
  await ali.getByRole('button', { name: 'Show the map' }).tap();
  await expect(clock(ali)).toHaveText(/^4:|^5:/);
  const box = await bar(ali).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await bar(ali).getByRole('button', { name: 'I am done' }).tap();
  await expect(bar(maja).getByText('1 of 1 ready')).toBeVisible();
  await expectAccessible(ali);
  if (process.env.RESA_SHOTS) await ali.screenshot({ path: `${process.env.RESA_SHOTS}/phone.png` });
  for (const page of [maja, ali]) await page.context().close();
});
