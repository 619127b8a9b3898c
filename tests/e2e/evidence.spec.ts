import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { typeInMenu } from './keys.ts';
import { showDetails } from './places.ts';
import { expectAccessible } from './support.ts';

const panel = (page: Page) => page.getByRole('complementary');
const card = (page: Page, text: RegExp) => page.getByRole('grid').getByRole('button', { name: text });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

/** Selects a card and shows its details. */
async function openCard(page: Page, text: RegExp): Promise<void> {
  await showDetails(page);
  await card(page, text).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  // In the last column the way to the right went nowhere.
  if (!(await card(page, text).evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('textbox', { name: 'Text of the card' })).toHaveValue(/\S/);
}

async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(panel(page).getByRole('heading', { name, level: 2 })).toBeVisible();
}

async function addTag(page: Page, tag: string): Promise<void> {
  const box = panel(page).getByRole('combobox', { name: 'Add a tag' });
  await box.fill(tag);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'Tags' })).toContainText(tag);
}

test('tags are written on one card, offered on the next, and set on several at once', async ({ page }) => {
  await openExample(page);
  await openCard(page, /Know where I stand/);
  await addTag(page, 'trust');
  await expect(card(page, /Know where I stand.*tagged trust/)).toBeAttached();

  await openCard(page, /Be sure it is legal/);
  await panel(page).getByRole('combobox', { name: 'Add a tag' }).click();
  await page.getByRole('option', { name: 'trust' }).click();
  await expect(panel(page).getByRole('list', { name: 'Tags' })).toContainText('trust');
  await expectAccessible(page);

  await card(page, /Be sure it is legal/).focus();
  await page.keyboard.press('Control+a');
  await expect(panel(page).getByRole('heading', { name: /selected/ })).toBeVisible();
  await addTag(page, 'workshop');
  await panel(page).getByRole('button', { name: 'Remove the tag trust' }).click();
  await expect(panel(page).getByRole('list', { name: 'Tags' })).not.toContainText('trust');
  await page.getByRole('button', { name: 'Undo' }).click();
  await openCard(page, /Know where I stand/);
  await expect(panel(page).getByRole('list', { name: 'Tags' })).toHaveText(/trust.*workshop/);
});

test('a channel of the team’s own is made with an icon and offered to the next touchpoint', async ({ page }) => {
  await openExample(page);
  await openCard(page, /^.*Open house/);
  const box = panel(page).getByRole('combobox', { name: 'Channel' });
  await expect(box).toHaveValue('Store');
  await box.fill('Viewing app');
  await page.getByRole('option', { name: 'Use “Viewing app”' }).click();
  await expect(box).toHaveValue('Viewing app');
  await panel(page)
    .getByRole('radiogroup', { name: 'Icon of Viewing app' })
    .getByRole('radio', { name: 'App' })
    .check();
  await expect(card(page, /Open house, Viewing app/)).toBeAttached();
  await openCard(page, /Office/);
  await box.click();
  await page.getByRole('option', { name: 'Viewing app' }).click();
  await expect(card(page, /Office, Viewing app/)).toBeAttached();
  await expectAccessible(page);
});

test('an insight says quietly that it has no source, gets one on the spot, and shares it with another card', async ({
  page,
}) => {
  await openExample(page);
  await openCard(page, /Dare to dream/);
  await panel(page).getByRole('radio', { name: 'Insight' }).check({ force: true });
  await expect(panel(page)).toContainText('No source yet');
  const add = panel(page).getByRole('combobox', { name: 'Add a source' });
  await add.fill('Six buyers in Malmö');
  await page.getByRole('option', { name: 'New source “Six buyers in Malmö”' }).click();
  await expect(panel(page)).not.toContainText('No source yet');
  await panel(page).getByLabel('Type').selectOption('Interview');
  await panel(page).getByLabel('How many (n)').fill('6');
  await panel(page).getByLabel('Date').last().fill('2026-09-03');
  await expect(panel(page)).toContainText('Interview · 3 Sept 2026 · n = 6');
  await expectAccessible(page);

  await openCard(page, /Feel it was right/);
  await panel(page).getByRole('radio', { name: 'Insight' }).check({ force: true });
  await add.click();
  await page.getByRole('option', { name: 'Six buyers in Malmö' }).click();
  await expect(panel(page).getByRole('list', { name: 'Sources' })).toContainText('n = 6');

  await openPanel(page, 'Sources');
  const source = panel(page).getByRole('listitem').first();
  await expect(source).toContainText('Used by 2 cards');
  await source.getByText('Used by 2 cards').click();
  await panel(page).getByRole('button', { name: 'Go to “Dare to dream together”' }).click();
  await expect(card(page, /Dare to dream/)).toBeFocused();
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Delete “Six buyers in Malmö”' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('2 cards lose it');
  await page.getByRole('button', { name: 'Delete the source' }).click();
  await expect(panel(page).getByRole('status')).toContainText('2 cards have lost it');
  await page.getByRole('button', { name: 'Undo' }).click();
  await openPanel(page, 'Sources');
  await expect(panel(page)).toContainText('Used by 2 cards');
});

