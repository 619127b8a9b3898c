/**
 * The fields of cards as cells of a table: which columns there are, and each value there and back. Choices are written in words of one
 * language and read in any; what is unset is an empty cell.
 */
import { type Cell, cellNumber, cellText, dateCell, isCalendarDate } from '../lib/cell.ts';
import { LOCALES, type Locale, type Localized } from '../lib/locale.ts';
import { type FieldValue, readOwnChoice, writeOwnChoice } from '../model/index.ts';
import { foldWord, sheetWords } from '../model/sheets/index.ts';
import type { FieldSpec, KindDefinition } from './defineKind.ts';
import { kinds } from './registry.ts';

export interface FieldColumn {
  /** The same for all kinds that share the column. */
  readonly key: string;
  readonly name: string;
  readonly titles: Localized;
  readonly specs: ReadonlyMap<string, FieldSpec>;
}

/** Pictures stay behind, and what is measured from them. */
const WITHOUT_CELL: ReadonlySet<FieldSpec['type']> = new Set(['image', 'derived']);

/** In the order of the palette. Kinds that name a field alike share its column. */
export const fieldColumns: readonly FieldColumn[] = makeColumns();

function makeColumns(): FieldColumn[] {
  const columns: (FieldColumn & { readonly specs: Map<string, FieldSpec> })[] = [];
  const taken = new Set(LOCALES.flatMap((locale) => Object.values(sheetWords[locale].heads).map(foldWord)));
  for (const kind of kinds) {
    for (const spec of kind.fields) {
      if (WITHOUT_CELL.has(spec.type)) continue;
      const plain = inAll((locale) => kind.labels[locale].fields[spec.name] ?? spec.name);
      const shared = columns.find(
        ({ name, titles }) => name === spec.name && LOCALES.every((locale) => titles[locale] === plain[locale]),
      );
      if (shared) {
        shared.specs.set(kind.id, spec);
        continue;
      }
      const isTaken = LOCALES.some((locale) => taken.has(foldWord(plain[locale])));
      const titles = isTaken ? inAll((locale) => `${plain[locale]} (${kind.labels[locale].name})`) : plain;
      for (const locale of LOCALES) taken.add(foldWord(titles[locale]));
      columns.push({ key: `${kind.id}.${spec.name}`, name: spec.name, titles, specs: new Map([[kind.id, spec]]) });
    }
  }
  return columns;
}

function inAll(text: (locale: Locale) => string): Localized {
  return { en: text('en'), sv: text('sv'), nb: text('nb') };
}

/** Whether the field names another record. */
export function isReference({ type }: FieldSpec): boolean {
  return type === 'persona' || type === 'card';
}

/** A value in a cell; references to other records are not its business. */
export function fieldToCell(kind: KindDefinition, spec: FieldSpec, value: FieldValue, locale: Locale): Cell {
  if (value === null || value === '') return null;
  if (spec.type === 'choice' || spec.type === 'open-choice') {
    const own = spec.type === 'open-choice' ? readOwnChoice(value, Object.values(spec.icons)) : null;
    if (own) return `${own.words} (${own.icon})`;
    return kind.labels[locale].options[`${spec.name}.${value}`] ?? String(value);
  }
  if (spec.type === 'date') return dateCell(String(value));
  return value;
}

/** The value a cell tells; `undefined` when it tells none the field can hold. */
export function cellToField(kind: KindDefinition, spec: FieldSpec, cell: Cell): FieldValue | undefined {
  if (cellText(cell) === '') return undefined;
  const value = readValue(kind, spec, cell);
  return value !== undefined && kind.schema.safeParse({ ...kind.create(), [spec.name]: value }).success
    ? value
    : undefined;
}

function readValue(kind: KindDefinition, spec: FieldSpec, cell: Cell): FieldValue | undefined {
  const text = cellText(cell);
  switch (spec.type) {
    case 'rating':
    case 'score':
    case 'number':
    case 'measured':
      return cellNumber(cell) ?? undefined;
    case 'choice':
      return optionOf(kind, spec.name, spec.options, text);
    case 'open-choice':
      return optionOf(kind, spec.name, spec.options, text) ?? ownChoice(spec, text);
    case 'date':
      return isCalendarDate(text) ? text : undefined;
    default:
      return text;
  }
}

/** By its id, or by its words in any language. */
function optionOf(kind: KindDefinition, name: string, options: readonly string[], text: string): string | undefined {
  const word = foldWord(text);
  return options.find(
    (option) =>
      foldWord(option) === word ||
      LOCALES.some((locale) => foldWord(kind.labels[locale].options[`${name}.${option}`] ?? '') === word),
  );
}

/** Words with their icon in brackets, or any words, which get the icon of what is not listed. */
function ownChoice(spec: Extract<FieldSpec, { type: 'open-choice' }>, text: string): string | undefined {
  const icons = Object.values(spec.icons);
  const told = /^(.+) \(([^()]+)\)$/.exec(text);
  if (told?.[1] && told[2] && icons.includes(told[2])) return writeOwnChoice({ icon: told[2], words: told[1] });
  const icon = spec.icons[spec.options.at(-1) ?? ''] ?? icons[0];
  return icon === undefined ? undefined : writeOwnChoice({ icon, words: text });
}

/** The kind a word names, in any language, or by its id. */
export function kindByWord(word: string): KindDefinition | undefined {
  const folded = foldWord(word);
  return kinds.find(
    (kind) =>
      kind.id === folded ||
      LOCALES.some((locale) =>
        [kind.labels[locale].name, kind.labels[locale].lane].some((label) => foldWord(label) === folded),
      ),
  );
}
