/**
 * Bytes of an opened file → text. Files from spreadsheets come as UTF-8 with or without a byte order mark, as UTF-16, and, from
 * older Swedish and Norwegian programs, as Windows-1252.
 */
import { startsWithBytes } from '../lib/bytes.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { LIMITS } from '../model/index.ts';
import type { ImportError, ImportWarning } from './types.ts';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

const MEGABYTE = 1024 * 1024;

/** How many bytes are looked at to tell UTF-16 from UTF-8. */
const SAMPLE = 4096;

/** What Windows-1252 means by the bytes 0x80…0x9F; the five undefined ones stay as they are, as browsers read them. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** First bytes of workbooks: a zip archive (XLSX, ODS, Numbers) and the old binary XLS. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a file's bytes as text. Fails when it is empty, over `LIMITS.file` bytes, a workbook, or not text at all. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ImportError> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > LIMITS.file) {
    return refuse('too-large', {
      size: Math.ceil((bytes.length / MEGABYTE) * 10) / 10,
      limit: LIMITS.file / MEGABYTE,
    });
  }
  if (WORKBOOKS.some((start) => startsWithBytes(bytes, start))) return refuse('workbook');

  const utf16 = utf16Of(bytes);
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeUtf8(bytes);
  const decoded = text ?? decodeWindows1252(bytes);
  if (isBinary(decoded)) return refuse('not-text');
  if (decoded.trim() === '') return refuse('empty');
  const warnings = text === null ? [{ code: 'windows-1252', place: {}, values: {} }] : [];
  return ok({ text: decoded, warnings });
}

function refuse(code: string, values: ImportError['values'] = {}): Result<never, ImportError> {
  return fail({ code, place: {}, values });
}

/** By its byte order mark, else by the zero byte in nearly every second place that Latin text leaves. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWithBytes(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWithBytes(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** Null when the bytes are not UTF-8. A byte order mark is dropped. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SAMPLE) {
    const codes = Array.from(bytes.subarray(start, start + SAMPLE), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Text has no zeros and hardly any control characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd) controls += 1;
  }
  return controls > text.length / 100;
}
