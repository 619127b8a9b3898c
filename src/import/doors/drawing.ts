import { ok, type Result } from '../../lib/result.ts';
import { colourUse } from '../drawing/colourHint.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { drawingToPlan } from '../drawing/drawingToPlan.ts';
import { cellTexts, type Lattice } from '../drawing/lattice.ts';
import { type Layout, layOut } from '../drawing/layOut.ts';
import { isDrawing, parseDrawing } from '../drawing/parseDrawing.ts';
import { ACTIVITIES, TEXT_KIND } from '../grid/laneWords.ts';
import { readGrid } from '../grid/readGrid.ts';
import type { GridUnderstanding, LaneReading, Orientation } from '../grid/understanding.ts';
import { type ImportError, NOTHING_FOUND } from '../types.ts';
import type { Door } from './door.ts';
import { isJourneyTable } from './table.ts';

export interface DrawingBody {
  readonly kind: 'drawing';
  readonly drawing: Drawing;
  readonly layout: Layout;
  readonly understanding: GridUnderstanding;
}

/** A drawing of a map: its columns and rows are told by where things stand. */
export const drawingDoor: Door<DrawingBody> = {
  recognise: isDrawing,
  open: (text) => {
    const drawing = parseDrawing(text);
    return drawing.ok ? readDrawing(drawing.value) : drawing;
  },
  plan: ({ drawing, layout, understanding }, locale, title) =>
    drawingToPlan(drawing, layout, understanding, locale, title),
};

export function readDrawing(drawing: Drawing, orientation?: Orientation): Result<DrawingBody, ImportError> {
  const layout = layOut(drawing, orientation);
  const rows = cellTexts(layout.lattice);
  const read = readGrid(rows, orientation);
  if (!read.ok) return read;
  const lanes = withActivities(read.value.lanes).map((lane) =>
    withColours(lane, layout.lattice, read.value.orientation),
  );
  const understanding = { ...read.value, lanes };
  return isJourneyTable(rows, understanding) ? ok({ kind: 'drawing', drawing, layout, understanding }) : NOTHING_FOUND;
}

/** Right under the phases, a lane without a name holds the activities. */
function withActivities(lanes: readonly LaneReading[]): readonly LaneReading[] {
  if (lanes.some(({ use }) => use === ACTIVITIES)) return lanes;
  return lanes.map((lane, index) =>
    index === 0 && lane.title === '' && lane.use === TEXT_KIND ? { ...lane, use: ACTIVITIES, isKnown: true } : lane,
  );
}

function withColours(lane: LaneReading, { boxes }: Lattice, orientation: Orientation): LaneReading {
  if (lane.isKnown || lane.suggestion !== null) return lane;
  const own = boxes.filter(({ row, column }) =>
    orientation === 'columns' ? row === lane.index - 1 && column > 0 : column === lane.index - 1 && row > 0,
  );
  return { ...lane, suggestion: colourUse(own.map(({ box }) => box.colour)) };
}
