import { basename, extname } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, FILE_TYPES } from '../../src/export/formats.ts';
import { BadInput } from './io.ts';

/** What a file is called by its ending: `.md`, `.pptx`; any `.json` is a Resa file. */
const BY_ENDING = new Map<string, ExportFormat>([
  ...EXPORT_FORMATS.map((format) => [`.${FILE_TYPES[format].extension}`, format] as const),
  ['.json', 'json'],
]);

/** The format of a file by its name. */
export function formatOf(path: string): ExportFormat {
  const format = BY_ENDING.get(extname(path).toLowerCase());
  if (format) return format;
  throw new BadInput(`${basename(path)}: no format is known by that ending. Use one of ${endings()}.`);
}

/** A format by its name or its ending. */
export function formatNamed(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === name) ?? BY_ENDING.get(`.${name.toLowerCase()}`);
  if (format) return format;
  throw new BadInput(`There is no format “${name}”. Use one of ${endings()}.`);
}

function endings(): string {
  return [...BY_ENDING.keys()].filter((ending) => ending !== '.resa.json').join(' ');
}
