import { basename } from 'node:path';
import {
  createImportWords,
  type ImportError,
  type ImportWarning,
  openBytes,
  orientDraft,
  planDraft,
} from '../../src/import/index.ts';
import type { Locale } from '../../src/lib/locale.ts';
import type { Result } from '../../src/lib/result.ts';
import { writeMapFile } from '../../src/model/file.ts';
import { readInput, writeOutput } from './files.ts';
import type { Flags } from './flags.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import type { Say } from './words.ts';

export const IMPORT_FLAGS = { to: 'value', lang: 'value', phases: 'value', strict: 'flag', help: 'flag' } as const;

/** Makes a Resa file of a spreadsheet, a text, a drawing or another map, and says what to look at. */
export async function importCommand(flags: Flags, locale: Locale, say: Say, io: Io): Promise<number> {
  const [input, ...more] = flags.files;
  const to = flags.value('to');
  if (!input || more.length > 0) throw new BadInput('Name one file to import, or - for standard input.');
  if (!to) throw new BadInput('Say where the map goes: --to map.json, or --to - for standard output.');
  refuseUnknown(flags);
  const name = input === '-' ? '' : basename(input);
  const words = createImportWords((key, values) => say(`import:${key}`, values), locale);
  const take = <T>(result: Result<T, ImportError>): T => {
    if (result.ok) return result.value;
    throw new BadInput(
      words.withPlace(`${name || 'Standard input'}: ${words.error(result.error)}`, result.error.place),
    );
  };

  let draft = take(await openBytes(await readInput(input, io), name));
  const phases = flags.value('phases');
  if (phases !== undefined) {
    if (phases !== 'columns' && phases !== 'rows') throw new BadInput('--phases is columns or rows.');
    draft = take(orientDraft(draft, phases));
  }
  const plan = take(planDraft(draft, locale));
  for (const warning of plan.warnings) io.err(sentence(warning));
  await writeOutput(to, new TextEncoder().encode(writeMapFile(plan.map)), io);
  return flags.has('strict') && plan.warnings.length > 0 ? EXIT.found : EXIT.ok;

  function sentence(warning: ImportWarning): string {
    return `${words.withPlace(words.warningTitle(warning), warning.place)}: ${words.warningText(warning)}`;
  }
}

export function refuseUnknown(flags: Flags): void {
  const [unknown] = Object.keys(flags.rest);
  if (unknown !== undefined) throw new BadInput(`There is no choice --${unknown} here.`);
}
