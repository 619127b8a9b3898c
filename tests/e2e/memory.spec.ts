import { type CDPSession, expect, type Page, test } from '@playwright/test';

// A trace holds on to what it has recorded.
test.use({ trace: 'off' });

/** What the browser keeps of a page once it has collected its garbage. */
interface Kept {
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly canvases: number;
  readonly sockets: number;
}

test('maps that were opened and closed leave nothing behind', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await isMapThere(page);
  await closeMap(page);
  const client = await page.context().newCDPSession(page);
  // The first ones fill caches of fixed size.
  for (let i = 0; i < 3; i++) await openAndClose(page);
  const before = await countKept(client);
  expect(before.canvases).toBe(0);
  for (let i = 0; i < 12; i++) await openAndClose(page);
  // A map that was kept would add hundreds of nodes and a dozen canvases; one tick or one tooltip more is no leak.
  await expect
    .poll(async () => growth(before, await countKept(client)), { timeout: 20_000 })
    .toEqual({ documents: 0, nodes: 'few', listeners: 'few', canvases: 0, sockets: 0 });
});

async function isMapThere(page: Page): Promise<void> {
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function closeMap(page: Page): Promise<void> {
  await page.goBack();
  await expect(page.getByRole('button', { name: /Example: first home/ })).toBeVisible();
}

async function openAndClose(page: Page): Promise<void> {
  await page.goForward();
  await isMapThere(page);
  await page.mouse.move(600, 400);
  // No handle to it: that would keep the map it belongs to.
  await page.locator('.react-flow__pane').waitFor({ state: 'attached' });
  await closeMap(page);
}

async function countKept(client: CDPSession): Promise<Kept> {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
  const canvases = await countObjects(client, 'HTMLCanvasElement');
  const sockets = await countObjects(client, 'WebSocket');
  return { documents, nodes, listeners, canvases, sockets };
}

async function countObjects(client: CDPSession, type: string): Promise<number> {
  const objectGroup = 'counted';
  const { result } = await client.send('Runtime.evaluate', { expression: `${type}.prototype`, objectGroup });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const counted = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', { objectGroup });
  return counted.result.value as number;
}

function growth(before: Kept, after: Kept) {
  const few = (more: number, limit: number): 'few' | number => (more <= limit ? 'few' : more);
  return {
    documents: after.documents - before.documents,
    nodes: few(after.nodes - before.nodes, 60),
    listeners: few(after.listeners - before.listeners, 12),
    canvases: Math.max(0, after.canvases - before.canvases),
    sockets: Math.max(0, after.sockets - before.sockets),
  };
}
