import type { LoadFont } from './types.ts';

/** Loads font files that lie at `baseUrl`, which ends in a slash. */
export function fetchFonts(baseUrl: string): LoadFont {
  return async (fileName) => {
    const response = await fetch(new URL(fileName, baseUrl));
    if (!response.ok) throw new Error(`${fileName}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** The same files, on their way before they are asked for: `fileNames` are fetched at once. */
export function fetchFontsAhead(baseUrl: string, fileNames: readonly string[]): LoadFont {
  const load = fetchFonts(baseUrl);
  const coming = new Map(fileNames.map((fileName) => [fileName, load(fileName)]));
  // Whoever asks for a file hears why there is none; nobody may ask.
  for (const file of coming.values()) file.catch(() => undefined);
  return (fileName) => coming.get(fileName) ?? load(fileName);
}

/** Where the fonts lie that this page was served with. */
export function pageFontsUrl(): string {
  return new URL('/fonts/', location.href).href;
}
