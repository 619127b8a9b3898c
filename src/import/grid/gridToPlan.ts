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
import { ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { createMapBuilder } from '../mapBuilder.ts';
import type { ImportError, ImportPlan, ImportWarning } from '../types.ts';
import { sharedMark, splitLane, withoutMark } from './cells.ts';
import type { Rows } from './csv.ts';
import { readFeelingLane } from './feelings/feelingLane.ts';
import type { Scale } from './feelings/readFeeling.ts';
import { fieldsOf } from './fieldsOf.ts';
import { type GridView, viewGrid } from './gridView.ts';
import { ACTIVITIES, SKIP, TEXT_KIND } from './laneWords.ts';
import { phasesOf } from './readGrid.ts';
import type { GridUnderstanding, LaneReading } from './understanding.ts';

export interface GridSource {
  /** The map's title. */
  readonly title: string;
  /** Rows of the source above the table. */
  readonly offset: number;
  /** The numbers feelings are told in; found out when absent. */
  readonly scale?: Scale | null;
  /** Line of each cell, where the source is counted in lines. */
  readonly lines?: readonly (readonly number[])[];
}

export function gridToPlan(
  rows: Rows,
  understanding: GridUnderstanding,
  locale: Locale,
  source: GridSource = { title: '', offset: 0 },
): Result<ImportPlan, ImportError> {
  const view = viewGrid(rows, understanding, source.offset, source.lines);
  const warnings: ImportWarning[] = [];
  if (understanding.needsAnswer) warnings.push({ code: 'orientation-guessed', place: {}, values: {} });

  const named = understanding.lanes.find((lane) => lane.use === ACTIVITIES);
  const lanes = understanding.lanes
    .filter((lane) => lane !== named && lane.use !== SKIP)
    .map((lane) => ({ lane, cells: view.cellsOf(lane) }));
  const todo = named ? itemsOf(named, view, warnings) : [];
  const builder = createMapBuilder(locale);
  const activities: (readonly string[])[] = [];
  for (const phase of phasesOf(view.titles)) {
    const id = builder.addPhase(phase.title);
    const place = view.titlePlaceOf(phase.lines[0] ?? 0);
    if (phase.title === '') warnings.push({ code: 'unnamed-phase', place, values: {} });
    for (const line of phase.lines) {
      const texts = todo[line] ?? [];
      const hasCards = lanes.some(({ cells }) => cells[line] !== '');
      // Cards need a column to stand in: one without words, rather than one that says what nobody wrote.
      const columns = texts.length === 0 && hasCards ? [''] : texts;
      activities[line] = columns.map((text) => builder.addActivity(id, text));
    }
  }

  let count = 0;
  for (const { lane, cells } of lanes) {
    const kind = required(kindOf(lane.use) ?? kindOf(TEXT_KIND), 'the kind of a lane');
    if (!lane.isKnown) {
      const values = { lane: lane.title, kind: kind.id, suggestion: lane.suggestion ?? '' };
      warnings.push({ code: 'unknown-lane', place: view.placeOf(lane), values });
    }
    const id = builder.addLane(kind.id, lane.title || kind.labels[locale].lane, lane.hint);
    const contents = kind.traits.plot
      ? readFeelingLane(lane, splitLane(cells), (line) => view.placeOf(lane, line), warnings, source.scale)
      : itemsOf(lane, view, warnings).map((texts) => texts.map((text) => ({ text, fields: fieldsOf(kind, text) })));
    for (const [line, items] of contents.entries()) {
      const [activity] = activities[line] ?? [];
      for (const content of items) {
        const span = activities[line]?.length ?? 1;
        builder.addCard({ lane: id, activity: required(activity, 'a column for a card'), span, ...content });
        count += 1;
      }
    }
    if (count > LIMITS.cards) break;
  }

  const finished = builder.finish({ title: source.title });
  return finished.ok ? ok({ map: finished.value, warnings }) : finished;
}

/** Items of each cell of a lane, without an emoji that is only a bullet. */
function itemsOf(lane: LaneReading, view: GridView, warnings: ImportWarning[]): string[][] {
  const items = splitLane(view.cellsOf(lane));
  const mark = sharedMark(items);
  if (mark === null) return items;
  const values = { mark, lane: lane.title, count: items.flat().length };
  warnings.push({ code: 'bullets-dropped', place: view.placeOf(lane), values });
  return items.map((texts) => texts.map(withoutMark));
}
