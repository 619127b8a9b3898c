import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ExportError } from '../../src/export/errors.ts';
import { exportMap } from '../../src/export/exportMap.ts';
import { type ExportFile, type ExportFormat, type ExportOptions, FILE_TYPES } from '../../src/export/formats.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { openPersonalData, sumPersonalData } from '../../src/model/review/index.ts';
import { nodeCanvas } from '../exports/nodeCanvas.ts';
import { readFont } from '../exports/readFont.ts';
import { optionsFromText } from '../exports/textOptions.ts';
import { readMapFrom, writeOutput } from './files.ts';
import type { Flags } from './flags.ts';
import { formatNamed, formatOf } from './formats.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import { watchFiles } from './watchFiles.ts';
import type { Say } from './words.ts';

export const EXPORT_FLAGS = {
  to: 'value',
  format: 'value',
  lang: 'value',
  strict: 'flag',
  watch: 'flag',
  help: 'flag',
} as const;

interface Output {
  readonly format: ExportFormat;
  /** Of a Resa file by its path. */
  readonly pathFor: (input: string) => string;
}

/** Makes files of a Resa file, or of every one in a folder; with `--watch`, again whenever one changes. */
export async function exportCommand(flags: Flags, say: Say, io: Io): Promise<number> {
  const [input, ...more] = flags.files;
  if (!input || more.length > 0) throw new BadInput('Name one Resa file to export, or a folder of them.');
  const outputs = await readOutputs(flags);
  const options = readOptions(outputs, flags.rest);
  let hasWarned = false;

  const exportOne = async (path: string): Promise<void> => {
    const map = await readMapFrom(path, io, say);
    warnOfPersonalData(path, map);
    for (const { format, pathFor } of outputs) {
      const file = await makeFile(map, format, options.get(format) as ExportOptions[ExportFormat]);
      const to = pathFor(path);
      await writeOutput(to, file.bytes, io);
      for (const { code, count } of file.losses) {
        hasWarned = true;
        io.err(`${to}: ${say('export:leftOut', { what: say(`export:losses.${code}`, { count }) })}`);
      }
    }
  };
  const warnOfPersonalData = (path: string, map: JourneyMap): void => {
    const { places, areCards, sorts } = sumPersonalData(openPersonalData(map));
    if (places === 0) return;
    hasWarned = true;
    const what = sorts.map(({ sort, count }) => say(`evidence:personal.sorts.${sort}`, { count })).join(', ');
    io.err(`${path}: ${say(`evidence:personal.${areCards ? 'cards' : 'places'}`, { count: places, what })}.`);
  };
  const makeFile = async (
    map: JourneyMap,
    format: ExportFormat,
    chosen: ExportOptions[ExportFormat],
  ): Promise<ExportFile> => {
    const task = {
      progress: () => undefined,
      signal: io.signal,
      loadFont: readFont(io.fontsFolder),
      canvas: nodeCanvas,
    };
    try {
      return await exportMap(format, { map, locale: map.map.locale, today: io.today }, chosen, task);
    } catch (error) {
      if (error instanceof ExportError) throw new BadInput(say(`export:errors.${error.code}`, error.values));
      throw error;
    }
  };

  if (flags.has('watch')) {
    if (input === '-') throw new BadInput('Standard input cannot be watched. Name a file or a folder.');
    await watchFiles(await inputsIn(input), input, exportOne, io);
    return EXIT.ok;
  }
  for (const path of await inputsIn(input)) await exportOne(path);
  return flags.has('strict') && hasWarned ? EXIT.found : EXIT.ok;
}

/** `--to file` names its format by its ending; `--to folder --format pptx,pdf` puts one file of each there. */
async function readOutputs(flags: Flags): Promise<readonly Output[]> {
  const targets = flags.values('to');
  const named = flags.value('format')?.split(',').map(formatNamed) ?? [];
  if (targets.length === 0)
    throw new BadInput('Say where the file goes: --to map.pptx, or --to folder --format pptx,pdf.');
  const outputs = await Promise.all(
    targets.map(async (target): Promise<readonly Output[]> => {
      const isFolder = target !== '-' && (await isDirectory(target));
      if (isFolder && named.length === 0)
        throw new BadInput(`${target} is a folder: add --format pptx, or several with commas.`);
      if (isFolder)
        return named.map((format) => ({ format, pathFor: (input) => join(target, renamed(input, format)) }));
      const [only, ...others] = named;
      if (others.length > 0) throw new BadInput(`${target} is one file; several formats need a folder that exists.`);
      return [{ format: only ?? formatOf(target), pathFor: () => target }];
    }),
  );
  return outputs.flat();
}

/** A flag must be a choice of at least one of the formats, and right for each that has it. */
function readOptions(
  outputs: readonly Output[],
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<ExportFormat, unknown> {
  const formats = [...new Set(outputs.map(({ format }) => format))];
  const knows = (format: ExportFormat, name: string) => optionsFromText(format, { [name]: texts[name] ?? '' }).ok;
  for (const name of Object.keys(texts)) {
    if (formats.some((format) => knows(format, name))) continue;
    throw new BadInput(`--${name} ${texts[name]} is no choice of ${formats.join(', ')}.`);
  }
  return new Map(
    formats.map((format) => {
      const own = Object.fromEntries(Object.entries(texts).filter(([name]) => knows(format, name)));
      const options = optionsFromText(format, own);
      if (!options.ok) throw new BadInput(`--${options.error.option} does not go with the other choices of ${format}.`);
      return [format, options.value];
    }),
  );
}

/** The Resa files meant by a path: itself, or those of the folder. */
async function inputsIn(path: string): Promise<readonly string[]> {
  if (path === '-' || !(await isDirectory(path))) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(path, name))
    .sort();
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function renamed(input: string, format: ExportFormat): string {
  const name = input === '-' ? 'map' : basename(input).replace(/(\.resa)?\.json$/, '');
  return `${name}.${FILE_TYPES[format].extension}`;
}
