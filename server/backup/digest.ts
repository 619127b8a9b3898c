import { createHash } from 'node:crypto';
import { rowLine } from './lines.ts';
import { type Entry, TABLES } from './tables.ts';

/** Tells whether two sets of rows are the same, in whatever order they come. */
export interface Digest {
  readonly add: (entry: Entry) => void;
  /** Rows, and the sum of the hashes of all of them, of each table. */
  readonly read: () => string;
}

const WORDS = 8;

interface Sum {
  rows: number;
  readonly words: Uint32Array;
}

export function createDigest(): Digest {
  const sums = new Map(TABLES.map(({ name }): [string, Sum] => [name, { rows: 0, words: new Uint32Array(WORDS) }]));
  return {
    add: (entry) => {
      const sum = sums.get(entry.table.name);
      if (!sum) throw new Error(`No backup holds the table ${entry.table.name}.`);
      const hash = createHash('sha256').update(rowLine(entry)).digest();
      sum.rows += 1;
      for (let i = 0; i < WORDS; i++) sum.words[i] = (sum.words[i] ?? 0) + hash.readUInt32LE(i * 4);
    },
    read: () => JSON.stringify([...sums].map(([name, { rows, words }]) => [name, rows, [...words]])),
  };
}
