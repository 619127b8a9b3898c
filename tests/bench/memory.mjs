/** What opening and closing maps leaves behind, as the browser counts it after collecting garbage. */
import { openPage } from './frames.mjs';

/** The first ones fill caches of fixed size. */
const WARM_UP = 10;

/** Counts before and after `maps` maps were opened and closed one after the other. */
export async function measureMemory(browser, url, maps, cards = 300) {
  const page = await openPage(browser, url);
  const client = await page.context().newCDPSession(page);
  await openMaps(page, WARM_UP, cards);
  const before = await countKept(client);
  await openMaps(page, maps, cards);
  const after = await countKept(client);
  await page.close();
  return { maps, before, after };
}

async function openMaps(page, count, cards) {
  for (let i = 0; i < count; i++) await page.evaluate((size) => window.resaBench.openAndClose(size), cards);
}

/** Bytes of heap, and documents, nodes and listeners of the page, without garbage. */
async function countKept(client) {
  await client.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap: usedSize, documents, nodes, listeners: jsEventListeners };
}
