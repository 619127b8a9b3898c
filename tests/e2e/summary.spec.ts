import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from '@playwright/test';
import { partsOf } from '../unit/export/pptxSupport.ts';
import { openPdf } from '../unit/export/support.ts';
import { type Facilitator, startWorkshop } from './facilitator.ts';
import { expectAccessible, wear } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let led: Facilitator;
test.afterEach(() => led.close());

/** A small workshop up to its last moment: two people score and vote, and one hands in what is never shown. */
async function holdWorkshop(): Promise<void> {
  led = await startWorkshop([
    ['score', { title: 'How does it feel?', minutes: 5 }],
    ['vote', { title: 'What first?', minutes: 5, dots: { budget: 3, most: 3, kinds: ['opportunity'] } }],
    ['write', { title: 'What hurts?', minutes: 5 }],
  ]);
  const { api, document } = led;
  const [ann, bo] = [await api.addAs('Ann'), await api.addAs('Bo')];
  const { activities, cards } = document.getMap();
  const activity = Object.values(activities).find(({ text }) => text.startsWith('Waits'))?.id ?? '';
  const chances = Object.values(cards).filter(({ kind }) => kind === 'opportunity');
  const first = chances.find(({ text }) => text.startsWith('Status SMS'))?.id ?? '';
  const second = chances.find(({ text }) => text.startsWith('One loan'))?.id ?? '';
  const handIn = async (...args: Parameters<typeof api.handIn>) => expect((await api.handIn(...args)).status).toBe(200);
  const score = await led.start('score');
  await handIn(ann, score, { type: 'score', scores: { [activity]: { score: -2, words: '' } } });
  await handIn(bo, score, { type: 'score', scores: { [activity]: { score: 2, words: '' } } });
  await led.reveal();
  const vote = await led.start('vote');
  await handIn(ann, vote, { type: 'vote', votes: { [first]: 3 } });
  await handIn(bo, vote, { type: 'vote', votes: { [first]: 1, [second]: 2 } });
  await led.reveal();
  const write = await led.start('write');
  const card = { id: 'never-shown', kind: 'pain-point', place: null, text: 'A secret nobody saw', fields: {} };
  await handIn(ann, write, { type: 'write', cards: [card] });
}

const summaryOf = (page: Page) => page.getByRole('dialog', { name: 'Workshop summary: Buying a first home' });

const sectionOf = (page: Page, name: string) => summaryOf(page).getByRole('region', { name, exact: true });

