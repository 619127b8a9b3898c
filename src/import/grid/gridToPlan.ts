/**
 * A table and how it was understood → a map ready to be made.
 *
 * Laws
 * - Every filled cell ends up in the map: as a phase, an activity, or cards; a lane is left out only when people say so.
 * - What was read with a doubt is in the warnings, with the place of the cell in the opened table.
 */
import { kindOf } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { createMapBuilder, type MapBuilder } from '../mapBuilder.ts';
import type { ImportError, ImportPlan, ImportWarning, SourcePlace } from '../types.ts';
import { sharedMark, splitLane, withoutMark } from './cells.ts';
import type { Rows } from './csv.ts';
import { readFeelingLane } from './feelings/feelingLane.ts';
import { ACTIVITIES, SKIP, TEXT_KIND } from './laneWords.ts';
import { phasesAsRows, phasesOf } from './readGrid.ts';
import type { GridUnderstanding, LaneReading } from './understanding.ts';

export interface GridSource {
  /** The map's title. */
  readonly title: string;
  /** Rows of the source above the table. */
  readonly offset: number;
}

/** Where the cards of one line of the table go. */
interface Line {
  readonly phase: string;
  readonly activities: readonly string[];
}

export function gridToPlan(
  rows: Rows,
  understanding: GridUnderstanding,
  locale: Locale,
  source: GridSource = { title: '', offset: 0 },
): Result<ImportPlan, ImportError> {
  const isColumns = understanding.orientation === 'columns';
  const body = phasesAsRows(rows, understanding.orientation).slice(1);
  const first = isColumns ? source.offset + 1 : 1;
  const placeOf = (lane: LaneReading, line: number): SourcePlace =>
    isColumns ? { row: lane.index, column: line + 2 } : { row: source.offset + line + 2, column: lane.index };
  const warnings: ImportWarning[] = [];
  if (understanding.needsAnswer) warnings.push({ code: 'orientation-guessed', place: {}, values: {} });

  const named = understanding.lanes.find((lane) => lane.use === ACTIVITIES);
  const lanes = understanding.lanes
    .filter((lane) => lane !== named && lane.use !== SKIP)
    .map((lane) => ({ lane, cells: body.map((line) => line[lane.index - first] ?? '') }));
  const builder = createMapBuilder(locale);
  const todo = named
    ? itemsOf(
        named,
        body.map((line) => line[named.index - first] ?? ''),
        warnings,
      )
    : null;
  const lines = addLines(builder, body, todo, (line) => lanes.some(({ cells }) => cells[line] !== ''));
  phasesOf(body.map((line) => line[0] ?? '')).forEach(({ title, lines: [line = 0] }) => {
    const place = isColumns
      ? { row: source.offset + 1, column: line + 2 }
      : { row: source.offset + line + 2, column: 1 };
    if (title === '') warnings.push({ code: 'unnamed-phase', place, values: {} });
  });

  let count = 0;
  for (const { lane, cells } of lanes) {
    const kind = required(kindOf(lane.use) ?? kindOf(TEXT_KIND), 'the kind of a lane');
    if (!lane.isKnown) {
      const place = isColumns ? { row: lane.index } : { column: lane.index };
      warnings.push({
        code: 'unknown-lane',
        place,
        values: { lane: lane.title, kind: kind.id, suggestion: lane.suggestion ?? '' },
      });
    }
    const labels = kind.labels[locale];
    const id = builder.addLane(kind.id, lane.title || labels.lane, lane.hint);
    const items = kind.traits.plot
      ? readFeelingLane(lane, splitLane(cells), (line) => placeOf(lane, line), warnings)
      : itemsOf(lane, cells, warnings).map((texts) => texts.map((text) => ({ text, fields: {} })));
    items.forEach((contents, index) => {
      const { activities } = required(lines[index], 'the line of a cell');
      for (const content of contents) {
        const activity = required(activities[0], 'the activity of a filled line');
        builder.addCard({ lane: id, activity, span: activities.length, ...content });
        count += 1;
      }
    });
    if (count > LIMITS.cards) break;
  }

  const finished = builder.finish({ title: source.title });
  return finished.ok ? ok({ map: finished.value, warnings }) : fail(finished.error);
}

/** Phases and activities, in order. A line with cards but nothing to do gets one activity without words. */
function addLines(
  builder: MapBuilder,
  body: Rows,
  todo: readonly (readonly string[])[] | null,
  hasCards: (line: number) => boolean,
): Line[] {
  const lines: Line[] = [];
  for (const { title, lines: members } of phasesOf(body.map((line) => line[0] ?? ''))) {
    const phase = builder.addPhase(title);
    for (const line of members) {
      const texts = todo?.[line] ?? [];
      const named = texts.length === 0 && hasCards(line) ? [''] : texts;
      lines[line] = { phase, activities: named.map((text) => builder.addActivity(phase, text)) };
    }
  }
  return lines;
}

/** Items of each cell, without an emoji that is only a bullet. */
function itemsOf(lane: LaneReading, cells: readonly string[], warnings: ImportWarning[]): string[][] {
  const items = splitLane(cells);
  const mark = sharedMark(items);
  if (mark === null) return items;
  warnings.push({
    code: 'bullets-dropped',
    place: {},
    values: { mark, lane: lane.title, count: items.flat().length },
  });
  return items.map((texts) => texts.map(withoutMark));
}
