import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import {
  type Clipboard,
  EXCEL,
  SHEETS,
  SHEETS_CELL,
  WORD_LIST,
  WORD_NUMBERS,
  WORD_PARAGRAPHS,
  WORD_TABLE,
} from '../fixtures/clipboards.ts';
import { openByKeys, press } from './keys.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const grid = (page: Page) => page.getByRole('grid');
const cards = (page: Page): Locator => grid(page).getByRole('gridcell').getByRole('button');
const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });
const inLane = (page: Page, lane: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: lane, exact: true }) })
    .getByRole('gridcell')
    .getByRole('button');

/** Copies in another program: its markup comes to the clipboard as it is, which `navigator.clipboard` would clean first. */
async function copyIn(context: BrowserContext, page: Page, { html, text }: Clipboard): Promise<void> {
  const other = await context.newPage();
  await other.goto('/nowhere');
  await other.evaluate(
    (parts) => {
      const copy = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/html', parts.html);
        event.clipboardData?.setData('text/plain', parts.text);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('copy', copy, { capture: true, once: true });
    },
    { html, text },
  );
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

/** What stands in the lane, cell by cell as it is read out, without what its kind adds. */
async function wordsIn(page: Page, lane: string): Promise<readonly string[]> {
  const names = await inLane(page, lane).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/^\p{L}+(?:: )?/u, '').replace(/, assumption.*$/, ''));
}

for (const [program, clipboard, needs, feelings] of [
  ['Excel', EXCEL, ['Know where we stand', 'Know the price', 'Two homes < one', '=A1 & more'], ['+2.0', '−1.5']],
  ['Google Sheets', SHEETS, ['Safe', 'and sound', 'Quick'], ['+2.0', '−1.0']],
  ['Word', WORD_TABLE, ['Dare to dream', 'Be heard', 'Be safe', 'Be quick'], ['+1.0']],
] as const) {
  test(`a table copied in ${program} fills the cells from the chosen one`, async ({ page, context }) => {
    await openByKeys(page, /Blank/);
    await copyIn(context, page, clipboard);
    await press(page, 'ArrowDown', 'ArrowDown', 'Control+v');
    if (program === 'Excel') {
      const question = page.getByRole('alertdialog', { name: 'Add 1 activity?' });
      await expect(question.getByRole('button', { name: 'Add 1 activity' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(notice(page, /^Pasted: /)).toBeVisible();
    expect(await wordsIn(page, 'Needs')).toEqual(needs);
    const said = await wordsIn(page, 'Emotions');
    expect(said.map((words) => words.replace(', score ', ''))).toEqual(feelings);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
  });
}

for (const [what, clipboard, lines] of [
  ['one cell of Google Sheets', SHEETS_CELL, ['Say "yes"', 'Say no']],
  ['a bulleted list of Word', WORD_LIST, ['What Anna needs:', 'To be safe', 'To be quick']],
  ['a numbered list of Word', WORD_NUMBERS, ['To be safe', 'To be quick']],
  ['paragraphs of Word', WORD_PARAGRAPHS, ['She said: “Is anybody there?”', 'Nobody answered.']],
] as const) {
  test(`${what} becomes a card a line in the chosen cell`, async ({ page, context }) => {
    await openByKeys(page, /Blank/);
    await copyIn(context, page, clipboard);
    await press(page, 'ArrowDown', 'ArrowDown', 'Control+v');
    await expect(notice(page, `Pasted: ${lines.length} cards.`)).toBeVisible();
    expect(await wordsIn(page, 'Needs')).toEqual(lines);
    await expect(cards(page)).toHaveCount(lines.length);
  });
}

test('a list pasted where the activities are named is an activity a line', async ({ page, context }) => {
  await openByKeys(page, /Blank/);
  await copyIn(context, page, WORD_NUMBERS);
  await press(page, 'ArrowDown', 'Control+v');
  await expect(grid(page).getByRole('columnheader', { name: 'Activity: To be safe' })).toBeFocused();
  await expect(grid(page).getByRole('columnheader', { name: 'Activity: To be quick' })).toBeAttached();
});

test('a paste that is the first key of all is done, and so is a copy', async ({ page, context }) => {
  await openByKeys(page, /Blank/);
  await copyIn(context, page, WORD_PARAGRAPHS);
  await page.reload();
  await expect(grid(page)).toBeVisible();
  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+v');
  await expect(notice(page, 'Pasted: 2 cards.')).toBeVisible();
  await expect(cards(page)).toHaveCount(2);

  await page.reload();
  await cards(page).first().focus();
  await page.keyboard.press('Control+c');
  await expect(notice(page, 'Copied: 1 card.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('She said: “Is anybody there?”');
  await page.reload();
  await cards(page).first().focus();
  await page.keyboard.press('Control+x');
  await expect(cards(page)).toHaveCount(1);
});

/** What the clipboard holds, as a program would open it. */
async function opened(page: Page): Promise<{ readonly html: string[][]; readonly tsv: string[][] }> {
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    const page = new DOMParser().parseFromString(await read('text/html'), 'text/html');
    for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
    return {
      html: [...page.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
      text: await read('text/plain'),
    };
  });
  return { html, tsv: Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter: '\t' }).data };
}

test('a phase, a lane and a block of cells leave as tables that other programs open, as text and as markup', async ({
  page,
}) => {
  await openByKeys(page, /Example: first home/);
  await press(page, 'ArrowRight', 'ArrowRight', 'Control+c');
  await expect(notice(page, 'Copied: 1 phase, 2 activities, and')).toBeVisible();
  const phase = await opened(page);
  expect(phase.html.slice(0, 3)).toEqual([
    ['', 'Bid', ''],
    ['', 'Bids by text message', 'Waits for the seller’s answer'],
    ['Needs', '', 'Know where I stand'],
  ]);
  expect(phase.tsv).toEqual(phase.html);

  await press(page, 'Control+Home', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+c');
  await expect(notice(page, /Copied: 1 lane and \d+ cards\./)).toBeVisible();
  const lane = await opened(page);
  expect(lane.html[1]?.slice(0, 3)).toEqual(['Emotions', '0.8 Excited', '0.2 A little uneasy']);
  expect(lane.tsv).toEqual(lane.html);

  await press(page, 'ArrowUp', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  await expect(notice(page, 'Copied: 4 cards.')).toBeVisible();
  const block = await opened(page);
  expect(block.html).toEqual([
    ['Dare to dream together', 'Know what we can afford'],
    ['0.8 Excited', '0.2 A little uneasy'],
  ]);
  expect(block.tsv).toEqual(block.html);
});
