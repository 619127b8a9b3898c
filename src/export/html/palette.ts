/** Both looks of a page in one: each pair of a light and a dark colour is a variable of its style sheet. */
import { darkTheme, lightTheme } from '../../drawing/index.ts';

export interface Palette {
  /** `var(--c1)`, the same for an equal pair. */
  readonly name: (light: string, dark: string) => string;
  /** The rules that set all of them. */
  readonly write: () => string;
}

const OWN = ['ground', 'sheet', 'sheetLine', 'ink', 'inkSoft', 'panel', 'selection'] as const;

export function createPalette(): Palette {
  const pairs = new Map<string, readonly [string, string, string]>();
  for (const role of OWN) pairs.set(role, [`--${role}`, lightTheme[role], darkTheme[role]]);
  return {
    name(light, dark) {
      const key = `${light} ${dark}`;
      const [variable] = pairs.get(key) ?? [`--c${pairs.size - OWN.length}`];
      pairs.set(key, [variable, light, dark]);
      return `var(${variable})`;
    },
    write() {
      const all = [...pairs.values()];
      const light = `color-scheme:light;${all.map(([name, colour]) => `${name}:${colour}`).join(';')}`;
      const dark = `color-scheme:dark;${all.map(([name, , colour]) => `${name}:${colour}`).join(';')}`;
      return [
        `:root{${light}}`,
        `:root[data-look=dark]{${dark}}`,
        `@media (prefers-color-scheme:dark){:root[data-look=auto]{${dark}}}`,
        `@media print{:root[data-look]{${light}}}`,
      ].join('\n');
    },
  };
}

const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'colour']);

/** The same drawings painted in both themes become one, its colours named by the palette. */
export function inBothLooks<T>(light: T, dark: T, palette: Palette): T {
  if (typeof light !== 'object' || light === null) return light;
  const other = dark as Readonly<Record<string, unknown>>;
  const entries = Object.entries(light).map(([key, value]) => {
    const counterpart = other[key];
    const isColour = COLOURS.has(key) && typeof value === 'string' && typeof counterpart === 'string';
    return [key, isColour ? palette.name(value, counterpart) : inBothLooks(value, counterpart, palette)] as const;
  });
  return (Array.isArray(light) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T;
}
