/**
 * The order in which a map is read aloud: title and summary, then phase by phase each activity with its cards from top to
 * bottom, then what runs across phases, lane by lane.
 */
import type { MapLayout, Scene, SceneItem } from '../../layout/types.ts';

export interface ReadingSection {
  /** The phase or lane it stands for; null for what comes before all. */
  readonly record: { readonly root: 'phases' | 'lanes'; readonly id: string } | null;
  readonly items: readonly SceneItem[];
}

/** Every item that has words, exactly once. */
export function readingOrder(scene: Scene): readonly ReadingSection[] {
  const { layout } = scene;
  const front: SceneItem[] = [];
  const phases = new Map<string, SceneItem[]>(layout.phases.map(({ id }) => [id, []]));
  const lanes = new Map<string, SceneItem[]>(layout.lanes.map(({ id }) => [id, []]));
  for (const item of scene.items) {
    if (item.label === '') continue;
    const phase = phaseOf(item, layout);
    const lane = phase === null ? laneOf(item, layout) : null;
    const section = (phase && phases.get(phase)) || (lane && lanes.get(lane)) || front;
    section.push(item);
  }
  const byColumn = (a: SceneItem, b: SceneItem) =>
    rank(a) - rank(b) || columnOf(a, layout) - columnOf(b, layout) || a.box.y - b.box.y || a.box.x - b.box.x;
  return [
    { record: null, items: front },
    ...[...phases].map(([id, items]) => ({ record: { root: 'phases' as const, id }, items: items.sort(byColumn) })),
    ...[...lanes].map(([id, items]) => ({ record: { root: 'lanes' as const, id }, items: items.sort(byColumn) })),
  ];
}

/** The name of a section comes first in it. */
function rank(item: SceneItem): number {
  return item.role === 'phase' || item.role === 'lane' ? 0 : 1;
}

function columnOf({ record, box }: SceneItem, layout: MapLayout): number {
  if (record?.root === 'cards') return layout.cards.get(record.id)?.column ?? 0;
  return layout.columns.findLastIndex(({ x }) => x <= box.x + box.width / 2);
}

function phaseOf({ record }: SceneItem, layout: MapLayout): string | null {
  if (record?.root === 'phases') return record.id;
  if (record?.root === 'activities')
    return layout.columns.find(({ activity }) => activity === record.id)?.phase ?? null;
  if (record?.root === 'cards') return layout.columns[layout.cards.get(record.id)?.column ?? -1]?.phase ?? null;
  return null;
}

function laneOf({ record, box }: SceneItem, layout: MapLayout): string | null {
  if (record?.root === 'lanes') return record.id;
  const middle = box.y + box.height / 2;
  return layout.lanes.find(({ y, height }) => middle >= y && middle < y + height)?.id ?? null;
}
