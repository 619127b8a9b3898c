import { isCompound } from './oldWorkbook.ts';

/** Whether a file goes to the reader of workbooks: zip archives, and what Office wrote before 2007. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  return isZip || isCompound(bytes);
}
