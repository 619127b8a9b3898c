import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

async function openMap(page: Page, template: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: template }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  // What listens to the clipboard comes with the first sign of a person.
  await page.mouse.move(5, 300);
  await expect(page.locator('.react-flow__pane')).toBeAttached();
}
const openExample = (page: Page) => openMap(page, /Example: first home/);
const openBlank = (page: Page) => openMap(page, /Blank/);

const grid = (page: Page) => page.getByRole('grid');
const card = (page: Page, text: string | RegExp): Locator => grid(page).getByRole('button', { name: text });
const cell = (page: Page, name: string): Locator => grid(page).getByRole('gridcell', { name });
const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

async function centre(target: Locator): Promise<[number, number]> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}
async function click(page: Page, target: Locator, options: Parameters<Page['mouse']['click']>[2] = {}): Promise<void> {
  await page.mouse.click(...(await centre(target)), options);
}
/** Another program puts this on the clipboard. */
async function putOnClipboard(page: Page, content: { readonly text: string; readonly html?: string }): Promise<void> {
  await page.evaluate(async ({ text, html }) => {
    const part = (type: string, words: string) => new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': part('text/plain', text),
        ...(html ? { 'text/html': part('text/html', html) } : {}),
      }),
    ]);
  }, content);
}
async function secondMap(context: BrowserContext, open: (page: Page) => Promise<void>): Promise<Page> {
  const page = await context.newPage();
  await open(page);
  return page;
}

