/** What this person chose lately in the palette; it stays on this device. */
import * as z from 'zod/mini';
import { readStored, writeStored } from '../storage.ts';

const STORAGE_KEY = 'resa.found';
const KEPT = 24;
const schema = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(KEPT));

/** Ids of palette items, newest first. */
export function readRecent(): readonly string[] {
  return readStored(STORAGE_KEY, schema) ?? [];
}

export function noteRecent(id: string): void {
  if (id.length > 200) return;
  writeStored(STORAGE_KEY, [id, ...readRecent().filter((other) => other !== id)].slice(0, KEPT));
}
