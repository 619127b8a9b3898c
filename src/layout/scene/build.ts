/**
 * A map becomes one display list, back to front: what the canvas and every export paint.
 *
 * Laws
 * - What is exported is what was seen: nothing else draws a map.
 * - An item whose inputs did not change is the same object as before, so that a painter repaints only what differs.
 */
import type { Theme } from '../../drawing/theme.ts';
import { areRectsEqual } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import { type Activity, type Card, deriveGrid, type JourneyMap } from '../../model/index.ts';
import { headerText } from '../header.ts';
import { layOut } from '../layout.ts';
import { createMeasurer } from '../measure.ts';
import type { Scene, SceneItem } from '../types.ts';
import { activityItems } from './activities.ts';
import { cardItems } from './cards.ts';
import { curveItems } from './curves.ts';
import { flagItems } from './flags.ts';
import { summaryItem, titleItem } from './header.ts';
import { laneNameItems, plotItem } from './lanes.ts';
import { moveItem, type SceneContext } from './parts.ts';
import { phaseItems } from './phases.ts';
import { sheetItem } from './sheet.ts';

export interface SceneOptions {
  /** Language of what Resa itself writes on the map. */
  readonly locale: Locale;
  readonly theme: Theme;
}

export interface SceneBuilder {
  readonly build: (map: JourneyMap) => Scene;
}

/** Builds scenes of successive versions of one map, reusing whatever did not change. */
export function createSceneBuilder({ locale, theme }: SceneOptions): SceneBuilder {
  const measurer = createMeasurer(locale);
  let known = new Map<string, { readonly inputs: readonly unknown[]; readonly item: SceneItem }>();
  const byRecord = new WeakMap<Card | Activity, SceneItem>();

  const recordItem: SceneContext['recordItem'] = (record, box, make) => {
    const before = byRecord.get(record);
    if (before && areRectsEqual(before.box, box)) return before;
    const isOnlyMoved = before?.box.width === box.width && before.box.height === box.height;
    const item = before && isOnlyMoved ? moveItem(before, box) : make();
    byRecord.set(record, item);
    return item;
  };

  return {
    build(map) {
      const fresh: typeof known = new Map();
      const item: SceneContext['item'] = (key, inputs, make) => {
        const before = known.get(key);
        const isSame =
          before?.inputs.length === inputs.length && before.inputs.every((input, i) => input === inputs[i]);
        const entry = before && isSame ? before : { inputs, item: { key, ...make() } };
        fresh.set(key, entry);
        return entry.item;
      };
      const grid = deriveGrid(map);
      const layout = layOut(grid, headerText(map, grid, locale), measurer);
      const context: SceneContext = { map, grid, layout, theme, locale, item, recordItem };
      const plots = layout.lanes.filter(({ plot }) => plot !== null);
      const items = [
        sheetItem(context),
        ...plots.map((lane) => plotItem(lane, context)).filter((one) => one !== null),
        titleItem(context),
        summaryItem(context),
        ...curveItems(context),
        ...activityItems(context),
        ...cardItems(context),
        ...plots.flatMap((lane) => flagItems(lane, context)),
        ...laneNameItems(context),
        ...phaseItems(context),
      ];
      known = fresh;
      return { grid, layout, items };
    },
  };
}

/** The scene of one map, once. */
export function buildScene(map: JourneyMap, options: SceneOptions): Scene {
  return createSceneBuilder(options).build(map);
}
