/**
 * A map as its own table: phases and activities across, lanes down, one cell for all cards of a lane and an activity; or turned.
 *
 * Laws
 * - Each card is a line of its cell. Where one has several lines or none, each begins with a bullet and the rest is indented.
 * - A lane on a scale has a row of numbers, and one of words where anything was said. A single score is a number.
 * - What has no words is a dash, so that an empty cell always means: there is none.
 */
import { kindOf, parseCard } from '../../kinds/registry.ts';
import type { Cell } from '../../lib/cell.ts';
import { type Card, deriveGrid, type GridLane, type JourneyMap } from '../../model/index.ts';
import { CARD_BULLET, sheetWords, UNNAMED } from '../../model/sheets/index.ts';

export type Orientation = 'columns' | 'rows';

export interface GridOptions {
  /** Where the phases are. */
  readonly orientation: Orientation;
  /** What is written of a card's text. */
  readonly words: (text: string) => string;
}

/** Rows of the table before it is turned: phases, activities, then lanes. */
export const GRID_HEADS = 2;

export function gridTable(map: JourneyMap, { orientation, words }: GridOptions): readonly (readonly Cell[])[] {
  const { locale } = map.map;
  const { heads, inWords } = sheetWords[locale];
  const grid = deriveGrid(map);
  const hasHints = grid.lanes.some(({ lane }) => lane.hint !== '');
  const head = (...cells: string[]): Cell[] => (hasHints ? cells : cells.slice(0, -1));
  const width = grid.columns.length;
  const isFirst = (column: number) => grid.phases.some(({ firstColumn }) => firstColumn === column);
  const rows: Cell[][] = [
    [
      ...head(heads.phase, heads.kind, heads.hint),
      ...grid.columns.map(({ phase }, column) => (isFirst(column) ? phase.title || UNNAMED : null)),
    ],
    [
      ...head(heads.activity, '', ''),
      ...grid.columns.map(({ activity }) => (activity ? activity.text || UNNAMED : null)),
    ],
  ];
  for (const lane of grid.lanes) {
    const kind = kindOf(lane.lane.kind);
    const label = kind?.labels[locale].name ?? lane.lane.kind;
    const cells = cellsOf(lane, width);
    const field = kind?.traits.plot?.field;
    const said = cells.map((cards) => joinCards(cards.map(({ text }) => words(text))));
    if (field === undefined) {
      rows.push([...head(lane.lane.title, label, lane.lane.hint), ...said]);
      continue;
    }
    rows.push([...head(lane.lane.title, label, lane.lane.hint), ...cells.map((cards) => scoresOf(cards, field))]);
    if (cells.some((cards) => cards.some(({ text }) => text !== ''))) {
      rows.push([...head(lane.lane.title, inWords(label), ''), ...said]);
    }
  }
  const whole = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return orientation === 'columns' ? whole : turn(whole);
}

function turn(rows: readonly (readonly Cell[])[]): Cell[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, x) => rows.map((row) => row[x] ?? null));
}

function cellsOf({ cards }: GridLane, width: number): Card[][] {
  const cells = Array.from({ length: width }, (): Card[] => []);
  for (const { card, column } of cards) cells[column]?.push(card);
  return cells;
}

/** `?` for a feeling that has no score yet. */
function scoresOf(cards: readonly Card[], field: string): Cell {
  const scores = cards.map((card) => parseCard(card)?.fields[field] ?? null);
  const [first] = scores;
  if (scores.length === 0) return null;
  if (scores.length === 1 && typeof first === 'number') return first;
  return scores.map((score) => (typeof score === 'number' ? String(score) : '?')).join('\n');
}

/** Cards with nothing to say among others that have are kept in their place. */
function joinCards(texts: readonly string[]): string {
  const isPlain = texts.every(
    (text) => text.trim() === text && text !== '' && !/[\n\r]/.test(text) && !text.startsWith('•'),
  );
  if (isPlain) return texts.join('\n');
  return texts
    .map((text) => `${CARD_BULLET}${text.split(/\r\n?|\n/).join('\n  ')}`)
    .map((line) => (line === CARD_BULLET ? line.trimEnd() : line))
    .join('\n');
}
