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

/** Bytes of the page’s objects, bytes of what the engine compiled, and documents, nodes and listeners, without garbage. */
async function countKept(client) {
  await client.send('HeapProfiler.enable');
  const { heap, code } = weigh(await takeSnapshot(client));
  const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap, code, documents, nodes, listeners: jsEventListeners };
}

/** A snapshot holds no garbage: the browser collects it first. */
async function takeSnapshot(client) {
  const chunks = [];
  const keep = ({ chunk }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join(''));
}

/**
 * The engine goes on compiling what runs often, map after map, up to a bound of its own: that is no memory a map holds, so it is
 * weighed apart. What the browser itself keeps beside the heap (`native`, its performance entries among it) is left out.
 */
function weigh({ snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = { heap: 0, code: 0 };
  for (let i = 0; i < nodes.length; i += fields.length) {
    const kind = types[type][nodes[i + type]];
    if (kind !== 'native') bytes[kind === 'code' ? 'code' : 'heap'] += nodes[i + size];
  }
  return bytes;
}
