import { fail, ok, type Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import { splitLane } from './cells.ts';
import type { Rows } from './csv.ts';
import { isFeelingSign } from './feelings/readFeeling.ts';
import { splitTitle } from './laneTitle.ts';
import { ACTIVITIES, isPhaseTitle, isStepTitle, type LaneUse, laneUseOf, TEXT_KIND } from './laneWords.ts';
import { findOrientation } from './orientation.ts';
import type { GridUnderstanding, LaneReading, Orientation } from './understanding.ts';

/** The table with a phase per row and a lane per column, whichever way it was written. */
export function phasesAsRows(rows: Rows, orientation: Orientation): Rows {
  if (orientation === 'rows') return rows;
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, x) => rows.map((row) => row[x] ?? ''));
}

/**
 * How a rectangular table reads as a map. `offset` is the number of rows above it in the source. With `chosen` the orientation is
 * taken as given. Fails when there is no lane or no phase in it.
 */
export function readGrid(rows: Rows, chosen?: Orientation, offset = 0): Result<GridUnderstanding, ImportError> {
  const found = chosen ? { orientation: chosen, isSure: true } : findOrientation(rows);
  const lines = phasesAsRows(rows, found.orientation);
  const [header = [], ...body] = lines;
  if (header.length < 2 || body.length === 0) {
    return fail({ code: 'no-lanes', place: { row: offset + 1 }, values: {} });
  }
  const first = found.orientation === 'columns' ? offset + 1 : 1;

  const lanes: LaneReading[] = [];
  header.forEach((text, x) => {
    const cells = body.map((line) => line[x] ?? '');
    if (x === 0 || (text === '' && cells.every((cell) => cell === ''))) return;
    const { title, hint } = splitTitle(text);
    const known = laneUseOf(title) ?? (isPhaseTitle(title) ? TEXT_KIND : null);
    const suggestion = known === null ? guessUse(cells) : null;
    lanes.push({
      index: first + x,
      title,
      hint,
      use: known ?? (suggestion === 'emotion' ? suggestion : TEXT_KIND),
      isKnown: known !== null,
      suggestion,
    });
  });
  if (lanes.length === 0) return fail({ code: 'no-lanes', place: { row: offset + 1 }, values: {} });
  return ok({
    orientation: found.orientation,
    lanes: withActivities(lanes),
    phases: phasesOf(body.map((line) => line[0] ?? '')).map((phase) => phase.title),
    needsAnswer: found.isSure ? null : 'orientation',
  });
}

/**
 * Phases and the lines each covers. A line without a title, or with the title of the line before, goes on with that phase: merged
 * cells, and tables with one line per step.
 */
export function phasesOf(titles: readonly string[]): { readonly title: string; readonly lines: readonly number[] }[] {
  const phases: { title: string; lines: number[] }[] = [];
  titles.forEach((text, line) => {
    const title = text.replaceAll('\n', ' ');
    const last = phases.at(-1);
    if (last && (title === '' || title === last.title)) last.lines.push(line);
    else phases.push({ title, lines: [line] });
  });
  return phases;
}

/** One lane holds the activities: the first named so, else the first named for steps; others named so hold text. */
function withActivities(lanes: readonly LaneReading[]): LaneReading[] {
  const chosen =
    lanes.find((lane) => lane.use === ACTIVITIES) ?? lanes.find((lane) => !lane.isKnown && isStepTitle(lane.title));
  return lanes.map((lane) => {
    if (lane === chosen) return { ...lane, use: ACTIVITIES, isKnown: true };
    return lane.use === ACTIVITIES ? { ...lane, use: TEXT_KIND } : lane;
  });
}

/** Faces and numbers look like feelings, quotation marks like quotes. */
function guessUse(cells: readonly string[]): LaneUse | null {
  const filled = splitLane(cells).filter((items) => items.length > 0);
  if (filled.length === 0) return null;
  if (filled.every(isFeelingSign)) return 'emotion';
  return filled.every((items) => items.every((item) => /^["“”„«»']/.test(item))) ? 'quote' : null;
}
