/** As whom this device takes part in the workshops of its maps: the key and the personal code of each, which stay in this browser. */
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from '../../storage.ts';

const STORAGE_KEY = 'resa.parts';
const KEPT = 50;

const ownPartSchema = z.object({
  map: z.string().check(z.minLength(1), z.maxLength(64)),
  participant: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Goes along with whatever this person hands in. */
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The personal code, to come back with on another device. */
  own: z.string().check(z.maxLength(40)),
  /** Whether the personal code has been shown and put away. */
  isSeen: z._default(z.boolean(), false),
});
export type OwnPart = Readonly<z.infer<typeof ownPartSchema>>;

/** Newest first. */
const parts = createStore<readonly OwnPart[]>(
  () => readStored(STORAGE_KEY, z.array(ownPartSchema).check(z.maxLength(KEPT))) ?? [],
);

export const ownParts = { getSnapshot: () => parts.getState(), subscribe: parts.subscribe };

export function findPart(map: string): OwnPart | undefined {
  return parts.getState().find((one) => one.map === map);
}

export function keepPart(part: OwnPart): void {
  save([part, ...parts.getState().filter(({ map }) => map !== part.map)].slice(0, KEPT));
}

export function forgetPart(map: string): void {
  save(parts.getState().filter((one) => one.map !== map));
}

function save(list: readonly OwnPart[]): void {
  parts.setState(list, true);
  writeStored(STORAGE_KEY, list);
}
