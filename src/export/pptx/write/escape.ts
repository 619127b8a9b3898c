/** Text as XML 1.0 can hold it, in elements and attributes alike. */
export function escapeXml(text: string): string {
  return text.replace(UNSAFE, (char) => ENTITIES[char] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, they are taken out
const UNSAFE = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
