/** The small sheets beside the cards: personas, sources, phases, and what is told about the map. */
import { type Cell, cellNumber, cellText, isCalendarDate } from '../../lib/cell.ts';
import { newId } from '../../lib/id.ts';
import { isLocale, type Locale } from '../../lib/locale.ts';
import { freshSource, type MapInfo, type Source } from '../../model/index.ts';
import type { SheetHead } from '../../model/sheets/index.ts';
import { findHeads, type Heads, type Row, valueByWord } from './heads.ts';
import type { ReadPersona, ReadPhase } from './sheetMap.ts';

const PERSONA_TEXTS = ['summary', 'quote', 'goals', 'context', 'needs'] as const;
const SOURCE_TYPES = ['interview', 'survey', 'analytics', 'observation'] as const;
const ABOUT = ['title', 'purpose', 'state', 'owner', 'reviewOn', 'language'] as const;
/** The theme has eight. */
const LAST_COLOUR = 7;

interface Line {
  readonly cell: (head: SheetHead) => Cell;
  readonly text: (head: SheetHead) => string;
}

/** Rows under the heads, by their number; null when this is another table. */
function linesOf(rows: readonly Row[], wanted: readonly SheetHead[], number: SheetHead): Line[] | null {
  const heads = findHeads(rows, wanted);
  if (!heads) return null;
  const lines = rows
    .slice(heads.at + 1)
    .filter((row) => row.some((cell) => cellText(cell) !== ''))
    .map((row) => lineOf(row, heads));
  return lines.sort((a, b) => (cellNumber(a.cell(number)) ?? 0) - (cellNumber(b.cell(number)) ?? 0));
}

function lineOf(row: Row, { columnOf }: Heads): Line {
  const cell = (head: SheetHead) => row[columnOf.get(head) ?? -1] ?? null;
  return { cell, text: (head) => cellText(cell(head)).replace(/\r\n?/g, '\n') };
}

export function readPersonas(rows: readonly Row[]): ReadPersona[] | null {
  const lines = linesOf(rows, ['name', 'summary', 'goals'], 'number');
  return (
    lines?.map(({ cell, text }) => {
      const colour = colourIn(cell('colour'));
      return {
        id: newId(),
        name: text('name'),
        ...Object.fromEntries(PERSONA_TEXTS.map((head) => [head, text(head)])),
        ...(colour === null ? {} : { colour }),
      };
    }) ?? null
  );
}

export function readSources(rows: readonly Row[]): Source[] | null {
  const lines = linesOf(rows, ['type', 'reference', 'date'], 'number');
  return (
    lines?.map(({ cell, text }) => {
      const n = cellNumber(cell('n'));
      return freshSource({
        id: newId(),
        type: valueByWord(text('type'), SOURCE_TYPES) ?? 'interview',
        reference: text('reference'),
        date: text('date').slice(0, 10),
        n: n !== null && Number.isInteger(n) && n >= 0 ? n : null,
      });
    }) ?? null
  );
}

export function readPhases(rows: readonly Row[]): ReadPhase[] | null {
  const lines = linesOf(rows, ['phaseNumber', 'phase', 'notes'], 'phaseNumber');
  return (
    lines?.map(({ cell, text }) => ({
      id: newId(),
      title: text('phase'),
      notes: text('notes'),
      colour: colourIn(cell('colour')),
    })) ?? null
  );
}

export function readAbout(
  rows: readonly Row[],
): { readonly info: Partial<MapInfo>; readonly locale: Locale | null } | null {
  const heads = findHeads(rows, ['about', 'value']);
  if (!heads) return null;
  const told = new Map<string, string>();
  for (const row of rows.slice(heads.at + 1)) {
    const { text } = lineOf(row, heads);
    const name = valueByWord(text('about'), ABOUT);
    if (name) told.set(name, text('value'));
  }
  const say = (name: (typeof ABOUT)[number]) => told.get(name) ?? '';
  const reviewOn = say('reviewOn').slice(0, 10);
  const language = say('language');
  return {
    info: {
      title: say('title'),
      purpose: say('purpose'),
      state: valueByWord(say('state'), ['current', 'future']) ?? 'current',
      owner: say('owner').slice(0, 200),
      reviewOn: isCalendarDate(reviewOn) ? reviewOn : '',
    },
    locale: isLocale(language) ? language : null,
  };
}

function colourIn(cell: Cell): number | null {
  const colour = cellNumber(cell);
  return colour !== null && Number.isInteger(colour) && colour >= 0 && colour <= LAST_COLOUR ? colour : null;
}
