/** What a file is called, and the type a browser gives it, that import may be able to read. What it truly is, its content tells. */
export const READABLE_ENDINGS = [
  'xlsx',
  'xlsm',
  'csv',
  'tsv',
  'txt',
  'htm',
  'html',
  'md',
  'markdown',
  'mmd',
  'mermaid',
  'excalidraw',
  'canvas',
  'cjml',
  'xml',
  'json',
] as const;

export const READABLE_TYPES = [
  'text/*',
  'application/json',
  'application/xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** Whether a dropped or pasted file goes to import, by its name or its type. */
export function isReadable({ name, type }: { readonly name: string; readonly type: string }): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (READABLE_ENDINGS.some((known) => known === ending)) return true;
  return READABLE_TYPES.some((known) => (known.endsWith('*') ? type.startsWith(known.slice(0, -1)) : type === known));
}
