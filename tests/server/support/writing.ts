import { expect } from 'vitest';
import type { ChildServer } from './childServer.ts';
import type { TestMap } from './testServer.ts';
import { connectYClient, type YClient } from './yClient.ts';

/** Writes one key after another, and knows which of them the server acknowledged. */
export function startWriting(
  client: YClient,
  prefix: string,
): { readonly acknowledged: () => string[]; readonly stop: () => void } {
  const sentAs: { key: string; index: number }[] = [];
  const timer = setInterval(() => {
    const key = `${prefix}-${sentAs.length}`;
    const before = client.sent();
    client.set(key, key);
    if (client.sent() === before + 1) sentAs.push({ key, index: client.sent() });
  }, 1);
  return {
    acknowledged: () => sentAs.filter(({ index }) => index <= client.acked()).map(({ key }) => key),
    stop: () => clearInterval(timer),
  };
}

export async function expectAll(server: ChildServer, map: TestMap, acknowledged: ReadonlySet<string>): Promise<void> {
  const reader = connectYClient(server.ws, map.room, map.keys.view);
  await reader.synced();
  const found = reader.values();
  reader.destroy();
  expect([...acknowledged].filter((key) => found[key] !== key)).toEqual([]);
}
