/** Who this person says they are, on this device. There are no accounts: a name and a colour for others to see. */
import * as z from 'zod/mini';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import { newId } from '../lib/id.ts';
import { readStored, writeStored } from './storage.ts';

const STORAGE_KEY = 'resa.me';
export const PERSON_COLOURS = 8;

const meSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Empty until somebody gives one. */
  name: z.string().check(z.maxLength(60)),
  colour: z.int().check(z.minimum(0), z.maximum(PERSON_COLOURS - 1)),
});
export type Me = Readonly<z.infer<typeof meSchema>>;

export const meStore = createStore<Me>(
  () =>
    readStored(STORAGE_KEY, meSchema) ?? { id: newId(), name: '', colour: Math.floor(Math.random() * PERSON_COLOURS) },
);

export function changeMe(values: Partial<Pick<Me, 'name' | 'colour'>>): void {
  meStore.setState(values);
  writeStored(STORAGE_KEY, meStore.getState());
}

export function useMe(): Me {
  return useStore(meStore);
}

/** One or two letters for a round face: "Maja K." is MK. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
