import { expect, type Page, test } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expectAccessible, wear } from './support.ts';

const panel = (page: Page) => page.getByRole('complementary');
const grid = (page: Page) => page.getByRole('grid');
const card = (page: Page, text: RegExp) => grid(page).getByRole('button', { name: text });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(grid(page)).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

/** A new metric card in a lane of its own, its details at the right. */
async function addMetric(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a metric' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Value', exact: true })).toBeVisible();
}

test.describe('a metric', () => {
  test('is made from pasted survey answers, with its interval and its source, and one undo takes it back', async ({
    page,
  }) => {
    await openExample(page);
    await addMetric(page, 'Recommend us');
    await panel(page).getByRole('button', { name: 'Work it out…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Work out a metric' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog
      .getByRole('textbox', { name: 'Or paste answers' })
      .fill('who;Would you recommend us?\n101;10\n102;9\n103;8\n104;3\n105;\n106;no idea\n');
    await dialog.getByRole('button', { name: 'Read answers' }).click();
    await expect(dialog.getByRole('combobox', { name: 'Method' })).toHaveValue('nps');
    await expect(dialog.getByRole('combobox', { name: 'Column with the answers' })).toHaveValue('1');
    await expect(dialog.getByRole('status')).toContainText('25');
    await expect(dialog.getByRole('status')).toContainText('4 answers');
    await expect(dialog.getByRole('status')).toContainText('1 left out');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Use this value' }).click();
    await expect(dialog).toBeHidden();

    await expect(card(page, /Recommend us.*25.*95% −56.*n 4/)).toBeAttached();
    await expect(panel(page).getByRole('textbox', { name: 'Value', exact: true })).toHaveValue('25');
    await expect(panel(page).getByText('pasted answers').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(panel(page).getByRole('textbox', { name: 'Value', exact: true })).toHaveValue('');
  });

  test('is opened from a file of other people’s answers; a workbook that is damaged is refused in words', async ({
    page,
  }) => {
    await openExample(page);
    await addMetric(page, 'Satisfied');
    const dialog = await chooseAnswers(page, 'answers.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
    await expect(dialog.getByRole('alert')).toContainText('The workbook is damaged');
    await dialog.press('Escape');
    await chooseAnswers(page, 'q3.csv', Buffer.from('satisfied\n5\n4\n3\n1\n5\n'));
    await expect(dialog.getByRole('combobox', { name: 'Method' })).toHaveValue('csat');
    await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Use this value' }).click();
    await expect(card(page, /Satisfied.*60%/)).toBeAttached();
    await expect(panel(page).getByText('q3.csv').first()).toBeVisible();
  });

  test('is worked out from a workbook, of the sheet that is chosen', async ({ page }) => {
    await openExample(page);
    await addMetric(page, 'Recommend us');
    const answers = [10, 9, 9, 3].map((answer, i) => [`p${i}`, answer]);
    const book = await writeXlsx({
      sheets: [
        { name: 'About', rows: [['Sent to everybody in May']] },
        {
          name: 'May',
          rows: [
            ['who', 'Satisfied?'],
            ['a', 5],
            ['b', 1],
          ],
        },
        { name: 'June', rows: [['who', 'Would you recommend us?'], ...answers] },
      ],
    });
    const dialog = await chooseAnswers(page, 'waves.xlsx', Buffer.from(book));
    const sheet = dialog.getByRole('combobox', { name: 'Sheet' });
    await expect(sheet.getByRole('option')).toHaveText(['May', 'June']);
    await expect(dialog.getByRole('status')).toContainText('50');
    await expectAccessible(page);
    await sheet.selectOption('June');
    await expect(dialog.getByRole('combobox', { name: 'Method' })).toHaveValue('nps');
    await expect(dialog.getByRole('status')).toContainText('4 answers');
    await dialog.getByRole('button', { name: 'Use this value' }).click();
    await expect(card(page, /Recommend us.*50.*n 4/)).toBeAttached();
    await expect(panel(page).getByText('waves.xlsx: June').first()).toBeVisible();
  });

  test('is worked out from the company’s own figures by keyboard, and shows its target and its change', async ({
    page,
  }) => {
    await openExample(page);
    await addMetric(page, 'Churn');
    await panel(page).getByRole('textbox', { name: 'Value', exact: true }).fill('4');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('textbox', { name: 'Target' }).fill('3');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Work it out…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Work out a metric' });
    await dialog.getByRole('radio', { name: 'Survey answers' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('100');
    await expect(dialog.getByRole('status')).toHaveText(/5.%/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(card(page, /Churn.*5%, \+1 from 4, target 3%/)).toBeAttached();
    await expect(panel(page).getByRole('button', { name: 'Work it out…' })).toBeFocused();
  });
});

/** Opens the dialog and chooses a file of answers in it. */
async function chooseAnswers(page: Page, name: string, buffer: Buffer) {
  await panel(page).getByRole('button', { name: 'Work it out…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Work out a metric' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose an Excel or CSV file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  return dialog;
}

async function openMoments(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Moments' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Moments', level: 2 })).toBeVisible();
}

test.describe('the moments panel', () => {
  test('says what is remembered beside the mean, why they differ, and goes to each moment', async ({ page }) => {
    await openExample(page);
    await openMoments(page);
    const journey = panel(page).getByRole('region', { name: 'Anna, 31: the whole journey' });
    await expect(journey.getByText('−0.4')).toBeVisible();
    await expect(journey.getByText('+0.3', { exact: true })).toBeVisible();
    await expect(journey).toContainText('is half the memory and pulls it below the mean');
    await journey.getByRole('button', { name: /^Peak −2.0 Waits for the seller/ }).click();
    await expect(grid(page).getByRole('button', { name: /score −2.0/ })).toBeFocused();
    await expect(journey).toBeVisible();
    await expectAccessible(page);
    await wear(page, 'dark');
    await expectAccessible(page);
  });

  test('lists critical moments as they are flagged, and is reached and used by keyboard alone', async ({ page }) => {
    await openExample(page);
    await card(page, /Pain point: No reply/).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await panel(page).getByRole('switch', { name: 'Critical moment' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('banner').getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Moments' }).focus();
    await page.keyboard.press('Enter');
    const critical = panel(page).getByRole('region', { name: 'Critical moments' });
    await critical.getByRole('button', { name: /No reply/ }).focus();
    await page.keyboard.press('Enter');
    await expect(card(page, /Pain point: No reply.*critical moment/)).toBeFocused();
    await expect(critical).toBeVisible();
  });

  test('says plainly that nothing is scored, and that one score is too few', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Blank/ }).first().click();
    await expect(grid(page)).toBeVisible();
    await openMoments(page);
    await expect(panel(page)).toContainText('No feelings are scored yet');
    await page.getByRole('button', { name: 'Add an emotion' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await openMoments(page);
    await expect(panel(page)).toContainText('Only one moment is scored');
    await expectAccessible(page);
  });
});

const bar = (page: Page) => page.getByRole('region', { name: 'What if?' });
const peakFace = (page: Page) => grid(page).getByRole('button', { name: /^Emotion: .*running/ });

test.describe('what if', () => {
  test('a dragged score is tried out and shown beside the map’s own; others see nothing until it is kept, and one undo takes it back', async ({
    page,
    browser,
  }) => {
    await openExample(page);
    const second = await (await browser.newContext()).newPage();
    await second.goto(page.url());
    await expect(second.getByRole('grid')).toBeVisible();
    await expect(peakFace(second)).toHaveAccessibleName(/score −2.0/);

    await openMoments(page);
    await panel(page).getByRole('button', { name: 'What if?' }).click();
    await expect(bar(page)).toContainText('Nobody else sees it');
    await expect(bar(page).getByRole('button', { name: 'Keep' })).toBeDisabled();
    const box = (await peakFace(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y - 20, { steps: 4 });
    await page.mouse.move(at.x, at.y - 60, { steps: 6 });
    await expect(bar(page)).toContainText('→');
    await page.mouse.up();
    await expect(bar(page)).toContainText(/Remembered as −0.4 → [+].*\([+]/);
    await expect(bar(page)).toContainText(/Mean [+]0.3 → [+]/);
    await expect(panel(page).getByRole('region', { name: /the whole journey/ })).toContainText('−0.4 →');
    await expectAccessible(page);
    await wear(page, 'dark');
    await expectAccessible(page);
    await wear(page, 'light');

    // Somebody else goes on working; it arrives, and they have not seen the try.
    await second.getByRole('textbox', { name: 'Title of the map' }).fill('Buying a home');
    await second.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Buying a home');
    await expect(peakFace(second)).toHaveAccessibleName(/score −2.0/);
    await expect(bar(page)).toContainText('→');

    await bar(page).getByRole('button', { name: 'Keep' }).click();
    await expect(bar(page)).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Kept: 1 score changed' })).toBeAttached();
    await expect(peakFace(second)).not.toHaveAccessibleName(/score −2.0/);
    await page.keyboard.press('Control+z');
    await expect(peakFace(page)).toHaveAccessibleName(/score −2.0/);
    await expect(peakFace(second)).toHaveAccessibleName(/score −2.0/);
    await second.context().close();
  });

  test('is started, tried, taken back and dropped by keyboard alone', async ({ page }) => {
    await openExample(page);
    await peakFace(page).focus();
    await page.keyboard.press('Alt+w');
    await expect(page.getByRole('status').filter({ hasText: 'What if is on' })).toBeAttached();
    await page.keyboard.press('2');
    await expect(peakFace(page)).toHaveAccessibleName(/score \+2.0/);
    await expect(bar(page)).toContainText(/Remembered as −0.4 → \+1.6/);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(peakFace(page)).toHaveAccessibleName(/score \+1.9/);
    await page.keyboard.press('Control+z');
    await expect(peakFace(page)).toHaveAccessibleName(/score \+2.0/);
    await bar(page).getByRole('button', { name: 'Drop' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeHidden();
    await expect(peakFace(page)).toHaveAccessibleName(/score −2.0/);
    await expect(peakFace(page)).toBeFocused();
  });

  test('is still there after going home and coming back, and the browser asks before it is closed on it', async ({
    page,
  }) => {
    await openExample(page);
    await peakFace(page).focus();
    await page.keyboard.press('Alt+w');
    await page.keyboard.press('1');
    await expect(bar(page)).toContainText('→');
    await page.getByRole('link', { name: 'Resa: to the start page' }).click();
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.goBack();
    await expect(bar(page)).toContainText(/−0.4 → \+/);
    await expect(peakFace(page)).toHaveAccessibleName(/score \+1.0/);
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.mouse.click(700, 5);
    await page.reload();
    expect(await asked).toBe('beforeunload');
    await expect(bar(page)).toContainText(/−0.4 → \+/);
  });

  test('takes the score of the details and of the list, on a phone too', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).click();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
    await openMoments(page);
    await panel(page).getByRole('button', { name: 'What if?' }).click();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(bar(page)).toBeVisible();
    const list = page.getByRole('listitem').filter({ hasText: /running/ });
    await list.last().getByRole('radio', { name: '+2.0' }).check();
    await expect(bar(page)).toContainText('−0.4 → +1.6');
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await context.close();
  });
});
