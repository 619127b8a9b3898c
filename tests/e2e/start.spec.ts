import { expect, type Response, test } from '@playwright/test';

test('the sample map has an address, and is the same map the next time', async ({ page }) => {
  await page.goto('/sample');
  await page.waitForURL(/\/m\//);
  const first = page.url();
  await expect(page.getByRole('grid', { name: 'Journey map: Buying a first home' })).toBeAttached();
  await page.goto('/sample');
  await page.waitForURL(/\/m\//);
  expect(page.url()).toBe(first);
});

test('an editor with nothing open has loaded at most 260 kB of compressed JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  const page = await context.newPage();
  await page.goto('/sample');
  await page.waitForURL(/\/m\//);
  const address = page.url();
  await page.close();

  const fresh = await context.newPage();
  const scripts: Response[] = [];
  fresh.on('response', (response) => {
    if (response.url().startsWith(baseURL ?? '') && /\.js$/.test(response.url())) scripts.push(response);
  });
  await (await fresh.context().newCDPSession(fresh)).send('Network.setCacheDisabled', { cacheDisabled: true });
  await fresh.goto(address);
  await expect(fresh.getByRole('grid')).toBeAttached();
  await fresh.waitForLoadState('networkidle');
  const headers = await Promise.all(scripts.map((response) => response.allHeaders()));
  for (const { 'content-encoding': encoding } of headers) expect(encoding).toBe('gzip');
  const total = headers.reduce((sum, { 'content-length': length }) => sum + Number(length), 0);
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThanOrEqual(260_000);
  await context.close();
});
