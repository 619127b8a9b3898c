/** Signing in through a provider's own pages, at a server that has one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type ChildServer, startChild } from '../server/support/childServer.ts';
import { startProvider, type TestProvider } from '../server/support/provider.ts';
import { askApi, makeTestTeam, type TestTeam } from '../server/support/teams.ts';
import { expectAccessible, wear } from './support.ts';

let folder: string;
let provider: TestProvider;
let server: ChildServer;
let administrator: string;
let team: TestTeam;
let mapId: string;

/** The provider sends people back to an address that it knows beforehand. */
function findPort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

const setGroups = (groups: readonly { group: string; role: string }[]) =>
  askApi(server.http, `/administration/teams/${team.id}/groups`, {
    ...{ key: administrator, method: 'PUT', body: { groups } },
  });

test.beforeAll(async () => {
  const port = await findPort();
  folder = mkdtempSync(join(tmpdir(), 'resa-sign-in-'));
  const origin = `http://127.0.0.1:${port}`;
  provider = await startProvider({ redirects: [`${origin}/sign-in`] });
  provider.groups.set('ada', ['design']);
  server = await startChild('dist/server/main.js', {
    ...{ PORT: String(port), RESA_DATA: folder, RESA_URL: origin },
    ...{ RESA_OIDC_ISSUER: provider.issuer, RESA_OIDC_CLIENT_ID: provider.clientId },
  });
  administrator = readFileSync(join(folder, 'administrator-key.txt'), 'utf8').trim();
  team = await makeTestTeam(server.http, administrator);
  const body = { title: 'First home', locale: 'en' };
  const made = await askApi(server.http, `/teams/${team.id}/maps`, { key: team.key, method: 'POST', body });
  ({ id: mapId } = (await made.json()) as { id: string });
  await setGroups([{ group: 'design', role: 'edit' }]);
});
test.afterAll(async () => {
  server.process.kill();
  await server.exited;
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Says who one is on the provider's own pages. */
async function sayWho(page: Page, person: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(person);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

// The provider's pages want a font from elsewhere.
test.beforeEach(({ context }) => context.route(/googleapis/, (route) => route.abort()));

test('a person signs in, edits a map of the team, is signed out and comes back to it', async ({ page }) => {
  await page.goto(`${server.http}/`);
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expect(page.getByText(`Sign in with ${new URL(provider.issuer).host}`)).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Sign in' }).press('Enter');
  await sayWho(page, 'ada');
  await expect(page.getByRole('heading', { name: 'Signed in as Ada' })).toBeVisible();
  expect(page.url()).toBe(`${server.http}/`);
  await expectAccessible(page);

  await page.getByRole('list', { name: 'Your teams' }).getByRole('link').click();
  await page.getByRole('link', { name: /First home/ }).click();
  const title = page.getByRole('textbox', { name: 'Title of the map' });
  await expect(title).toHaveValue('First home');
  expect(page.url(), 'a person’s own key stands in no address').toBe(`${server.http}/m/${mapId}`);
  await title.fill('Second home');
  await title.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();

  // What takes the group away ends the visit; with it the way back is open again.
  const { key } = await page.evaluate(() => JSON.parse(localStorage.getItem('resa.signed-in') ?? '{}'));
  expect((await askApi(server.http, '/sign-in', { key, method: 'DELETE' })).status).toBe(204);
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(title).toHaveValue('Second home');

  await page.goto(`${server.http}/`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('to see the maps of your teams')).toBeVisible();
  await page.goto(`${server.http}/m/${mapId}`);
  await expect(title).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('who is in no group of a team is told so, as is who comes to the end without a beginning', async ({ page }) => {
  await page.goto(`${server.http}/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await sayWho(page, 'bo');
  await expect(page.getByText('None of your groups has a team here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(page.url()).toBe(`${server.http}/sign-in`);
  await expectAccessible(page);
  await page.goto(`${server.http}/sign-in?code=somebodys&state=other`);
  await expect(page.getByText('begun in another window')).toBeVisible();
  expect(page.url()).toBe(`${server.http}/sign-in`);
});

test('the administrator lets a group in, changes what it may do and takes it out, which its people feel at once', async ({
  page,
  browser,
}) => {
  provider.groups.set('cato', ['sales']);
  await page.goto(`${server.http}/administration`);
  await page.getByLabel('Administrator’s key').fill(administrator);
  await page.keyboard.press('Enter');
  const more = page.getByRole('button', { name: /^More for / }).first();
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Groups that may sign in' }).click();
  const part = page.getByRole('region', { name: /^Groups that get into/ });
  await expect(part.getByRole('heading')).toBeFocused();
  await expect(part.getByRole('listitem')).toHaveText([/design/]);
  const name = part.getByRole('textbox', { name: 'Name of a group' });
  await name.fill('design');
  await name.press('Enter');
  await expect(part.getByRole('alert')).toHaveText('This group is in the list.');
  await name.fill('sales');
  await part.getByRole('combobox', { name: 'What the group may do' }).selectOption('View');
  await name.press('Enter');
  await expect(part.getByRole('status')).toContainText('Saved');
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expectAccessible(page);
  }

  const theirs = await browser.newContext({ locale: 'en-GB' });
  await theirs.route(/googleapis/, (route) => route.abort());
  const cato = await theirs.newPage();
  await cato.goto(`${server.http}/m/${mapId}`);
  await cato.getByRole('button', { name: 'Sign in' }).click();
  await sayWho(cato, 'cato');
  await expect(cato.getByRole('grid')).toBeVisible();
  await expect(cato.getByRole('textbox', { name: 'Title of the map' })).toHaveCount(0);

  await part.getByRole('combobox', { name: 'What sales may do' }).selectOption('Edit');
  await expect(cato.getByRole('textbox', { name: 'Title of the map' })).toBeVisible();
  await part.getByRole('button', { name: 'Take sales out' }).click();
  await expect(part.getByRole('status')).toContainText('sales gets in no more');
  await expect(part.getByRole('heading')).toBeFocused();
  await expect(cato.getByRole('grid')).toHaveCount(0);
  await expect(cato.getByRole('heading', { level: 1 })).toBeVisible();
  await theirs.close();

  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});
