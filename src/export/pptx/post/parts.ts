import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A package's parts by path: XML as text, all else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

export function isXmlPath(path: string): boolean {
  return /\.(xml|rels)$/i.test(path);
}

export function toParts(files: Iterable<readonly [string, Uint8Array]>): Parts {
  const parts: Parts = new Map();
  for (const [path, bytes] of files) {
    if (!path.endsWith('/')) parts.set(path, isXmlPath(path) ? strFromU8(bytes) : bytes);
  }
  return parts;
}

export function unzipParts(bytes: Uint8Array): Parts {
  return toParts(Object.entries(unzipSync(bytes)));
}

export function xmlPart(parts: Parts, path: string): string | undefined {
  const part = parts.get(path);
  return typeof part === 'string' ? part : undefined;
}

const TYPES = '[Content_Types].xml';
/** A fixed day, so that equal maps give equal files. */
const DAY = new Date(2000, 0, 1);
/** Pictures and workbooks are compressed already. */
const PACKED = /\.(png|jpe?g|gif|xlsx|emf|wdp|fntdata)$/i;

/** Deflated, without folder entries: the library stores everything uncompressed. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  // Readers look for the types first; the rest is in an order that does not hang on how the deck was made.
  const paths = [...parts.keys()].sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  for (const path of paths) {
    const part = parts.get(path) ?? '';
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    files[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
  }
  return zipSync(files, { mtime: DAY });
}