async function lookAt(page: Page, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await wear(page, scheme);
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/summary-${name}-${scheme}.png` });
  }
}

async function download(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    summaryOf(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('when the facilitator ends the workshop the summary opens, and what it says can be taken away in four files', async ({
  page,
}) => {
  await holdWorkshop();
  await page.goto(led.path('facilitate'));
  await page.getByRole('button', { name: 'More for who leads' }).click();
  await page.getByRole('menuitem', { name: 'End the workshop' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();

  await expect(summaryOf(page)).toBeVisible();
  await expect(sectionOf(page, 'Votes').getByRole('listitem').first()).toContainText(/4 dots\s*Status SMS/);
  await expect(sectionOf(page, 'Where people disagree').getByRole('listitem')).toContainText('−2.0 to +2.0');
  await expect(sectionOf(page, 'Where people disagree')).toContainText('Waits for');
  await expect(sectionOf(page, 'Decisions')).toContainText('Legal');
  await expect(sectionOf(page, 'Open questions')).toContainText('Decided, but not by whom or when');
  await expect(sectionOf(page, 'What was private')).toContainText(
    '1 thing that was private and never shown has been erased for good.',
  );
  await expect(summaryOf(page)).not.toContainText('A secret nobody saw');
  await lookAt(page, 'page');

  const deck = await download(page, 'Slides');
  expect(deck.name).toBe('Buying a first home workshop summary.pptx');
  const slides = [...partsOf(deck.bytes)].flatMap(([path, xml]) => (/slides\/slide\d+\.xml$/.test(path) ? [xml] : []));
  expect(slides.join('\n')).toContain('won the vote: 4 of 6 dots');
  const pdf = await (await openPdf(new Uint8Array((await download(page, 'PDF')).bytes))).getPage(1);
  const words = (await pdf.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(words).toContain('Workshop summary: Buying a first home');
  expect((await download(page, 'Markdown')).bytes.toString()).toContain('**4 dots:** Status SMS');
  const actions = await download(page, 'Actions as CSV');
  expect(actions.name).toBe('Buying a first home actions.csv');
  expect(actions.bytes.toString()).toMatch(/Contract to read the day before,.*Legal/);
  await expect(summaryOf(page).getByRole('status').first()).toContainText('actions.csv');

  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: 'test-results/summary-print.pdf', format: 'A4' });
  await expect(sectionOf(page, 'What was private')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Slides' })).toBeHidden();
});

test('an owner and a day are set on the summary, and the day goes into a calendar without the key of the map', async ({
  page,
}) => {
  await holdWorkshop();
  // Between exercises the map is open to everybody who may edit.
  expect(await led.lead.finish()).toBe(null);
  page.setDefaultTimeout(20_000);
  await page.goto(led.path('edit'));
  await expect(page.getByRole('region', { name: 'The workshop', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show the map' }).click();
  // By keys alone, from the palette.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Summary of the w');
  await expect(page.getByRole('option', { name: 'Summary of the workshop' })).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await expect(summaryOf(page)).toContainText('The workshop is not over yet');
  const review = sectionOf(page, 'What comes next');
  await review.getByLabel('Who owns the map').fill('Eva Ek');
  await review.getByLabel('Looked at again on').fill('2027-01-15');
  await expect.poll(() => led.document.getMap().map).toMatchObject({ owner: 'Eva Ek', reviewOn: '2027-01-15' });

  const day = await download(page, 'Put it in my calendar');
  expect(day.name).toBe('Buying a first home review.ics');
  const lines = day.bytes.toString().split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270115');
  expect(lines).toContain('SUMMARY:Review the journey map: Buying a first home');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
  const unfolded = day.bytes.toString().replaceAll('\r\n ', '');
  expect(unfolded).toContain(`/m/${led.id}`);
  expect(unfolded).not.toContain(led.keys.edit);
  await review.getByRole('checkbox', { name: /With my own link/ }).check();
  const opening = await download(page, 'Put it in my calendar');
  expect(opening.bytes.toString().replaceAll('\r\n ', '')).toContain(`/m/${led.id}#${led.keys.edit}`);

  await page.keyboard.press('Escape');
  await expect(summaryOf(page)).toHaveCount(0);
});

