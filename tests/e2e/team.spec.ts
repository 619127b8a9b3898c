import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible, wear } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Where the server of these tests put its key when it was first started. */
const administrator = () => readFileSync('test-results/data/administrator-key.txt', 'utf8').trim();

interface MadeTeam {
  readonly id: string;
  readonly key: string;
  readonly link: string;
}

async function post(request: APIRequestContext, path: string, key: string, data: object = {}) {
  const answer = await request.post(`/api/${path}`, { headers: { authorization: `Bearer ${key}` }, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

async function makeTeam(request: APIRequestContext, name: string): Promise<MadeTeam> {
  const { team, key } = await post(request, 'administration/teams', administrator(), { name });
  return { id: team.id, key, link: `/t/${team.id}#${key}` };
}

const mapTitle = (page: Page) => page.getByRole('textbox', { name: 'Title of the map' });
const mapsOf = (page: Page) => page.getByRole('list', { name: 'Maps of the team' }).getByRole('listitem');

test('the administrator makes a team, whose link is shown once, names it anew and deletes it', async ({ page }) => {
  await page.goto('/administration');
  const key = page.getByLabel('Administrator’s key');
  await key.fill('x'.repeat(32));
  await key.press('Enter');
  await expect(page.getByRole('alert')).toContainText('not the administrator’s key');
  await key.fill(administrator());
  await key.press('Enter');
  const name = `Team ${Date.now()}`;
  await page.getByLabel('Name of a new team').fill(name);
  await page.getByRole('button', { name: 'Make a team' }).click();
  const link = page.getByRole('textbox', { name: `Link to ${name}` });
  await expect(link).toBeFocused();
  await expect(link).toHaveValue(/\/t\/[\w-]{12}#[\w-]{32}$/);
  await page.getByRole('button', { name: `Copy the link to ${name}` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
  await expectAccessible(page);

  await page.reload();
  const row = page.getByRole('list', { name: 'Teams' }).getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('0 maps');
  await expect(link).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Team made');
  await row.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel(`New name for ${name}`).fill(`${name} b`);
  await page.keyboard.press('Enter');
  const more = page.getByRole('button', { name: `More for ${name} b` });
  await expect(more).toBeFocused();
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete the team' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Its maps stay');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the team' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is deleted' })).toBeAttached();
  await expect(page.getByRole('heading', { name: 'Teams' })).toBeFocused();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.reload();
  await expect(key).toBeVisible();
});

test('a team makes maps, takes one in and takes one out, all by keys', async ({ page, request }) => {
  const team = await makeTeam(request, 'Service design');
  const own = await post(request, 'maps', '', { title: 'Changing banks' });
  await page.goto(team.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service design');
  await expect(page.getByText('None yet. Make the first one above')).toBeVisible();
  await page.getByLabel('Journey').focus();
  await page.keyboard.type('Moving in');
  await page.keyboard.press('Enter');
  await expect(mapTitle(page)).toHaveValue('Moving in');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem'), 'its maker has all links').toHaveCount(4);
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(mapsOf(page)).toHaveText([/Moving in.*changed/]);

  const link = page.getByLabel('The map’s facilitate link');
  await link.fill('Changing banks');
  await link.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Paste the whole link');
  await link.fill(new URL(`/m/${own.id}#${own.keys.edit}`, page.url()).href);
  await link.press('Enter');
  await expect(page.getByRole('alert')).toContainText('does not manage the map');
  await link.fill(new URL(`/m/${own.id}#${own.keys.facilitate}`, page.url()).href);
  await link.press('Enter');
  await expect(mapsOf(page)).toHaveCount(2);
  await expect(link).toHaveValue('');

  await page.getByRole('link', { name: /Changing banks/ }).press('Enter');
  await expect(mapTitle(page)).toHaveValue('Changing banks');
  await expect(page).toHaveURL(new RegExp(`/m/${own.id}#${team.key}$`));
  await mapTitle(page).fill('Changing banks, by the team');
  await mapTitle(page).press('Enter');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.goBack();
  await expect(mapsOf(page).first()).toContainText('Changing banks, by the team');

  await page.getByRole('button', { name: 'Take “Changing banks, by the team” out of the team' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('its own links go on working');
  await page.keyboard.press('Tab');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take out' }).press('Enter');
  await expect(mapsOf(page)).toHaveText([/Moving in/]);
  await expect(page.getByRole('heading', { name: 'Maps of the team' })).toBeFocused();

  await page.getByRole('link', { name: 'To the start page' }).press('Enter');
  const known = page.getByRole('region', { name: 'Teams on this device' });
  await known.getByRole('link', { name: 'Service design' }).press('Enter');
  await expect(mapsOf(page)).toHaveCount(1);
  await page.goBack();
  await known.getByRole('button', { name: 'Take “Service design” off the list' }).press('Enter');
  await expect(known).toHaveCount(0);
});

test('a new link for the team puts out who came by the old one, who hands on no team’s key', async ({
  page,
  request,
}) => {
  const team = await makeTeam(request, 'Put out');
  const { id } = await post(request, `teams/${team.id}/maps`, team.key, { title: 'Buying a first home' });
  await page.goto(`/m/${id}#${team.key}`);
  await expect(mapTitle(page)).toHaveValue('Buying a first home');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toContainText('gets into all maps of the team');
  await page.keyboard.press('Escape');
  await post(request, `administration/teams/${team.id}/key/renew`, administrator());
  await expect(page.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();
  await page.goto(team.link);
  await expect(page.getByRole('heading', { name: 'This link does not open a team' })).toBeVisible();
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page.getByLabel('Journey')).toBeVisible();
});

test('many maps are searched, on a phone and in both themes', async ({ page, request }) => {
  const team = await makeTeam(request, 'Många kartor');
  for (let i = 1; i <= 11; i++) await post(request, `teams/${team.id}/maps`, team.key, { title: `Resan ${i}` });
  await page.setViewportSize({ width: 360, height: 740 });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await page.goto(team.link);
    await expect(mapsOf(page)).toHaveCount(11);
    await expectAccessible(page);
    expect(await fits()).toBe(true);
    await page.goto('/administration');
    if (theme === 'light') {
      await page.getByLabel('Administrator’s key').fill(administrator());
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('row').filter({ hasText: 'Map made in a team' }).first()).toBeVisible();
    await expectAccessible(page);
    expect(await fits()).toBe(true);
  }
  await page.goto(team.link);
  await page.getByLabel('Search by title').fill('resan 11');
  await expect(mapsOf(page)).toHaveCount(1);
  await expect(page.getByText('1 map found')).toBeVisible();
});
