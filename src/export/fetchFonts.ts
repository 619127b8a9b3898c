import type { LoadFont } from './types.ts';

/** Loads font files that lie at `baseUrl`, which ends in a slash. */
export function fetchFonts(baseUrl: string): LoadFont {
  return async (fileName) => {
    const response = await fetch(new URL(fileName, baseUrl));
    if (!response.ok) throw new Error(`${fileName}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Where the fonts lie that this page was served with. */
export function pageFontsUrl(): string {
  return new URL('/fonts/', location.href).href;
}
