import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, wear } from './support.ts';

/** The first row of the grid is the phases. */
const phases = (page: Page) => page.getByRole('grid').getByRole('row').first().getByRole('columnheader');

test('a first-time user has a named map with a persona and three phases', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose journey are we mapping?');
  await page.getByLabel('Customer').fill('Anna, 31');
  await page.getByLabel('Journey').fill('Buying a first home');
  await page.getByLabel('Why now?').fill('Buyers lose trust');
  await page.getByRole('button', { name: 'Start mapping' }).click();

  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Buying a first home');
  await expect(page.getByRole('banner')).toContainText('Anna, 31');
  await expect(page.getByLabel('Purpose')).toHaveValue('Buyers lose trust');
  await expect(phases(page)).toHaveCount(3);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page).toHaveTitle('Buying a first home · Resa');
});

test('the key of a map is in the fragment and in no request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.goto('/');
  await page.getByRole('button', { name: /Blank/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  const key = new URL(page.url()).hash.slice(1);
  expect(key.length).toBeGreaterThan(20);
  expect(asked.filter((url) => new URL(url).href.replace(/#.*/, '').includes(key))).toEqual([]);
});

test('maps opened here are listed, and taken off the list', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('None yet. Maps you make or open')).toBeVisible();
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Buying a first home');
  await page.getByRole('link', { name: 'Resa: to the start page' }).click();

  const listed = page.getByRole('region', { name: 'Maps opened on this device' }).getByRole('listitem');
  await expect(listed).toHaveCount(1);
  await listed.getByRole('link').click();
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Buying a first home');
  await page.goBack();
  await page.getByRole('button', { name: 'Take “Buying a first home” off the list' }).click();
  await expect(page.getByText('None yet. Maps you make or open')).toBeVisible();
  await page.reload();
  await expect(page.getByText('None yet. Maps you make or open')).toBeVisible();
});

test('the language is changed, spoken at once and remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vems resa kartlägger vi?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vems resa kartlägger vi?');
  await page.getByRole('button', { name: /Tjänst i fem faser/ }).click();
  await expect(phases(page)).toHaveCount(5);
});

test('a language the browser asks for is spoken without being chosen', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'nn-NO' });
  const page = await context.newPage();
  await page.goto(baseURL ?? '/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem sin reise kartlegger vi?');
  await context.close();
});

test('a map that cannot be made is said so, and nothing is lost', async ({ page }) => {
  await page.goto('/');
  await page.route('**/api/maps', (route) => route.abort());
  await page.getByLabel('Journey').fill('Moving out');
  await page.getByRole('button', { name: 'Start mapping' }).click();
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  await expect(page.getByLabel('Journey')).toHaveValue('Moving out');
  await page.unroute('**/api/maps');
  await page.getByRole('button', { name: 'Start mapping' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Moving out');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`home has no accessibility violations, ${colorScheme}`, async ({ page }) => {
    await wear(page, colorScheme);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}
