/** What XML 1.0 cannot hold in any spelling: control characters, halves of surrogate pairs, two non-characters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` as XML character data or attribute value: never markup, whatever it holds. */
export function escapeXml(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Line breaks and tabs in a value would be read as spaces (XML 1.0 section 3.3.3). */
function escapeValue(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Attribute values are escaped; `content` is XML already. Undefined attributes are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeValue(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** At most three decimals, never an exponent, never negative zero. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
