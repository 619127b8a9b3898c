import type { SourcePlace } from '../types.ts';
import type { Rows } from './csv.ts';
import { phasesAsRows } from './readGrid.ts';
import type { GridUnderstanding, LaneReading } from './understanding.ts';

/** A table seen by its lanes and lines; a line is one row or column of cells that belong to one phase. */
export interface GridView {
  /** Phase title of each line. */
  readonly titles: readonly string[];
  /** Cells of a lane, by line. */
  readonly cellsOf: (lane: LaneReading) => readonly string[];
  /** Places in the opened table. */
  readonly placeOf: (lane: LaneReading, line?: number) => SourcePlace;
  readonly titlePlaceOf: (line: number) => SourcePlace;
}

/** `offset` is the number of rows above the table in its source; `lines`, the line of each cell where it is counted in lines. */
export function viewGrid(
  rows: Rows,
  { orientation }: GridUnderstanding,
  offset: number,
  lines?: readonly (readonly number[])[],
): GridView {
  const isColumns = orientation === 'columns';
  const body = phasesAsRows(rows, orientation).slice(1);
  const first = isColumns ? offset + 1 : 1;
  /** Row or column of a line: the first stands after the lanes' titles. */
  const at = (line: number): number => (isColumns ? line + 2 : offset + line + 2);
  const lineAt = (y: number, x: number): SourcePlace => ({ line: lines?.[y]?.[x] ?? lines?.[y]?.[0] ?? 1 });
  return {
    titles: body.map((line) => line[0] ?? ''),
    cellsOf: (lane) => body.map((line) => line[lane.index - first] ?? ''),
    placeOf: ({ index }, line) => {
      if (lines)
        return lineAt(isColumns ? index - first : (line ?? -1) + 1, isColumns ? (line ?? -1) + 1 : index - first);
      const across = line === undefined ? {} : isColumns ? { column: at(line) } : { row: at(line) };
      return isColumns ? { row: index, ...across } : { ...across, column: index };
    },
    titlePlaceOf: (line) => {
      if (lines) return isColumns ? lineAt(0, line + 1) : lineAt(line + 1, 0);
      return isColumns ? { row: first, column: at(line) } : { row: at(line), column: 1 };
    },
  };
}