test('a deleted source is brought back from the list, and its cards are insights that rest on it again', async ({
  page,
}) => {
  await openExample(page);
  const cards = ['Dare to dream together', 'Feel it was right'];
  const add = panel(page).getByRole('combobox', { name: 'Add a source' });
  const sources = panel(page).getByRole('list', { name: 'Sources' });
  for (const words of cards) {
    await openCard(page, new RegExp(words));
    await panel(page).getByRole('radio', { name: 'Insight' }).check({ force: true });
    await add.fill('Six buyers in Malmö');
    await page.getByRole('option', { name: /Six buyers in Malmö/ }).click();
    await expect(sources).toContainText('Six buyers in Malmö');
  }
  await openPanel(page, 'Sources');
  await panel(page).getByText('Used by 2 cards').click();
  await panel(page).getByRole('button', { name: 'Delete “Six buyers in Malmö”' }).click();
  await page.getByRole('button', { name: 'Delete the source' }).click();
  await openCard(page, /Dare to dream/);
  await expect(panel(page)).toContainText('No source yet');

  await openPanel(page, 'Recently deleted');
  await expect(panel(page).getByRole('listitem')).toContainText('Source');
  await panel(page).getByRole('button', { name: 'Restore “Six buyers in Malmö”' }).click();
  await expect(panel(page)).toContainText('Nothing has been deleted.');
  for (const words of cards) {
    await openCard(page, new RegExp(words));
    await expect(panel(page).getByRole('radio', { name: 'Insight' })).toBeChecked();
    await expect(sources).toContainText('Six buyers in Malmö');
    await expect(panel(page)).not.toContainText('No source yet');
    await expect(card(page, new RegExp(`${words}.*insight`, 'i'))).toBeAttached();
  }
});

test('a long word on how it is known is shown whole, and Enter keeps it on one line', async ({ page }) => {
  await openExample(page);
  await openCard(page, /Dare to dream/);
  const note = panel(page).getByRole('textbox', { name: 'Where it comes from' });
  const words =
    'Nine of twelve buyers said so unasked, and the three others when they were asked a week later by phone';
  await note.fill(words);
  const fits = () => note.evaluate((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth);
  expect(await fits()).toBe(true);
  await note.press('Enter');
  await expect(note).toHaveValue(words);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(fits).toBe(true);
});

test('assumptions are counted by lane and phase, stand out on the map, and become an interview guide', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  await openPanel(page, 'Assumptions');
  const lanes = panel(page).getByRole('table', { name: 'By lane' });
  await expect(lanes.getByRole('row', { name: /Needs/ })).toContainText('%');
  const show = lanes.getByRole('button', { name: /Show the assumptions in Needs/ });
  await show.click();
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page)).toContainText('stand out on the map');
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Show everything again' }).click();
  await expect(show).toHaveAttribute('aria-pressed', 'false');

  await panel(page).getByRole('button', { name: 'Copy' }).click();
  await expect(panel(page)).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# Interview guide: Buying a first home');
  expect(copied).toContain('## Dream');
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Buying a first home Interview guide.md');
  expect(await readFile(await file.path(), 'utf8')).toBe(copied);
});

test('the review counts, leads to the place, and what is set aside with a reason can be taken back', async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: /Map review.*things to look at/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await openPanel(page, 'Map review');
  const owner = panel(page).getByRole('region', { name: 'Nobody answers for the map' });
  await expectAccessible(page);

  await owner.getByRole('button', { name: 'Set aside: The map' }).click();
  await panel(page).getByRole('textbox', { name: 'Why is it all right?' }).fill('It is only an example');
  await panel(page).getByRole('button', { name: 'Set aside', exact: true }).click();
  await expect(owner).toHaveCount(0);
  await panel(page).getByText('1 set aside').click();
  await expect(panel(page)).toContainText('Because: It is only an example');
  await panel(page).getByRole('button', { name: 'Take back: Nobody answers for the map' }).click();
  await expect(owner).toBeVisible();

  await owner.getByRole('button', { name: 'Open the details of the map' }).click();
  await panel(page).getByLabel('Who answers for it').fill('Sara');
  await page.keyboard.press('Tab');
  await panel(page).getByLabel('Review on').fill('2030-01-01');
  await openPanel(page, 'Map review');
  await expect(owner).toHaveCount(0);
  await expect(panel(page)).not.toContainText('No review date');
});

