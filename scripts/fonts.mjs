/**
 * Makes the fonts in `public/fonts` and the width tables in `src/drawing/widths.generated.ts` from the `inter-ui` package.
 * One file per face serves screen, PDF and measuring; layout tables are stripped so that all of them agree on every width.
 * `--check` writes nothing and fails when what is committed is not what this makes.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { writeOrCheck } from './generated.mjs';
import { readMetrics } from './sfnt.mjs';

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('inter-ui/package.json'));

const FACES = [
  { name: 'regular', source: 'Inter-Regular' },
  { name: 'semibold', source: 'Inter-SemiBold' },
  { name: 'bold', source: 'Inter-Bold' },
  { name: 'italic', source: 'Inter-Italic' },
];

/** Inclusive ranges of code points: the languages of the Nordic and Baltic countries and Central Europe, and what maps are written with. */
const CHARACTERS = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1
  [0x100, 0x17f], // Latin Extended-A
  [0x1b7, 0x1b7], // Skolt Sámi Ʒ
  [0x1e4, 0x1e9], // Skolt Sámi Ǥ Ǧ Ǩ
  [0x1ee, 0x1ef], // Skolt Sámi Ǯ
  [0x218, 0x21b], // Romanian Ș Ț
  [0x292, 0x292], // Skolt Sámi ʒ
  [0x2b9, 0x2bc], // modifier primes and apostrophes
  [0x1e9e, 0x1e9e], // capital ß
  [0x2000, 0x200a], // spaces
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022], // daggers, bullet
  [0x2026, 0x2026], // ellipsis
  [0x202f, 0x2030], // narrow no-break space, per mille
  [0x2032, 0x2033], // primes
  [0x2039, 0x203a], // angle quotation marks
  [0x2044, 0x2044], // fraction slash
  [0x20ac, 0x20ac], // euro
  [0x2116, 0x2116], // numero
  [0x2122, 0x2122], // trade mark
  [0x2190, 0x2199], // arrows
  [0x21d2, 0x21d2], // double arrow
  [0x2212, 0x2212], // minus
  [0x2248, 0x2248], // about equal
  [0x2260, 0x2265], // not equal, at most, at least
  [0x25a0, 0x25a1], // squares
  [0x25b2, 0x25bd], // triangles
  [0x25cb, 0x25cf], // circles
  [0x2605, 0x2606], // stars
  [0x2713, 0x2717], // check marks
];

const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'kern', 'DSIG', 'STAT'];

/** Path from the root → content of every file this script owns. */
async function makeFiles() {
  const files = new Map();
  const text = CHARACTERS.map(([first, last]) => charactersBetween(first, last)).join('');
  const metrics = [];
  for (const { name, source } of FACES) {
    const original = await readFile(path.join(packageFolder, 'web', `${source}.woff2`));
    const font = await subsetFont(original, text, {
      targetFormat: 'truetype',
      noHinting: true,
      keepFeatures: [],
      dropTables: LAYOUT_TABLES,
    });
    files.set(`public/fonts/inter-${name}.ttf`, font);
    metrics.push({ name, ...readMetrics(font) });
  }
  files.set('public/fonts/OFL.txt', await readFile(path.join(packageFolder, 'LICENSE.txt')));
  files.set('src/drawing/widths.generated.ts', Buffer.from(widthsModule(metrics)));
  return files;
}

function charactersBetween(first, last) {
  let text = '';
  for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
}

/** The tables as code: per face, runs of neighbouring code points as `first: advances`. */
function widthsModule(metrics) {
  const { unitsPerEm, ascent, descent } = metrics[0];
  for (const face of metrics) {
    if (face.unitsPerEm !== unitsPerEm || face.ascent !== ascent || face.descent !== descent)
      throw new Error(`The face ${face.name} has other vertical metrics than ${metrics[0].name}.`);
  }
  const faces = metrics.map(({ name, advances }) => {
    const runs = [];
    for (const [code, advance] of advances) {
      const last = runs.at(-1);
      if (last && last.first + last.advances.length === code) last.advances.push(advance);
      else runs.push({ first: code, advances: [advance] });
    }
    const lines = runs.map((run) => `    [0x${run.first.toString(16)}, [${run.advances.join(',')}]],`);
    return `  ${name}: [\n${lines.join('\n')}\n  ],`;
  });
  return `// Made by scripts/fonts.mjs from the fonts in public/fonts; do not edit. Lengths are font units.
export const UNITS_PER_EM = ${unitsPerEm};
export const ASCENT = ${ascent};
export const DESCENT = ${descent};

/** Per face: runs of neighbouring code points, as the first of them and their advances. */
export const ADVANCES: Readonly<Record<'${metrics.map((face) => face.name).join("' | '")}', readonly (readonly [number, readonly number[]])[]>> = {
${faces.join('\n')}
};
`;
}

await writeOrCheck(await makeFiles(), 'npm run fonts');
