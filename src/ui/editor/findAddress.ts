import { fail, ok, type Result } from '../../lib/result.ts';
import { readMapInfo } from '../../sync/index.ts';
import { findDeviceMap, markRefused } from '../deviceMaps.ts';
import type { MapAddress } from './openMap.ts';

/**
 * What a link opens: asked of the server; from this device's memory when the server cannot be reached. An address without a
 * key is opened with the key this device remembers.
 */
export async function findAddress(
  id: string,
  linkKey: string,
  signal: AbortSignal,
): Promise<Result<MapAddress & { readonly title: string }, 'refused' | 'unreachable'>> {
  const remembered = findDeviceMap(id);
  const key = linkKey || remembered?.key;
  if (!key) return fail('refused');
  const info = await readMapInfo(id, key, signal);
  if (info.ok) return ok({ ...info.value, key });
  if (info.error === 'not-found') {
    markRefused(id, key);
    return fail('refused');
  }
  return remembered?.key === key ? ok(remembered) : fail('unreachable');
}
