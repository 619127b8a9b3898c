/** A map as its own table, as Resa writes it: phases, activities and lanes by their place, one line of a cell for each card. */
import { kindByWord } from '../../kinds/fieldCells.ts';
import { kindOf } from '../../kinds/registry.ts';
import { type Cell, cellNumber, cellText } from '../../lib/cell.ts';
import { newId } from '../../lib/id.ts';
import { LOCALES, type Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { freshCard, LIMITS } from '../../model/index.ts';
import { CARD_BULLET, foldWord, sheetWords, UNNAMED } from '../../model/sheets/index.ts';
import { feelingFields } from '../feeling.ts';
import { TEXT_KIND } from '../grid/laneWords.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import type { Row } from './heads.ts';
import type { ReadActivity, ReadCard, ReadLane, ReadPhase } from './sheetMap.ts';

export interface OwnGrid {
  /** With the phases in columns. */
  readonly rows: readonly Row[];
  readonly locale: Locale;
  readonly isTurned: boolean;
  /** Columns before the first phase. */
  readonly heads: number;
}

/** Known by its corner; null for any other table. */
export function findOwnGrid(rows: readonly Row[]): OwnGrid | null {
  for (const isTurned of [false, true]) {
    const upright = isTurned ? turn(rows, 3) : rows;
    const corner = (y: number, x: number) => foldWord(cellText(upright[y]?.[x]));
    for (const locale of LOCALES) {
      const { heads } = sheetWords[locale];
      const isOurs =
        corner(0, 0) === foldWord(heads.phase) &&
        corner(1, 0) === foldWord(heads.activity) &&
        corner(0, 1) === foldWord(heads.kind) &&
        corner(1, 1) === '';
      if (!isOurs) continue;
      const hasHints = corner(0, 2) === foldWord(heads.hint);
      return { rows: isTurned ? turn(rows) : rows, locale, isTurned, heads: hasHints ? 3 : 2 };
    }
  }
  return null;
}

function turn(rows: readonly Row[], most = Number.POSITIVE_INFINITY): Cell[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: Math.min(width, most) }, (_, x) => rows.map((row) => row[x] ?? null));
}

export interface GridRead {
  readonly phases: readonly ReadPhase[];
  readonly activities: readonly ReadActivity[];
  readonly lanes: readonly ReadLane[];
  readonly cards: readonly ReadCard[];
  readonly warnings: readonly ImportWarning[];
}

export function readOwnGrid({ rows, locale, isTurned, heads }: OwnGrid): Result<GridRead, ImportError> {
  const [phaseRow = [], activityRow = [], ...laneRows] = rows;
  const width = rows.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cellText(cell) !== '') + 1),
    0,
  );
  const placeOf = (y: number, x: number) => (isTurned ? { row: x + 1, column: y + 1 } : { row: y + 1, column: x + 1 });
  const long = rows.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      textOf(cell)
        .split('\n')
        .some((line) => line.length > LIMITS.text)
        ? [placeOf(y, x)]
        : [],
    ),
  );
  if (long[0]) return fail({ code: 'text-too-long', place: long[0], values: { limit: LIMITS.text } });

  const warnings: ImportWarning[] = [];
  const phases: ReadPhase[] = [];
  const activities: ReadActivity[] = [];
  const columns: (string | null)[] = [];
  for (let x = heads; x < width; x++) {
    const title = textOf(phaseRow[x]);
    if (title !== '' || phases.length === 0) phases.push({ id: newId(), title: named(title), notes: '', colour: null });
    const words = textOf(activityRow[x]);
    const isFilled = words !== '' || laneRows.some((row) => textOf(row[x]) !== '');
    const activity = isFilled ? { id: newId(), text: named(words), phase: phases.at(-1)?.id ?? '' } : null;
    if (activity) activities.push(activity);
    columns.push(activity?.id ?? null);
  }

  const lanes: ReadLane[] = [];
  const cards: ReadCard[] = [];
  for (let at = 0; at < laneRows.length; at++) {
    const row = laneRows[at] ?? [];
    if (row.every((cell) => textOf(cell) === '')) continue;
    const word = textOf(row[1]);
    const known = kindByWord(word);
    const kind = known ?? kindOf(TEXT_KIND);
    if (!kind) continue;
    if (!known && word !== '')
      warnings.push({ code: 'unknown-kind', place: placeOf(at + 2, 1), values: { word, kind: kind.id } });
    const lane: ReadLane = {
      id: newId(),
      kind: kind.id,
      title: textOf(row[0]),
      hint: heads > 2 ? textOf(row[2]) : '',
      personas: [],
    };
    lanes.push(lane);
    const label = foldWord(sheetWords[locale].inWords(kind.labels[locale].name));
    const words = kind.traits.plot && foldWord(textOf(laneRows[at + 1]?.[1])) === label ? laneRows[at + 1] : undefined;
    for (const [column, activity] of columns.entries()) {
      if (activity === null) continue;
      const x = heads + column;
      const texts = splitCards(textOf((kind.traits.plot ? words?.[x] : row[x]) ?? null));
      const scores = kind.traits.plot ? scoresIn(row[x] ?? null) : [];
      for (let i = 0; i < Math.max(texts.length, scores.length); i++) {
        const score = scores[i];
        if (score !== undefined && Number.isNaN(score)) {
          warnings.push({
            code: 'feeling-unread',
            place: placeOf(at + 2, x),
            values: { cell: textOf(row[x]), lane: lane.title },
          });
        }
        const isScored = typeof score === 'number' && !Number.isNaN(score);
        const place = { lane: lane.id, activity, span: 1 };
        const fields = { ...kind.create(), ...(isScored ? feelingFields(score, null) : {}) };
        const {
          place: _,
          deletedAt: __,
          ...card
        } = freshCard({ id: newId(), kind: kind.id, text: texts[i] ?? '', fields });
        cards.push({ ...card, place });
      }
    }
    if (words) at += 1;
  }
  return ok({ phases, activities, lanes, cards, warnings });
}

function textOf(cell: Cell | undefined): string {
  return cellText(cell).replace(/\r\n?/g, '\n');
}

function named(words: string): string {
  return words === UNNAMED ? '' : words;
}

/** Cards of a cell: by bullets where it begins with one, else by line. */
function splitCards(cell: string): string[] {
  if (cell === '') return [];
  const bullet = CARD_BULLET.trimEnd();
  if (!cell.startsWith(bullet)) return cell.split('\n').filter((line) => line.trim() !== '');
  const cards: string[] = [];
  for (const line of cell.split('\n')) {
    if (line === bullet) cards.push('');
    else if (line.startsWith(CARD_BULLET)) cards.push(line.slice(CARD_BULLET.length));
    else cards[cards.length - 1] += `\n${line.replace(/^ {2}/, '')}`;
  }
  return cards;
}

/** Scores of a cell by line; null for one that is not judged, NaN for one that cannot be read. */
function scoresIn(cell: Cell): (number | null)[] {
  const text = textOf(cell).trim();
  if (text === '') return [];
  return text.split('\n').map((line) => (line.trim() === '?' ? null : (cellNumber(line) ?? Number.NaN)));
}
