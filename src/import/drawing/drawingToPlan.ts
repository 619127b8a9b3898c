/**
 * A drawing and how it was understood → a map ready to be made.
 *
 * Laws
 * - Every box with words ends up in the map: as a phase, an activity, a lane or a card; what stands beside the map is unplaced.
 * - What was read with a doubt is in the warnings, with the words of the element.
 */
import { kindOf } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import type { LinkEnd } from '../../model/index.ts';
import { splitLines } from '../grid/cells.ts';
import { readFeelingLane } from '../grid/feelings/feelingLane.ts';
import { fieldsOf } from '../grid/fieldsOf.ts';
import { ACTIVITIES, SKIP, TEXT_KIND } from '../grid/laneWords.ts';
import { phasesAsRows, phasesOf } from '../grid/readGrid.ts';
import type { GridUnderstanding, LaneReading } from '../grid/understanding.ts';
import { createMapBuilder, type MapBuilder } from '../mapBuilder.ts';
import type { ImportError, ImportPlan, ImportWarning, SourcePlace } from '../types.ts';
import { type Drawing, type DrawnBox, elementName } from './drawing.ts';
import { cellTexts, transpose } from './lattice.ts';
import type { Layout } from './layOut.ts';

/** A box by its lane and line: 0 is the first after the names. */
interface Stood {
  readonly box: DrawnBox;
  readonly lane: number;
  readonly line: number;
  readonly lines: number;
}

export function drawingToPlan(
  drawing: Drawing,
  layout: Layout,
  understanding: GridUnderstanding,
  locale: Locale,
  title: string,
): Result<ImportPlan, ImportError> {
  const { lattice } = layout;
  const isColumns = understanding.orientation === 'columns';
  const view = isColumns ? lattice : transpose(lattice);
  const titles = phasesAsRows(cellTexts(lattice), understanding.orientation)
    .slice(1)
    .map((line) => line[0] ?? '');
  const stood = view.boxes
    .filter(({ row, column }) => row > 0 && column > 0)
    .map(({ box, row, column, columns }): Stood => ({ box, lane: row, line: column - 1, lines: columns }));
  const warnings: ImportWarning[] = [...drawing.warnings];
  if (understanding.needsAnswer) warnings.push({ code: 'orientation-guessed', place: {}, values: {} });
  const builder = createMapBuilder(locale);
  const ends = new Map<string, LinkEnd>();

  const named = understanding.lanes.find((lane) => lane.use === ACTIVITIES);
  const lanes = understanding.lanes.filter((lane) => lane !== named && lane.use !== SKIP);
  const used = new Set(lanes.map(({ index }) => index - 1));
  const activities: (readonly string[])[] = [];
  for (const phase of phasesOf(titles)) {
    const id = builder.addPhase(phase.title);
    if (phase.title === '') warnings.push({ code: 'unnamed-phase', place: {}, values: {} });
    for (const line of phase.lines) {
      const own = stood.filter((one) => named && one.lane === named.index - 1 && one.line === line);
      const made = own.map(({ box }) => {
        const activity = builder.addActivity(id, box.text.replaceAll('\n', ' '));
        ends.set(box.id, { root: 'activities', id: activity });
        return activity;
      });
      const hasCards = stood.some((one) => used.has(one.lane) && one.line === line);
      activities[line] = made.length === 0 && hasCards ? [builder.addActivity(id, '')] : made;
    }
  }

  for (const lane of lanes) addLane(lane, stood, activities, builder, ends, warnings, locale);
  for (const text of [...layout.loose.map((box) => box.text), ...drawing.lost]) builder.addUnplaced(text);
  for (const box of layout.loose) {
    warnings.push({ code: 'drawing-loose', place: placeOf(box), values: {} });
  }
  addLinks(drawing, builder, ends, warnings);
  const finished = builder.finish({ title: layout.title || title });
  return finished.ok ? ok({ map: finished.value, warnings }) : finished;
}

function addLane(
  lane: LaneReading,
  stood: readonly Stood[],
  activities: readonly (readonly string[])[],
  builder: MapBuilder,
  ends: Map<string, LinkEnd>,
  warnings: ImportWarning[],
  locale: Locale,
): void {
  const kind = required(kindOf(lane.use) ?? kindOf(TEXT_KIND), 'the kind of a lane');
  const place = lane.title === '' ? {} : { element: elementName(lane.title) };
  if (!lane.isKnown) {
    const values = { lane: lane.title, kind: kind.id, suggestion: lane.suggestion ?? '' };
    warnings.push({ code: 'unknown-lane', place, values });
  }
  const id = builder.addLane(kind.id, lane.title || kind.labels[locale].lane, lane.hint);
  const own = stood.filter((one) => one.lane === lane.index - 1);
  const cells = activities.map((_, line) => own.filter((one) => one.line === line));
  const feelings = kind.traits.plot
    ? readFeelingLane(
        lane,
        cells.map((boxes) => boxes.flatMap(({ box }) => box.text.split('\n'))),
        (line) => placeOf(cells[line]?.[0]?.box) ?? place,
        warnings,
      )
    : null;
  cells.forEach((boxes, line) => {
    const [activity] = activities[line] ?? [];
    if (activity === undefined) return;
    const add = (text: string, lines: number, fields: object): string => {
      const span = activities.slice(line, line + lines).reduce((sum, { length }) => sum + length, 0);
      return builder.addCard({ lane: id, activity, span: Math.max(1, span), text, fields: { ...fields } });
    };
    if (feelings) {
      const lines = boxes.reduce((most, one) => Math.max(most, one.lines), 1);
      for (const feeling of feelings[line] ?? []) {
        const card = add(feeling.text, lines, feeling.fields);
        for (const { box } of boxes) ends.set(box.id, { root: 'cards', id: card });
      }
      return;
    }
    for (const { box, lines } of boxes) {
      for (const text of itemsOf(box.text)) {
        const card = add(text, lines, fieldsOf(kind, text));
        if (!ends.has(box.id)) ends.set(box.id, { root: 'cards', id: card });
      }
    }
  });
}

/** A card holds what its box says; a box of bullets is several. */
function itemsOf(text: string): readonly string[] {
  return /^[-*•–]\s/.test(text) ? splitLines(text) : [text];
}

function addLinks(
  drawing: Drawing,
  builder: MapBuilder,
  ends: ReadonlyMap<string, LinkEnd>,
  warnings: ImportWarning[],
): void {
  const boxes = new Map(drawing.boxes.map((box) => [box.id, box]));
  for (const { from, to, label } of drawing.arrows) {
    const [start, end] = [ends.get(from), ends.get(to)];
    if (start && end && start.id !== end.id) {
      builder.addLink({ from: start, to: end, label });
      continue;
    }
    const known = boxes.get(from) ?? boxes.get(to);
    warnings.push({ code: 'drawing-arrow-left', place: placeOf(known) ?? {}, values: {} });
  }
}

function placeOf(box: DrawnBox): SourcePlace;
function placeOf(box: DrawnBox | undefined): SourcePlace | null;
function placeOf(box: DrawnBox | undefined): SourcePlace | null {
  return box ? { element: elementName(box.text) } : null;
}
