/**
 * A drawing → the rows and columns of a journey.
 *
 * Laws
 * - Every box is in the lattice once, is the title, or is loose: nothing is dropped.
 * - Where nothing tells which way it lies, cells stay as they were drawn.
 */

import { splitTitle } from '../grid/laneTitle.ts';
import { ACTIVITIES, laneUseOf } from '../grid/laneWords.ts';
import { findOrientation } from '../grid/orientation.ts';
import type { Orientation } from '../grid/understanding.ts';
import { medianOf } from './bands.ts';
import type { Drawing, DrawnBox } from './drawing.ts';
import { frameBoxes } from './frames.ts';
import { cellTexts, joinRows, type Lattice, type PlacedBox, toLattice, transpose } from './lattice.ts';
import { stackRows } from './stacking.ts';

export interface Layout {
  readonly title: string;
  /** Lying as it was drawn. */
  readonly lattice: Lattice;
  readonly loose: readonly DrawnBox[];
}

export function layOut(drawing: Drawing, chosen?: Orientation): Layout {
  const { title, rest } =
    drawing.title === '' ? takeTitle(drawing.boxes) : { title: drawing.title, rest: drawing.boxes };
  const raw = toLattice([...rest, ...frameBoxes(drawing.frames, rest)]);
  const found = chosen ? { orientation: chosen, isSure: true } : findOrientation(cellTexts(raw));
  if (!found.isSure || raw.rows.length === 0) return { title, lattice: raw, loose: [] };
  // Seen with the lanes' names in the first column, whichever way it lies.
  const turn = (lattice: Lattice): Lattice => (found.orientation === 'rows' ? transpose(lattice) : lattice);
  const view = turn(raw);
  const stacked = joinRows(
    view,
    stackRows(view, ({ column }) => column === 0, true),
  );
  const { kept, loose } = takeLoose(stacked);
  const named = kept.boxes.find(({ column, box }) => column === 0 && isActivities(box.text))?.row;
  const hasBareRow = !kept.boxes.some(({ row, column }) => row === 1 && column === 0);
  const activities = named ?? (hasBareRow ? 1 : -1);
  // Turned, phases stand in the first column and activities in that of their row.
  const isHeading = ({ column }: PlacedBox): boolean => column === 0 || column === activities;
  const lines = transpose(kept);
  return { title, lattice: turn(transpose(joinRows(lines, stackRows(lines, isHeading, false)))), loose };
}

function isActivities(text: string): boolean {
  return laneUseOf(splitTitle(text).title) === ACTIVITIES;
}

/** Words alone above everything else, much narrower than the drawing, are its title. */
function takeTitle(boxes: readonly DrawnBox[]): { readonly title: string; readonly rest: readonly DrawnBox[] } {
  const [first, ...rest] = boxes.toSorted((a, b) => a.y - b.y);
  const left = rest.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = rest.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY);
  const isTitle =
    first &&
    rest.length > 2 &&
    rest.every(({ y }) => y >= first.y + first.height) &&
    first.width < (right - left) * 0.6;
  const isAlone = isTitle && rest.filter(({ y, height }) => y < (rest[0]?.y ?? 0) + height / 2).length > 1;
  return isAlone ? { title: first.text.replace(/\s+/g, ' '), rest } : { title: '', rest: boxes };
}

/** Single boxes to the right of every phase: remarks beside the map. */
function takeLoose(lattice: Lattice): { readonly kept: Lattice; readonly loose: readonly DrawnBox[] } {
  const heads = lattice.boxes.filter(({ row, column }) => row === 0 && column > 0);
  const last = heads.reduce((most, { column, columns }) => Math.max(most, column + columns - 1), 0);
  const width = medianOf(lattice.columns.map(({ start, end }) => end - start));
  const end = lattice.columns[last]?.end ?? 0;
  const isLoose = ({ column }: PlacedBox): boolean =>
    last > 0 &&
    column > last &&
    lattice.boxes.filter((one) => one.column === column).length === 1 &&
    (lattice.columns[column]?.start ?? 0) > end + width / 2;
  const loose = lattice.boxes.filter(isLoose);
  if (loose.length === 0) return { kept: lattice, loose: [] };
  const boxes = lattice.boxes.filter((one) => !isLoose(one));
  const columns = 1 + boxes.reduce((most, one) => Math.max(most, one.column + one.columns - 1), 0);
  return {
    kept: { ...lattice, boxes, columns: lattice.columns.slice(0, columns) },
    loose: loose.map(({ box }) => box),
  };
}
