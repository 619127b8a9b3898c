import type { ImportError } from '../../import/index.ts';
import { LIMITS } from '../../model/index.ts';

/** What somebody chose, dropped or pasted, unread. */
export interface ImportSource {
  readonly bytes: Uint8Array;
  /** Null for pasted content. */
  readonly fileName: string | null;
  /** Why its bytes were not even fetched. */
  readonly refused?: ImportError;
}

const MEGABYTE = 1024 * 1024;

/** A file over the limit is refused by its size alone: none of it comes into memory. */
export async function fileToSource(file: File): Promise<ImportSource> {
  if (file.size <= LIMITS.file) return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
  const values = { size: Math.ceil((file.size / MEGABYTE) * 10) / 10, limit: LIMITS.file / MEGABYTE };
  return { bytes: new Uint8Array(), fileName: file.name, refused: { code: 'too-large', place: {}, values } };
}

export function textToSource(text: string): ImportSource {
  return { bytes: new TextEncoder().encode(text), fileName: null };
}

/** A file, else a table as markup (it keeps line breaks inside cells), else plain text; null when there is none of them. */
export async function transferToSource(data: DataTransfer | null): Promise<ImportSource | null> {
  const file = data?.files[0];
  if (file) return fileToSource(file);
  const html = data?.getData('text/html') ?? '';
  if (/<table[\s>]/i.test(html)) return textToSource(html.slice(html.search(/<(?:!doctype|html|meta|table)/i)));
  const text = data?.getData('text/plain') ?? '';
  return text.trim() === '' ? null : textToSource(text);
}