test('on a phone, whoever only reads sees the summary when the workshop ends, and nothing is wider than the screen', async ({
  browser,
}) => {
  await holdWorkshop();
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(led.path('view'));
  await expect(page.getByRole('region', { name: 'The workshop', exact: true })).toBeVisible();
  expect(await led.lead.end()).toBe(null);
  await expect(summaryOf(page)).toBeVisible();
  await expect(sectionOf(page, 'What comes next').getByLabel('Looked at again on')).toBeDisabled();
  await lookAt(page, 'phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await summaryOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await summaryOf(page).getByRole('link', { name: 'What was private' }).click();
  await expect(summaryOf(page).getByRole('heading', { name: 'What was private' })).toBeFocused();
  await expect(summaryOf(page).getByRole('heading', { name: 'What was private' })).toBeInViewport();
  await summaryOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(summaryOf(page)).toHaveCount(0);
});

test('two workshops on one map have a summary each, and the files and the map show the one that is chosen', async ({
  page,
}) => {
  await holdWorkshop();
  expect(await led.lead.end()).toBe(null);
  const [ann] = [await led.api.addAs('Ann again')];
  const second = Object.values(led.document.getMap().cards).find(({ text }) => text.startsWith('One loan'))?.id ?? '';
  const vote = await led.start('vote');
  expect((await led.api.handIn(ann, vote, { type: 'vote', votes: { [second]: 3 } })).status).toBe(200);
  await led.reveal();
  await page.goto(led.path('facilitate'));
  await page.getByRole('button', { name: 'More for who leads' }).click();
  await page.getByRole('menuitem', { name: 'End the workshop' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();

  await expect(summaryOf(page)).toBeVisible();
  const votes = sectionOf(page, 'Votes').getByRole('listitem');
  await expect(votes).toHaveCount(1);
  await expect(votes.first()).toContainText(/3 dots\s*One loan/);
  await expect(sectionOf(page, 'What was private')).toContainText('Everything that people handed in was shown');
  const which = summaryOf(page).getByLabel('Workshop', { exact: true });
  await expect(which.getByRole('option')).toHaveCount(2);
  await expect(which.getByRole('option').first()).toHaveText(/\d{4}, \d\d:\d\d/);
  await lookAt(page, 'two');

  await which.selectOption({ index: 1 });
  await expect(votes.first()).toContainText(/4 dots\s*Status SMS/);
  await expect(sectionOf(page, 'What was private')).toContainText('1 thing that was private');
  expect((await download(page, 'Markdown')).bytes.toString()).toContain('**4 dots:** Status SMS');
  const rows = (await download(page, 'Votes as CSV')).bytes.toString();
  expect(rows).toMatch(/\n1,4,Status SMS/);
  await summaryOf(page).getByRole('checkbox', { name: 'Show the votes and scores on the map' }).uncheck();
  await summaryOf(page).getByRole('checkbox', { name: 'Show the votes and scores on the map' }).check();
  await summaryOf(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Drawing', exact: true }).check({ force: true });
  const choice = page.getByRole('checkbox', { name: /With what the workshop found/ });
  await expect(choice).toBeChecked();
  const svg = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download/ }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  expect(await svg()).toContain('Most disagreed');
  await choice.uncheck();
  expect(await svg()).not.toContain('Most disagreed');
});

test('a file that is slow to be made says so, and can be cancelled; one that cannot be made says what to do', async ({
  page,
}) => {
  await holdWorkshop();
  expect(await led.lead.end()).toBe(null);
  await page.goto(led.path('view'));
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Summary of the w');
  await expect(page.getByRole('option', { name: 'Summary of the workshop' })).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await expect(summaryOf(page)).toBeVisible();

  let answer: 'nothing' | 'a fault' | 'the file' = 'nothing';
  const held: Route[] = [];
  await page.context().route('**/fonts/**', async (route) => {
    if (answer === 'nothing') held.push(route);
    else if (answer === 'a fault') await route.fulfill({ status: 503 });
    else await route.continue();
  });
  const pdf = summaryOf(page).getByRole('button', { name: 'PDF', exact: true });
  const bar = summaryOf(page).getByRole('progressbar', { name: 'Making the file' });
  const cancel = summaryOf(page).getByRole('button', { name: 'Cancel', exact: true });
  let saved = 0;
  page.on('download', () => saved++);
  await pdf.click();
  await expect(bar).toBeVisible();
  await expect(pdf).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expectAccessible(page);
  await cancel.press('Enter');
  await expect(summaryOf(page).getByRole('status').first()).toHaveText('Cancelled. Nothing was saved.');
  await expect(bar).toHaveCount(0);
  await expect(pdf).toBeFocused();

  answer = 'a fault';
  await pdf.click();
  await expect(summaryOf(page).getByRole('alert')).toContainText('Check your connection and try again');
  expect(saved).toBe(0);

  answer = 'nothing';
  held.length = 0;
  await pdf.click();
  await expect(bar).toBeVisible();
  await cancel.focus();
  answer = 'the file';
  const slow = page.waitForEvent('download');
  await Promise.all(held.map((route) => route.continue()));
  await slow;
  await expect(bar).toHaveCount(0);
  await expect(pdf).toBeFocused();
  expect((await download(page, 'PDF')).name).toBe('Buying a first home workshop summary.pdf');
  await expect(summaryOf(page).getByRole('alert')).toHaveText('');
});
