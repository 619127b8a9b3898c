/** The keys of people without a device whom this facilitator has entered, to hand in for them; they stay in this browser. */
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { readStored, writeStored } from '../../storage.ts';

const STORAGE_KEY = 'resa.standIns';
const KEPT = 120;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const standInSchema = z.object({
  map: text(64),
  participant: text(64),
  /** Goes along with what is handed in for them. */
  key: text(200),
  own: text(40),
  name: text(60),
});
export type StandIn = Readonly<z.infer<typeof standInSchema>>;

export function keepStandIn(standIn: StandIn): void {
  save([standIn, ...readAll()].slice(0, KEPT));
}

/** Who was put out is not handed in for any more. */
export function forgetStandIn(participant: string): void {
  save(readAll().filter((one) => one.participant !== participant));
}

const listeners = new Set<() => void>();
let known: readonly StandIn[] | null = null;

function save(list: readonly StandIn[]): void {
  known = list;
  writeStored(STORAGE_KEY, list);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  // Another window of this facilitator may enter somebody.
  const hear = () => {
    known = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', hear);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', hear);
  };
}

export function useStandIns(map: string): readonly StandIn[] {
  const all = useSyncExternalStore(subscribe, readAll);
  return all.filter((one) => one.map === map);
}

function readAll(): readonly StandIn[] {
  known ??= readStored(STORAGE_KEY, z.array(standInSchema).check(z.maxLength(KEPT))) ?? [];
  return known;
}
