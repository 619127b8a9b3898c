/** Versions as maps, read when first asked for; the last few are kept at hand. */
import { readVersion } from '../../document/bulk/index.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { JourneyMap } from '../../model/index.ts';
import { fetchVersion, type VersionAddress, type VersionProblem } from '../../sync/versions/index.ts';

const MOST = 8;
const known = new Map<string, JourneyMap>();

/** The map as it was; `damaged` also for what cannot be read as a map. */
export async function mapOfVersion(address: VersionAddress, id: string): Promise<Result<JourneyMap, VersionProblem>> {
  const name = `${address.mapId}/${id}`;
  const found = known.get(name);
  if (found) return ok(found);
  const state = await fetchVersion(address, id);
  if (!state.ok) return state;
  const map = readVersion(state.value);
  if (!map) return fail('damaged');
  known.set(name, map);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return ok(map);
}
