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
  /** The colour is this person’s own choice, and stays whoever else has it. */
  isChosen: z.optional(z.boolean()),
});
export type Me = Readonly<z.infer<typeof meSchema>>;

export const meStore = createStore<Me>(() => readStored(STORAGE_KEY, meSchema) ?? makeMe());

/** Remembered at once: what somebody writes today is theirs to change tomorrow. */
function makeMe(): Me {
  const me = { id: newId(), name: '', colour: Math.floor(Math.random() * PERSON_COLOURS) };
  writeStored(STORAGE_KEY, me);
  return me;
}

export function changeMe(values: Partial<Pick<Me, 'name' | 'colour'>>): void {
  meStore.setState(values.colour === undefined ? values : { ...values, isChosen: true });
  writeStored(STORAGE_KEY, meStore.getState());
}

/** Takes a colour that none of those present has, unless this one was chosen or all are taken. */
export function avoidColours(taken: readonly number[]): void {
  const { colour, isChosen } = meStore.getState();
  const free = Array.from({ length: PERSON_COLOURS }, (_, i) => i).filter((one) => !taken.includes(one));
  const next = free[Math.floor(Math.random() * free.length)];
  if (isChosen || next === undefined || !taken.includes(colour)) return;
  meStore.setState({ colour: next });
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
