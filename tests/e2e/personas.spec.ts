import { expect, type Page, test } from '@playwright/test';
import { PNG } from '../server/support/pictures.ts';
import { expectAccessible, fileOf } from './support.ts';

const banner = (page: Page) => page.getByRole('banner');
const panel = (page: Page) => page.getByRole('complementary');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Personas' });
const grid = (page: Page) => page.getByRole('grid');
const card = (page: Page, text: RegExp) => grid(page).getByRole('button', { name: text });
const personas = (page: Page) => dialog(page).getByRole('list', { name: 'Personas of the map' });
const menuButton = (page: Page) => banner(page).getByRole('button', { name: /^Personas/ });
const curve = (page: Page, name: string) => page.getByRole('button', { name: `Emotion curve, ${name}` });
const readingNote = (page: Page, name: string) => page.getByRole('status').filter({ hasText: `Read as ${name}` });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(grid(page)).toBeVisible();
  await expect(banner(page).getByRole('status')).toHaveText('Saved');
}

async function openPersonas(page: Page): Promise<void> {
  await banner(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Personas' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Makes a persona in the open dialog. */
async function addPersona(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Add a persona' }).click();
  const box = dialog(page).getByRole('textbox', { name: 'Name' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(personas(page)).toContainText(name);
}

async function addRobin(page: Page): Promise<void> {
  await openPersonas(page);
  await addPersona(page, 'Robin');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

/** Selects a card and shows its details, from the keyboard. */
async function openCard(page: Page, text: RegExp): Promise<void> {
  await card(page, text).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, text)).toBeFocused();
}

/** Makes a need Robin's only, and the feeling at the first activity Robin's. */
async function giveToRobin(page: Page): Promise<void> {
  await openCard(page, /Know what we can afford/);
  await panel(page).getByRole('checkbox', { name: 'Robin' }).check();
  await expect(card(page, /Know what we can afford.*only for Robin/)).toBeAttached();
  await openCard(page, /Emotion: Excited/);
  await panel(page).getByRole('combobox', { name: 'Persona' }).selectOption({ label: 'Robin' });
  await expect(card(page, /Emotion: Excited.*Robin/)).toBeAttached();
}

async function readAs(page: Page, name: string): Promise<void> {
  await menuButton(page).click();
  await page.getByRole('menuitemradio', { name }).click();
}

test('a persona is made, told about and put in place, and another client sees it', async ({ page, browser }) => {
  await openExample(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(grid(other)).toBeVisible();

  await openPersonas(page);
  await addPersona(page, 'Robin');
  await dialog(page).getByRole('textbox', { name: 'In a few words' }).fill('Sells the flat she grew up in');
  await dialog(page).getByRole('textbox', { name: 'Goals' }).fill('A fair price\nNo *surprises*');
  await dialog(page).getByRole('radio', { name: 'Colour 4' }).check({ force: true });
  await expectAccessible(page);

  await openPersonas(other);
  await expect(personas(other)).toContainText('Sells the flat she grew up in');
  await personas(other).getByRole('button', { name: /Robin/ }).click();
  await expect(dialog(other).getByRole('textbox', { name: 'Goals' })).toHaveValue('A fair price\nNo *surprises*');
  await expect(dialog(other).getByRole('radio', { name: 'Colour 4' })).toBeChecked();

  await dialog(page).getByRole('button', { name: 'Move Robin up' }).click();
  await expect(personas(page).getByRole('listitem').first()).toContainText('Robin');
  await expect(dialog(page).getByText('Robin is number 1 of 2.')).toBeVisible();
  await expect(personas(other).getByRole('listitem').first()).toContainText('Robin');
  await page.keyboard.press('Escape');
  await expect(menuButton(page)).toHaveAccessibleName('Personas: Robin +1');
});

test('a persona has a face, a saying, a context and needs, which another client sees; a bad face is refused', async ({
  page,
  browser,
}) => {
  await openExample(page);
  await openPersonas(page);
  await addPersona(page, 'Robin');
  const form = (of: Page) => dialog(of).getByRole('region', { name: 'Robin' });
  const said = {
    'In their own words': 'I only want it *over* with',
    Needs: 'To know what happens next',
    Context: 'Evenings, on the phone, with a sister',
  };
  for (const [name, words] of Object.entries(said)) await form(page).getByRole('textbox', { name }).fill(words);
  const chooseFace = async (button: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      form(page).getByRole('button', { name: button }).press('Enter'),
    ]);
    await chooser.setFiles(file);
  };
  const portrait = (of: Page) => form(of).getByRole('img', { name: 'Portrait of Robin' });
  await chooseFace('Choose a picture…', { name: 'robin.png', mimeType: 'image/png', buffer: PNG });
  await expect(portrait(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(banner(page).getByRole('status')).toHaveText('Saved');
  const before = await fileOf(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(grid(other)).toBeVisible();
  await openPersonas(other);
  await personas(other).getByRole('button', { name: /Robin/ }).click();
  for (const [name, words] of Object.entries(said))
    await expect(form(other).getByRole('textbox', { name })).toHaveValue(words);
  await expect(portrait(other)).toBeVisible();
  await expect.poll(() => portrait(other).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await other.context().close();

  await openPersonas(page);
  await personas(page).getByRole('button', { name: /Robin/ }).click();
  await chooseFace('Replace…', { name: 'robin.png', mimeType: 'image/png', buffer: Buffer.from('No face at all') });
  await expect(form(page).getByRole('alert')).toHaveText(/That is no picture this browser can read/);
  await expect(portrait(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await fileOf(page)).toEqual(before);
});

test('by keyboard alone a persona is made, moved, deleted and brought back', async ({ page }) => {
  await openExample(page);
  await banner(page).getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Personas' })).toBeVisible();
  await page.keyboard.type('Pers');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Add a persona' }).press('Enter');
  await page.keyboard.type('Robin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('In a hurry');
  await page.keyboard.press('Enter');

  const robin = personas(page).getByRole('button', { name: /Robin/ });
  await robin.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(dialog(page).getByText('Robin is number 1 of 2.')).toBeVisible();
  await expect(robin).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(personas(page).getByRole('button', { name: /Anna/ })).toBeFocused();
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Anna, 31');

  await dialog(page).getByRole('button', { name: 'Delete Anna, 31' }).press('Enter');
  await expect(personas(page)).not.toContainText('Anna');
  await expect(
    dialog(page).getByText(/Anna, 31 is deleted\. \d+ feelings stay on the map and count as Robin’s/),
  ).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(personas(page).getByRole('button', { name: /Anna/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(card(page, /Emotion: Excited.*Anna, 31/)).toBeAttached();
});

test('nine personas have a name in the legend each, and a curve is hidden and shown from there', async ({ page }) => {
  await openExample(page);
  await openPersonas(page);
  for (let i = 2; i <= 9; i++) await addPersona(page, `Buyer ${i}`);
  await expect(personas(page).getByRole('listitem')).toHaveCount(9);
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 400);
  await expect(page.getByRole('button', { name: /^Emotion curve/ })).toHaveCount(9);

  const anna = curve(page, 'Anna, 31');
  await expect(anna).toHaveAttribute('aria-pressed', 'true');
  await anna.click();
  await expect(anna).toHaveAttribute('aria-pressed', 'false');
  await expect(card(page, /Emotion: Excited/)).toHaveCount(0);
  await anna.press('Enter');
  await expect(anna).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, /Emotion: Excited/)).toBeAttached();

  await menuButton(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Anna, 31' }).press('Enter');
  await expect(card(page, /Emotion: Excited/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menuButton(page)).toBeFocused();
});

test('the map is read through one persona’s eyes, and what is felt then is that persona’s', async ({ page }) => {
  await openExample(page);
  await addRobin(page);
  await giveToRobin(page);

  await readAs(page, 'Anna, 31');
  await expect(readingNote(page, 'Anna, 31')).toBeVisible();
  await expect(card(page, /Know what we can afford/)).toHaveCount(0);
  await expect(card(page, /Emotion: Excited/)).toHaveCount(0);
  await expect(card(page, /Dare to dream/)).toBeAttached();
  await expectAccessible(page);

  await readAs(page, 'Robin');
  await expect(readingNote(page, 'Robin')).toBeVisible();
  await expect(card(page, /^Emotion/)).toHaveCount(1);
  await expect(card(page, /Know what we can afford/)).toBeAttached();
  const empty = grid(page).getByRole('gridcell', { name: /Emotions.*Visits open houses/ });
  await empty.focus();
  await page.keyboard.press('2');
  await expect(card(page, /^Emotion/)).toHaveCount(2);

  await page.getByRole('button', { name: 'Show everyone' }).click();
  await expect(page.getByText('The whole map is shown, for everyone.')).toBeAttached();
  await expect(grid(page).locator(':focus')).toHaveCount(1);
  await expect(card(page, /Emotion: Excited/)).toBeAttached();
  await expect(card(page, /Emotion, score \+2.0.*Robin/)).toBeAttached();
});

test('by keyboard alone the map is read as somebody, walked and read as everybody again', async ({ page }) => {
  await openExample(page);
  await addRobin(page);
  await giveToRobin(page);
  await menuButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Everyone' })).toBeChecked();
  await page.keyboard.type('Ann');
  await page.keyboard.press('Enter');
  await expect(readingNote(page, 'Anna, 31')).toBeVisible();
  await card(page, /Dare to dream/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid(page).getByRole('gridcell', { name: /Needs.*Checks what the bank will lend/ })).toBeFocused();
  await page.getByRole('button', { name: 'Show everyone' }).press('Enter');
  await expect(card(page, /Know what we can afford/)).toBeFocused();
});

test('undoing what another persona has leads back to everybody’s map', async ({ page }) => {
  await openExample(page);
  await addRobin(page);
  await giveToRobin(page);
  await openCard(page, /Know what we can afford/);
  await page.keyboard.press('Delete');
  await expect(card(page, /Know what we can afford/)).toHaveCount(0);
  await readAs(page, 'Anna, 31');
  await expect(readingNote(page, 'Anna, 31')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, /Know what we can afford/)).toBeAttached();
  await expect(readingNote(page, 'Anna, 31')).toHaveCount(0);
});

test('a lane and several cards are only for some, and are everybody’s again by undo', async ({ page }) => {
  await openExample(page);
  await addRobin(page);
  await card(page, /Know what we can afford/).focus();
  await page.keyboard.press('Control+a');
  await expect(panel(page).getByRole('heading', { name: /selected/ })).toBeVisible();
  await panel(page).getByRole('checkbox', { name: 'Robin' }).check();
  await expect(card(page, /only for Robin/).first()).toBeAttached();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, /only for Robin/)).toHaveCount(0);

  await grid(page).getByRole('rowheader', { name: 'Backstage' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  const robin = panel(page).getByRole('checkbox', { name: 'Robin' });
  await robin.focus();
  await page.keyboard.press('Space');
  await expect(panel(page).getByText('Only for Robin.')).toBeVisible();
  await readAs(page, 'Anna, 31');
  await expect(grid(page).getByRole('rowheader', { name: 'Backstage' })).toHaveCount(0);
  await readAs(page, 'Everyone');
  await expect(grid(page).getByRole('rowheader', { name: 'Backstage' })).toBeAttached();
});

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, colorScheme: 'dark' });

  test('personas are edited, and the list is read as one of them', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).tap();
    await expect(page.getByRole('heading', { name: 'Dream', level: 2 })).toBeVisible();
    await openPersonas(page);
    await addPersona(page, 'Robin');
    await expectAccessible(page);
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog(page).getByRole('button', { name: 'Read the map as Robin' }).tap();
    await expect(readingNote(page, 'Robin')).toBeVisible();
    await expect(page.getByText('“Excited”').or(page.getByText('Excited', { exact: true }))).toHaveCount(0);
    await expect(page.getByText('Dare to dream together')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show everyone' }).tap();
    await expect(page.getByText('Excited', { exact: true })).toBeVisible();
  });
});
