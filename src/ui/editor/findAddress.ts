import { fail, ok, type Result } from '../../lib/result.ts';
import { readMapInfo } from '../../sync/index.ts';
import { findDeviceMap, markRefused } from '../deviceMaps.ts';
import { personKey } from '../signIn/mayBeSignedIn.ts';
import type { MapAddress } from './openMap.ts';

/**
 * What a link opens: asked of the server; from this device's memory when the server cannot be reached. An address without a
 * key is opened with the map's own that this device remembers, else as whoever is signed in, else with a team's.
 */
export async function findAddress(
  id: string,
  linkKey: string,
  signal: AbortSignal,
): Promise<Result<MapAddress & { readonly title: string }, 'refused' | 'unreachable'>> {
  const remembered = findDeviceMap(id);
  const isOwn = remembered?.by === 'link' && !remembered.isRefused;
  const person = linkKey === '' && !isOwn && personKey();
  const key = linkKey || person || remembered?.key;
  if (!key) return fail('refused');
  const info = await readMapInfo(id, key, signal);
  if (info.ok) return ok({ ...info.value, key });
  if (info.error === 'not-found' && key === person && remembered && remembered.key !== person) {
    return findAddress(id, remembered.key, signal);
  }
  if (info.error === 'not-found') {
    markRefused(id, key);
    return fail('refused');
  }
  return remembered?.key === key ? ok(remembered) : fail('unreachable');
}
