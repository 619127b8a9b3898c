/** Goes through everything that may name a person, a part at a time. */
import type { AuditEntry } from '../storage/audit.ts';
import type { Store } from '../storage/store.ts';
import type { PersonPass, TracedMap } from '../storage/traces.ts';

const MAPS = 100;
const ROWS = 1_000;

/** Lets everything else that waits have its turn. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** All maps in the order of their ids, with a pause before each: a map may take long to look through. */
export async function* walkMaps(
  { traces }: Pick<Store, 'traces'>,
  pause: () => Promise<void>,
): AsyncGenerator<TracedMap> {
  for (let after = ''; ; ) {
    const part = await traces.maps(after, MAPS);
    for (const map of part) {
      await pause();
      yield map;
    }
    const last = part.at(-1);
    if (!last || part.length < MAPS) return;
    after = last.id;
  }
}

/** The passes of persons that `isMeant`. */
export async function findPasses(
  { traces }: Pick<Store, 'traces'>,
  isMeant: (pass: PersonPass) => boolean,
  pause: () => Promise<void>,
): Promise<readonly PersonPass[]> {
  const found: PersonPass[] = [];
  for (let after = ''; ; ) {
    const part = await traces.passes(after, ROWS);
    found.push(...part.filter(isMeant));
    const last = part.at(-1);
    if (!last || part.length < ROWS) return found;
    after = last.id;
    await pause();
  }
}

/** The entries of the log that `isMeant`, newest first. */
export async function findEntries(
  { audit }: Pick<Store, 'audit'>,
  isMeant: (entry: AuditEntry) => boolean,
  pause: () => Promise<void>,
): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const part = await audit.list(before, ROWS);
    found.push(...part.filter(isMeant));
    const last = part.at(-1);
    if (!last || part.length < ROWS) return found;
    before = last.number;
    await pause();
  }
}
