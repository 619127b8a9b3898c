/**
 * The maps opened on this device, with the keys it holds: the only list of maps a person has, as there are no accounts.
 * It stays in this browser and is sent nowhere.
 */
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { OPENED_BY, ROLES } from '../sync/protocol.ts';
import { mapPath } from './route.ts';
import { readStored, writeStored } from './storage.ts';

const STORAGE_KEY = 'resa.maps';
const KEPT = 200;

const deviceMapSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  epoch: z.int().check(z.minimum(0)),
  title: z.string(),
  /** It shows how things should become: a copy of a map has its title too. */
  isFuture: z._default(z.boolean(), false),
  role: z.enum(ROLES),
  /** What the key is: one of the map's own, or a team's. */
  by: z._default(z.enum(OPENED_BY), 'link'),
  /** The key the map was last opened with. */
  key: z.string().check(z.minLength(1)),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  /** The server did not know the key when it was last tried. */
  isRefused: z._default(z.boolean(), false),
});
export type DeviceMap = Readonly<z.infer<typeof deviceMapSchema>>;

/** Newest first. */
export const deviceMaps = createStore<readonly DeviceMap[]>(
  () => readStored(STORAGE_KEY, z.array(deviceMapSchema)) ?? [],
);

export function findDeviceMap(id: string): DeviceMap | undefined {
  return deviceMaps.getState().find((map) => map.id === id);
}

/** Puts a map first. A weaker link than the one remembered does not replace it, or trying a link would cost people theirs. */
export function rememberMap(map: Omit<DeviceMap, 'isFuture' | 'openedAt' | 'isRefused'>): void {
  const known = findDeviceMap(map.id);
  const isWeaker = known && !known.isRefused && weakness(map) > weakness(known);
  const { role, key, by } = isWeaker ? known : map;
  const others = deviceMaps.getState().filter((other) => other.id !== map.id);
  save(
    [
      { ...map, role, key, by, isFuture: known?.isFuture ?? false, openedAt: Date.now(), isRefused: false },
      ...others,
    ].slice(0, KEPT),
  );
}

/** A team's key may be taken away from everybody at once: of two that may as much, the map's own is the stronger. */
function weakness({ role, by }: Pick<DeviceMap, 'role' | 'by'>): number {
  return ROLES.indexOf(role) + (by === 'pass' ? 0.5 : 0);
}

/** Where the map is. A pass stays out of the address: it opens more than this map, and addresses are passed on. */
export function deviceMapPath({ id, key, by }: DeviceMap): string {
  return mapPath(id, by === 'pass' ? '' : key);
}

/** Notes that a remembered key opens nothing any more, so that the next link that works takes its place. */
export function markRefused(id: string, key: string): void {
  save(deviceMaps.getState().map((map) => (map.id === id && map.key === key ? { ...map, isRefused: true } : map)));
}

/** Keeps what the list says of a map as it is in the map. */
export function noteMap(id: string, { title, isFuture }: Pick<DeviceMap, 'title' | 'isFuture'>): void {
  const known = findDeviceMap(id);
  if (!known || (known.title === title && known.isFuture === isFuture)) return;
  save(deviceMaps.getState().map((map) => (map.id === id ? { ...map, title, isFuture } : map)));
}

/** Takes a map off the list. The map itself stays where it is. */
export function forgetMap(id: string): void {
  save(deviceMaps.getState().filter((map) => map.id !== id));
}

function save(maps: readonly DeviceMap[]): void {
  deviceMaps.setState(maps, true);
  writeStored(STORAGE_KEY, maps);
}