test('pain has an owner offered from the map, and a date, which are read out', async ({ page }) => {
  await openExample(page);
  await openCard(page, /Bills arrive/);
  await panel(page).getByLabel('Owner').fill('Legal');
  await page.keyboard.press('Tab');
  await panel(page).getByLabel('Due').fill('2027-02-01');
  await expect(card(page, /Bills arrive.*owner Legal, due 1 Feb/)).toBeAttached();
  await openCard(page, /Same flat/);
  await panel(page).getByLabel('Owner').focus();
  await expect(panel(page).locator('datalist option[value="Legal"]')).toHaveCount(1);
});

test('every judgement is made and taken back with keys, and read out', async ({ page }) => {
  await openExample(page);
  await openCard(page, /No reply for nine/);
  const severity = panel(page).getByRole('radiogroup', { name: 'Severity' });
  await severity.getByRole('radio', { name: '4 of 5' }).focus();
  await page.keyboard.press('Space');
  await expect(card(page, /No reply for nine.*severity/)).toHaveCount(0);
  await severity.getByRole('radio', { name: '1 of 5' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(card(page, /No reply for nine.*severity 2 of 5/)).toBeAttached();

  await openCard(page, /Know where I stand/);
  await panel(page).getByRole('radio', { name: 'Implied' }).focus();
  await page.keyboard.press('Space');
  await panel(page).getByLabel('What it is about').selectOption('Belonging');
  await expect(card(page, /Need: Know where I stand, Belonging/)).toBeAttached();

  await openCard(page, /Status SMS/);
  const impact = panel(page).getByRole('radiogroup', { name: 'Impact' });
  await impact.getByRole('radio', { name: '5 of 5' }).focus();
  await page.keyboard.press('ArrowLeft');
  await panel(page).getByLabel('Status').selectOption('In progress');
  await expect(card(page, /Status SMS.*In progress, Impact 4 · effort 2/)).toBeAttached();

  await openCard(page, /Touchpoint: Broker/);
  await panel(page).getByRole('radio', { name: 'Company' }).focus();
  await page.keyboard.press('Space');
  await panel(page).getByLabel('Who receives').fill('Anna');
  await page.keyboard.press('Enter');
  await expect(card(page, /Touchpoint: Broker, Phone, company first, received by Anna/)).toBeAttached();
  await panel(page).getByRole('radio', { name: 'Company' }).focus();
  await page.keyboard.press('Space');
  await expect(card(page, /Touchpoint: Broker, Phone, received by Anna/)).toBeAttached();
});

test('with the keyboard alone: a tag, a source, lit assumptions and a finding set aside', async ({ page }) => {
  await openExample(page);
  await openCard(page, /Dare to dream/);
  const tabTo = async (role: 'combobox' | 'radio' | 'button' | 'textbox', name: string | RegExp) => {
    const target = panel(page).getByRole(role, { name });
    for (let i = 0; i < 60; i++) {
      if (await target.first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target.first()).toBeFocused();
  };
  await panel(page).getByRole('heading', { level: 2 }).focus();
  await tabTo('radio', 'Assumption');
  await page.keyboard.press('ArrowRight');
  await tabTo('combobox', 'Add a source');
  await page.keyboard.type('Call log');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'Sources' })).toContainText('Call log');
  await tabTo('combobox', 'Add a tag');
  await page.keyboard.type('dream');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'Tags' })).toContainText('dream');

  const more = page.getByRole('banner').getByRole('button', { name: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  await typeInMenu(page, 'assum');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { level: 2, name: 'Assumptions' }).focus();
  await tabTo('button', 'Show all assumptions');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('stand out on the map');

  await more.focus();
  await page.keyboard.press('Enter');
  await typeInMenu(page, 'map r');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { level: 2, name: 'Map review' }).focus();
  await tabTo('button', /^Set aside: /);
  await page.keyboard.press('Enter');
  await page.keyboard.type('We know');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('1 set aside');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme });

    test('every panel fits and has no accessibility violations', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: /Example: first home/ }).click();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
      for (const name of ['Sources', 'Assumptions', 'Map review']) {
        await openPanel(page, name);
        await expectAccessible(page);
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        expect(widths[0]).toBe(widths[1]);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone-${colorScheme}-${name}.png` });
      }
    });
  });
}
