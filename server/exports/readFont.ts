import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadFont } from '../../src/export/types.ts';

/** Reads the font files of the built app. */
export function readFont(folder: string): LoadFont {
  return (fileName) => readFile(join(folder, fileName));
}
