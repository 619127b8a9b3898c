/** What somebody chose, dropped or pasted, unread. */
export interface ImportSource {
  readonly bytes: Uint8Array;
  /** Null for pasted content. */
  readonly fileName: string | null;
}

export async function fileToSource(file: File): Promise<ImportSource> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
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
