import { startsWithBytes } from '../../lib/bytes.ts';
import type { ImportError } from '../types.ts';

/** First bytes of a compound file ([MS-CFB] 2.2): what Office wrote before 2007, and how it keeps locked workbooks still. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names in its directory are UTF-16 ([MS-CFB] 2.6.1). */
const LOCKED = 'EncryptedPackage';
const WORKBOOKS = ['Workbook', 'Book'];

export function isCompound(bytes: Uint8Array): boolean {
  return startsWithBytes(bytes, COMPOUND.slice(0, 4));
}

/** Why such a file cannot be read, by what it is; null for any other file. */
export function oldWorkbookError(bytes: Uint8Array): ImportError | null {
  if (!isCompound(bytes)) return null;
  if (holdsName(bytes, LOCKED)) return { code: 'workbook-locked', place: {}, values: {} };
  const isBook = WORKBOOKS.some((name) => holdsName(bytes, name));
  return isBook ? { code: 'workbook-old', place: {}, values: {} } : { code: 'not-workbook', place: {}, values: {} };
}

/** A name stands in the directory with the zero that ends it. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 64) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
