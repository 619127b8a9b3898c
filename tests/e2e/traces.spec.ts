import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { discussionOf } from '../../src/document/discussion/index.ts';
import { NO_WORDS } from '../../src/model/comments/index.ts';
import { connectYClient } from '../server/support/yClient.ts';
import { expectAccessible, wear } from './support.ts';

const PLACE = { on: 'map', activity: null, at: null, was: NO_WORDS } as const;

test('the administrator finds a person, downloads the copy and forgets the person, whom an open map then calls somebody', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const name = `Anna ${Date.now()}`;
  const anna = { id: 'device-anna', name, colour: 3 };
  const made = await (await request.post('/api/maps', { data: { title: 'First home' } })).json();
  const ws = (baseURL ?? '').replace('http', 'ws');
  const client = connectYClient(ws, `${made.id}.${made.epoch}.talk`, made.keys.comment);
  await client.synced();
  discussionOf(client.doc).begin(PLACE, { author: anna, text: 'Why so late?', mentions: [] });
  await client.allAcked();
  client.destroy();
  const open = await context.newPage();
  await open.goto(`/m/${made.id}#${made.keys.edit}`);
  await open.getByRole('button', { name: /^Comments/ }).click();
  const thread = open.getByRole('complementary', { name: 'Comments' }).getByRole('button', { name: /Why so late/ });
  await expect(thread).toContainText(name);

  await page.goto('/administration');
  const key = readFileSync('test-results/data/administrator-key.txt', 'utf8').trim();
  await page.getByLabel('Administrator’s key').fill(key);
  await page.keyboard.press('Enter');
  const part = page.getByRole('region', { name: 'When somebody asks for their data' });
  const box = part.getByLabel('Name, as others saw it');
  await box.fill(`${name} the other`);
  await box.press('Enter');
  await expect(part.getByText('Nothing was found')).toBeVisible();
  await box.fill(name.toUpperCase());
  await part.getByRole('button', { name: 'Look' }).press('Enter');
  const found = part.getByRole('list', { name: 'Where the name was found' });
  await expect(found.getByRole('listitem')).toHaveText(/First home.*1 comment/);
  await wear(page, 'dark');
  await expectAccessible(page);
  await wear(page, 'light');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Download a copy' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8')).maps[0].wrote[0].text).toBe('Why so late?');
  await part.getByRole('radio', { name: 'Erase the words' }).press('Space');
  await part.getByRole('radio', { name: 'Keep the words' }).press('Space');
  await part.getByRole('button', { name: 'Forget this person' }).click();
  const asking = page.getByRole('alertdialog');
  await expect(asking).toContainText('This cannot be undone');
  await asking.getByRole('button', { name: 'Forget this person' }).click();
  await expect(part.getByText('is forgotten')).toBeVisible();
  await expect(part.getByRole('list', { name: 'Where the name can still be' }).getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page);
  await expect(thread).toContainText('Somebody');
  await expect(thread).not.toContainText(name);
});
