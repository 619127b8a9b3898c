/** What is tried out in What if, kept by this tab alone: going home and coming back, or loading the page again, loses nothing. */
import * as z from 'zod/mini';
import { idSchema, LIMITS } from '../../model/index.ts';
import type { Scratch } from '../../session/whatIf.ts';
import { triesKey } from './triesKey.ts';

const FARTHEST = 100;
const triesSchema = z
  .array(z.tuple([idSchema, z.nullable(z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST)))]))
  .check(z.maxLength(LIMITS.cards));

export function readTries(map: string): Scratch | null {
  const text = sessionStorage.getItem(triesKey(map));
  if (text === null) return null;
  try {
    const tries = triesSchema.safeParse(JSON.parse(text));
    return tries.success ? new Map(tries.data) : null;
  } catch {
    // Not JSON: nothing of ours, which is the same as nothing kept.
    return null;
  }
}

export function writeTries(map: string, tries: Scratch | null): void {
  if (tries) sessionStorage.setItem(triesKey(map), JSON.stringify([...tries]));
  else sessionStorage.removeItem(triesKey(map));
}