test('a card is copied and pasted into another cell of its lane, and one undo takes it back', async ({ page }) => {
  await openExample(page);
  await click(page, card(page, /Dare to dream together/));
  await page.keyboard.press('Control+c');
  await expect(notice(page, 'Copied: 1 card.')).toBeVisible();
  await click(page, cell(page, 'Needs, Saves searches on portal: empty'));
  await page.keyboard.press('Control+v');
  await expect(notice(page, 'Pasted: 1 card. Ctrl+Z takes it back.')).toBeVisible();
  await expect(card(page, /Dare to dream together/)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(card(page, /Dare to dream together/)).toHaveCount(1);
});

test('a card is cut and pasted by keyboard alone', async ({ page }) => {
  await openExample(page);
  await card(page, /Dare to dream together/).focus();
  await page.keyboard.press('Control+x');
  await expect(notice(page, 'Cut: 1 card.')).toBeVisible();
  await expect(card(page, /Dare to dream together/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(card(page, /Dare to dream together/)).toHaveCount(1);
  await expect(card(page, /Dare to dream together/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Needs, Talks about moving with partner: empty')).toHaveCount(0);
});

test('a block of a spreadsheet fills cells from the chosen one', async ({ page }) => {
  await openBlank(page);
  await putOnClipboard(page, {
    text: 'Safe\tQuick\n2\t-1\n',
    html: '<table><tr><td>Safe</td><td>Quick</td></tr><tr><td>2</td><td>-1</td></tr></table>',
  });
  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+v');
  await expect(notice(page, 'Pasted: 4 cards.')).toBeVisible();
  await expect(card(page, /Safe/)).toHaveCount(1);
  await expect(card(page, /Quick/)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByRole('gridcell').getByRole('button')).toHaveCount(0);
});

test('a block wider than the map asks first, and can be cut to what fits', async ({ page }) => {
  await openBlank(page);
  await putOnClipboard(page, { text: 'a\tb\tc\td\te' });
  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+v');
  const question = page.getByRole('alertdialog', { name: 'Add 2 activities?' });
  await expect(question).toBeVisible();
  await expectAccessible(page, '[role="alertdialog"]');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(grid(page).getByRole('gridcell').getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Only what fits' }).click();
  await expect(grid(page).getByRole('gridcell').getByRole('button')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Add 2 activities' }).click();
  await expect(notice(page, 'Pasted: 2 activities and 5 cards. 2 activities were added at the end.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByRole('gridcell').getByRole('button')).toHaveCount(0);
});

test('ten thousand cells are refused in a sentence, and nothing changes', async ({ page }) => {
  await openBlank(page);
  await putOnClipboard(page, { text: Array.from({ length: 100 }, () => 'x\t'.repeat(99).concat('x')).join('\n') });
  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+v');
  await expect(notice(page, /has 10000 cells, and a map holds at most 5000 cards/)).toBeVisible();
  await expect(grid(page).getByRole('gridcell').getByRole('button')).toHaveCount(0);
});

test('what is copied reaches other programs as a table of plain words', async ({ page }) => {
  await openExample(page);
  await card(page, /Dare to dream together/).focus();
  await page.keyboard.press('Control+c');
  await expect(notice(page, 'Copied: 1 card.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe('Dare to dream together');
});

test('a lane is copied into another map with its cards, a phase with its activities', async ({ page, context }) => {
  await openExample(page);
  await grid(page)
    .getByRole('rowheader', { name: /Pain points/ })
    .focus();
  await page.keyboard.press('Control+c');
  await expect(notice(page, /Copied: 1 lane and \d+ cards\./)).toBeVisible();
  const other = await secondMap(context, openBlank);
  await other.getByRole('rowheader', { name: /Pain points/ }).focus();
  await other.keyboard.press('Control+v');
  const question = other.getByRole('alertdialog', { name: 'The lane is here already' });
  await question.getByRole('button', { name: 'Into the same lane' }).click();
  await other
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Add \d+ activit/ })
    .click();
  await expect(card(other, /Three banks, three answers/)).toHaveCount(1);
  await other.keyboard.press('Control+z');
  await expect(card(other, /Three banks, three answers/)).toHaveCount(0);

  await page.bringToFront();
  await grid(page).getByRole('columnheader', { name: 'Phase: Bid' }).focus();
  await page.keyboard.press('Control+c');
  await expect(notice(page, /Copied: 1 phase, 2 activities, and \d+ cards\./)).toBeVisible();
  await other.bringToFront();
  await other.getByRole('columnheader', { name: /^Phase: Before/ }).focus();
  await other.keyboard.press('Control+v');
  await expect(other.getByRole('columnheader', { name: 'Phase: Bid' })).toHaveCount(1);
  await expect(card(other, /No reply for nine days/)).toHaveCount(1);
});

test('phases, activities and lanes are duplicated with what is in them', async ({ page }) => {
  await openExample(page);
  await grid(page).getByRole('columnheader', { name: 'Phase: Sign' }).focus();
  await page.keyboard.press('Control+d');
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Sign' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await grid(page)
    .getByRole('rowheader', { name: /Backstage/ })
    .focus();
  await page.keyboard.press('Control+d');
  await expect(grid(page).getByRole('rowheader', { name: /Backstage/ })).toHaveCount(2);
  await expect(notice(page, /Pasted: 1 lane and \d+ cards\./)).toBeVisible();
});

test('the menu copies and pastes, into an empty cell too', async ({ page }) => {
  await openExample(page);
  await click(page, card(page, /Dare to dream together/), { button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy' }).click();
  await expect(notice(page, 'Copied: 1 card.')).toBeVisible();
  await click(page, cell(page, 'Needs, Saves searches on portal: empty'), { button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(card(page, /Dare to dream together/)).toHaveCount(2);
});

test('a clipboard that the browser refuses is met by the keys that work', async ({ page, context }) => {
  await openExample(page);
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await click(page, cell(page, 'Needs, Saves searches on portal: empty'), { button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(notice(page, /does not let Resa read the clipboard\. Press Ctrl\+V instead/)).toBeVisible();
});

test('in a text box, paste is plain text', async ({ page }) => {
  await openExample(page);
  await putOnClipboard(page, { text: 'one\ttwo' });
  await card(page, /Dare to dream together/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await expect(card(page, /one.two/)).toHaveCount(1);
  await expect(card(page, /Know what we can afford/)).toHaveCount(1);
});

test('somebody who only looks copies, and is told why nothing can be pasted', async ({ page, context }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link: View' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const viewer = await context.newPage();
  await viewer.goto(link);
  await expect(grid(viewer)).toBeVisible();
  await viewer.mouse.move(5, 300);
  await expect(viewer.locator('.react-flow__pane')).toBeAttached();
  await click(viewer, card(viewer, /Dare to dream together/), { button: 'right' });
  await expect(viewer.getByRole('menuitem')).toHaveText([/Copy/]);
  await viewer.getByRole('menuitem', { name: 'Copy' }).click();
  await expect(notice(viewer, 'Copied: 1 card.')).toBeVisible();
  await viewer.keyboard.press('Control+v');
  await expect(notice(viewer, /Your link does not let you edit/)).toBeVisible();
  await expect(card(viewer, /Dare to dream together/)).toHaveCount(1);
});

test('cells are chosen with Shift, filled to the right by key and by the corner, and emptied', async ({ page }) => {
  await openExample(page);
  const dare = () => card(page, /Dare to dream together/);
  await dare().focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cell(page, 'Needs, Saves searches on portal: empty')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+r');
  await expect(notice(page, 'Filled: 2 cards. Ctrl+Z takes it back.')).toBeVisible();
  await expect(dare()).toHaveCount(3);
  const [x, y] = await centre(page.locator('[data-fill-handle]'));
  const [to] = await centre(grid(page).getByRole('columnheader', { name: /Bids by text message/ }));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(to, y, { steps: 8 });
  await page.mouse.up();
  await expect(dare()).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(dare()).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(dare()).toHaveCount(1);
});

test('cells are chosen by dragging over them and by Shift and a click, and Delete empties them', async ({ page }) => {
  await openExample(page);
  const from = await cell(page, 'Pain points, Visits open houses: empty').boundingBox();
  const to = await cell(page, 'Pain points, Talks about moving with partner: empty').boundingBox();
  if (!from || !to) throw new Error('not on screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(card(page, /Three banks, three answers/)).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, /Same flat, five listings/)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(card(page, /Three banks|Same flat/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, /Three banks|Same flat/)).toHaveCount(2);
  await click(page, card(page, /Dare to dream together/));
  await page.keyboard.down('Shift');
  await click(page, card(page, /Know what we can/));
  await page.keyboard.up('Shift');
  await expect(card(page, /Dare to dream together/)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-range]')).toBeVisible();
});

/** A red dot of 2 × 2 pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

interface Dropped {
  readonly name?: string;
  readonly type?: string;
  readonly content: string;
}
/** Lets go of a file or a text over a point, as the browser tells pages of it. */
async function dropAt(page: Page, [x, y]: [number, number], { name, type = 'text/plain', content }: Dropped) {
  await page.evaluate(
    ({ x, y, name, type, content }) => {
      const data = new DataTransfer();
      const bytes = type.startsWith('image/') ? Uint8Array.from(atob(content), (c) => c.charCodeAt(0)) : content;
      if (name) data.items.add(new File([bytes], name, { type }));
      else data.setData(type, content);
      const target = document.elementFromPoint(x, y);
      const event = (kind: string) =>
        new DragEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer: data });
      target?.dispatchEvent(event('dragover'));
      target?.dispatchEvent(event('drop'));
    },
    { x, y, name, type, content },
  );
}

test('text dropped on a cell is a card there; a picture is a picture card', async ({ page }) => {
  await openExample(page);
  const empty = cell(page, 'Needs, Saves searches on portal: empty');
  await dropAt(page, await centre(empty), { content: 'Not to be outbid' });
  await expect(card(page, /Not to be outbid/)).toHaveCount(1);
  const there = cell(page, 'Needs, Bids by text message: empty');
  await dropAt(page, await centre(there), { name: 'dot.png', type: 'image/png', content: PNG });
  await expect(notice(page, '1 picture added. Ctrl+Z takes it back.')).toBeVisible();
  await expect(grid(page).getByRole('rowheader', { name: /Pictures/ })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByRole('rowheader', { name: /Pictures/ })).toHaveCount(0);
});

test('a dropped table opens the import with it, and a file of no use is answered in a sentence', async ({ page }) => {
  await openExample(page);
  const point = await centre(cell(page, 'Needs, Saves searches on portal: empty'));
  await dropAt(page, point, { name: 'plan.pdf', type: 'application/pdf', content: '%PDF' });
  await expect(notice(page, /Resa cannot read plan\.pdf/)).toBeVisible();
  await dropAt(page, point, { name: 'map.csv', type: 'text/csv', content: 'Phase,Before,After\nNeeds,Safe,Quick\n' });
  await expect(page.getByRole('dialog', { name: /map\.csv/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Add to this map|Merge/ })).toBeVisible();
});

test('a picture on the clipboard becomes a picture card', async ({ page }) => {
  await openExample(page);
  await page.evaluate(async (content) => {
    const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, PNG);
  await click(page, cell(page, 'Needs, Saves searches on portal: empty'));
  await page.keyboard.press('Control+v');
  await expect(notice(page, '1 picture added.')).toBeVisible();
});

test('an activity without a phase is dragged out of the tray', async ({ page }) => {
  await openExample(page);
  await grid(page).getByRole('columnheader', { name: 'Phase: Sign' }).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: /^Unplaced/ }).click();
  const waiting = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Signs contract' });
  const [x, y] = await centre(grid(page).getByRole('columnheader', { name: /Visits open houses/ }));
  await waiting.hover();
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
  await expect(grid(page).getByRole('columnheader', { name: /Signs contract/ })).toHaveCount(1);
});

test('a map is saved as a template, and a new one begins from it; it is renamed, handed on and deleted', async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await dialog.getByLabel('Name of the template').fill('Homes');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  await expect(dialog.getByRole('status')).toContainText('“Homes” is saved.');
  await page.goto('/');
  const own = page.getByRole('region', { name: 'Your templates' });
  await own.getByRole('button', { name: 'Rename Homes' }).click();
  await own.getByLabel('Name of the template').fill('Flats');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('button', { name: 'Start from Flats' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await own.getByRole('button', { name: 'Download Flats' }).click();
  const file = await (await downloading).path();
  await own.getByRole('button', { name: 'Delete Flats' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the template' }).click();
  await expect(own).toContainText('None yet.');
  await own.getByLabel('Add from a file…').setInputFiles(file);
  await expectAccessible(page);
  await own.getByRole('button', { name: 'Start from Buying a first home' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Bid' })).toBeAttached();
  await expect(card(page, /Three banks/)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('a long press offers copy and paste', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).tap();
    await page.getByRole('button', { name: 'As a map' }).tap();
    await expect(page.locator('.react-flow__pane')).toBeAttached();
    const touch = await page.context().newCDPSession(page);
    const [x, y] = await centre(card(page, /Dare to dream together/));
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.getByRole('menuitem', { name: 'Paste' })).toBeVisible();
    await page.getByRole('menuitem', { name: 'Copy' }).tap();
    await expect(notice(page, 'Copied: 1 card.')).toBeVisible();
  });
});
