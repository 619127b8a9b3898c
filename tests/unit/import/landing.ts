/** Where the words of a pasted table or list have to come to stand, told without the code that puts them there. */
import type { PasteBlock, PasteSpot } from '../../../src/import/paste/block.ts';
import type { MapGrid } from '../../../src/model/index.ts';

export interface Landing {
  /** `lane:column` → the lines that become cards there. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Column → the name its activity gets. */
  readonly names: Readonly<Record<number, string>>;
  /** How many columns the map then has. */
  readonly width: number;
}

const linesIn = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.replace(/^• /, ''))
    .filter((line) => line !== '');
const nameIn = (cell: string): string => cell.split('\n').join(' ');

/** Null where nothing is laid into cells: what was copied here, and lists of phases and activities. */
export function landingOf(block: PasteBlock, spot: PasteSpot, grid: MapGrid, mayGrow: boolean): Landing | null {
  if (block.type === 'clip' || spot.row === 'phases' || spot.column < 0) return null;
  const { row, column } = spot;
  const lanes = grid.lanes.map(({ lane }) => lane.id);
  const rows: readonly (string | null)[] = ['activities', ...lanes].slice(
    row === 'activities' ? 0 : lanes.indexOf(row.lane) + 1,
  );
  const isList = block.type === 'lines' || (block.rows.length > rows.length && block.rows[0]?.length === 1);
  if (isList) {
    if (row === 'activities') return null;
    const lines = block.type === 'lines' ? block.lines : block.rows.flat().flatMap(linesIn);
    return { cells: { [`${row.lane}:${column}`]: lines }, names: {}, width: grid.columns.length };
  }
  if (block.rows.length > rows.length) return null;
  const cells: Record<string, readonly string[]> = {};
  const names: Record<number, string> = {};
  let width = grid.columns.length;
  for (const [y, line] of block.rows.entries()) {
    for (const [x, cell] of line.entries()) {
      const at = column + x;
      if (cell === '' || (at >= grid.columns.length && !mayGrow)) continue;
      if (rows[y] === 'activities') names[at] = nameIn(cell);
      else cells[`${rows[y]}:${at}`] = linesIn(cell);
      width = Math.max(width, at + 1);
    }
  }
  return { cells, names, width };
}

/** The names that a list puts into the row of phases or of activities, in their order; null where it goes elsewhere. */
export function namesOf(block: PasteBlock): readonly string[] | null {
  if (block.type === 'clip') return null;
  return block.type === 'lines' ? block.lines : block.rows.flat().flatMap(linesIn);
}
