/** Who this person says they are, on this device. There are no accounts: a name and a colour for others to see. */
import { z } from 'zod';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import { newId } from '../lib/id.ts';
import { readStored, writeStored } from './storage.ts';

const STORAGE_KEY = 'resa.me';
export const PERSON_COLOURS = 8;

const meSchema = z.object({
  id: z.string().min(1).max(64),
  /** Empty until somebody gives one. */
  name: z.string().max(60),
  colour: z
    .int()
    .min(0)
    .max(PERSON_COLOURS - 1),
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
