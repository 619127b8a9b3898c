import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const banner = (page: Page) => page.getByRole('banner');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Personas' });
const personas = (page: Page) => dialog(page).getByRole('list', { name: 'Personas of the map' });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(banner(page).getByRole('status')).toHaveText('Saved');
}

async function openPersonas(page: Page): Promise<void> {
  await banner(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Personas' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Makes a persona by the dialog, which is left open. */
async function addPersona(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Add a persona' }).click();
  const box = dialog(page).getByRole('textbox', { name: 'Name' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await page.keyboard.type(name);
  await expect(personas(page)).toContainText(name);
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('a persona is made, told about and put in place, and another client sees it', async ({ page, browser }) => {
  await openExample(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.getByRole('grid')).toBeVisible();

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
  await expect(dialog(page).getByRole('status').first()).toHaveText('Robin is number 1 of 2.');
  await expect(personas(other).getByRole('listitem').first()).toContainText('Robin');
  await page.keyboard.press('Escape');
  await expect(banner(page).getByRole('button', { name: 'Personas: Robin +1' })).toBeVisible();
});
