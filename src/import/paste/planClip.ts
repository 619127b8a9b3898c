import { ok } from '../../lib/result.ts';
import { type Card, type Clip, deriveGrid, type Lane, recordKey } from '../../model/index.ts';
import { adopt } from './adopt.ts';
import { matchLanes } from './matchLanes.ts';
import type { Planned, PlanParts } from './plan.ts';

/** What Resa copied: whole records, with all that hangs on them, as they stood to one another. */
export function planClip(parts: PlanParts, clip: Clip): Planned {
  const { spot, grid, draft, map, newId, choices } = parts;
  const source = deriveGrid(clip.map);
  const { row } = spot;
  const column = Math.max(0, spot.column);
  const own = adopt(map, clip, draft, newId);
  const { laneOf, sameLanes } = matchLanes({
    map,
    grid,
    draft,
    choices,
    newId,
    clip,
    source,
    lane: typeof row === 'object' ? row.lane : null,
    personasOf: own.personasOf,
  });
  const columnOf = columnsFor();

  for (const { lane, cards } of source.lanes) {
    const target = laneOf(lane);
    for (const { card, column: at, place } of cards) {
      const activity = columnOf(at);
      if (activity !== null) paste(card, target, activity, place.span);
    }
  }
  for (const card of source.unplaced.cards) {
    const lane = typeof row === 'object' ? map.lanes[row.lane] : undefined;
    const activity = lane ? draft.activityAt(column) : null;
    if (lane && activity !== null) paste(card, lane, activity, 1);
    else draft.selected.push(recordKey('cards', own.addUnplaced(card)));
  }
  own.finish();
  if (clip.unit !== 'cards' && (clip.unit !== 'lanes' || choices.lanes === 'add')) selectUnits();
  return ok(clip.unit === 'lanes' ? sameLanes : []);

  function paste(card: Card, lane: Pick<Lane, 'id' | 'kind'>, activity: string, span: number): void {
    const { place: _, id, deletedAt: __, ...values } = card;
    own.learn(id, draft.addCard({ ...own.follow(values), kind: lane.kind }, { lane: lane.id, activity, span }));
  }

  /** Which activity each column of the clip becomes. */
  function columnsFor(): (at: number) => string | null {
    if (clip.unit === 'cards') return (at) => draft.activityAt(column + at);
    if (clip.unit === 'lanes') return (at) => laneColumn(at);
    const made = clip.unit === 'phases' ? addPhases() : addActivities();
    return (at) => made.get(at) ?? null;
  }

  /** The same activity where it is here; else one of the same words; else the one as far along. */
  function laneColumn(at: number): string | null {
    const activity = source.columns[at]?.activity;
    if (!activity) return null;
    if (grid.columnOf.has(activity.id)) return activity.id;
    const words = activity.text.trim().toLocaleLowerCase();
    const same = grid.columns.find((one) => one.activity?.text.trim().toLocaleLowerCase() === words);
    return (words !== '' && same?.activity?.id) || draft.activityAt(at, activity.text);
  }

  function addPhases(): ReadonlyMap<number, string> {
    const made = new Map<number, string>();
    const here = grid.phases.findIndex(({ phase }) => phase.id === grid.columns[column]?.phase.id);
    for (const { phase, firstColumn, columnCount } of source.phases) {
      const id = draft.addPhase(phase, here < 0 ? undefined : here + 1);
      own.learn(phase.id, id);
      for (let at = firstColumn; at < firstColumn + columnCount; at++) addActivity(made, at, id);
    }
    return made;
  }

  function addActivities(): ReadonlyMap<number, string> {
    const made = new Map<number, string>();
    const here = grid.columns[column];
    const siblings = grid.columns.filter((one) => one.phase.id === here?.phase.id && one.activity);
    const phase = here?.phase.id ?? grid.phases.at(-1)?.phase.id ?? draft.addPhase({});
    const index = here ? siblings.indexOf(here) + 1 : siblings.length;
    for (const [n, { activity }] of source.columns.entries()) if (activity) addActivity(made, n, phase, index);
    return made;
  }

  function addActivity(made: Map<number, string>, at: number, phase: string, index?: number): void {
    const activity = source.columns[at]?.activity;
    if (!activity) return;
    const id = draft.addActivity(phase, activity.text, index);
    own.learn(activity.id, id);
    made.set(at, id);
  }

  function selectUnits(): void {
    const root = clip.unit as 'phases' | 'lanes' | 'activities';
    draft.selected.splice(
      0,
      draft.selected.length,
      ...draft.records[root].map(({ record }) => recordKey(root, record.id)),
    );
  }
}
