/** Line and column, both from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'end';

/**
 * Where a text stops being JSON (RFC 8259); null when it does not. Engines word this each in their own way, or not at all,
 * so it is found here. Works without recursion: depth is no danger.
 */
export function findJsonError(text: string): TextPlace | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at);
    const sign = text[at] ?? '';
    const inside = open.at(-1);
    if (expected === 'end' && !inside) return at < text.length ? placeAt(text, at) : null;
    if (isClosing(sign, inside, expected)) {
      open.pop();
      at++;
      expected = 'end';
    } else if (expected === 'end' || expected === 'colon') {
      if (sign !== (expected === 'colon' ? ':' : ',')) return placeAt(text, at);
      at++;
      expected = expected === 'colon' || inside === '[' ? 'value' : 'key';
    } else if (expected === 'key' || expected === 'first-key') {
      const length = scalarAt(text, at);
      if (sign !== '"' || length === 0) return placeAt(text, at);
      at += length;
      expected = 'colon';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at++;
      expected = sign === '{' ? 'first-key' : 'first-value';
    } else {
      const length = scalarAt(text, at);
      if (length === 0) return placeAt(text, at);
      at += length;
      expected = 'end';
    }
  }
}

function isClosing(sign: string, inside: string | undefined, expected: Expected): boolean {
  if (sign === '}') return inside === '{' && (expected === 'first-key' || expected === 'end');
  return sign === ']' && inside === '[' && (expected === 'first-value' || expected === 'end');
}

/** Length of the string, number or word that begins here; 0 when none does. */
function scalarAt(text: string, start: number): number {
  if (text[start] !== '"') return matchAt(WORD, text, start);
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    const length = text[at] === '\\' ? matchAt(ESCAPE, text, at) : Number(text.charCodeAt(at) >= 0x20);
    if (length === 0) return 0;
    at += length;
  }
  return at < text.length ? at + 1 - start : 0;
}

/** Length of what a sticky pattern matches here. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function placeAt(text: string, at: number): TextPlace {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
