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
import {
  type Activity,
  type Card,
  deriveGrid,
  type JourneyMap,
  type MapGrid,
  type MapView,
  updateGrid,
  WHOLE_VIEW,
} from '../../model/index.ts';
import { headerText } from '../header.ts';
import { createLayouter } from '../layout.ts';
import { type Curve, deriveCurves } from '../moments.ts';
import { createGridReader } from '../readGrid.ts';
import { withScratch } from '../scratch.ts';
import type { LaidCurve, Scene, SceneItem } from '../types.ts';
import { activityItems } from './activities.ts';
import { besideItems } from './besideCurves.ts';
import { branchItems } from './branches.ts';
import { cardItems } from './cards.ts';
import { curveItems } from './curves.ts';
import { flagItems } from './flags.ts';
import { foldItems } from './folds.ts';
import { summaryItem, titleItem } from './header.ts';
import { laneNameItems, plotItem } from './lanes.ts';
import { linkItems } from './links.ts';
import { outcomeBandItems, outcomeMarkItems } from './outcome.ts';
import { curveNameItems, ownerItems } from './owners.ts';
import type { SceneContext } from './parts.ts';
import { phaseItems } from './phases.ts';
import { realCurveItems } from './realCurves.ts';
import { RecordItem } from './recordItem.ts';
import { sheetItem } from './sheet.ts';

export interface SceneOptions {
  /** Language of what Resa itself writes on the map. */
  readonly locale: Locale;
  readonly theme: Theme;
  /** The map this one was taken out of: what its peak and its end are is told by the whole journey, not by the part. */
  readonly excerptOf?: JourneyMap;
}

export interface SceneBuilder {
  /** The scene of `map` as somebody looks at it; the whole of it when `view` is absent, as exports show it. */
  readonly build: (map: JourneyMap, view?: MapView) => Scene;
}

/** Builds scenes of successive versions of one map, reusing whatever did not change. */
export function createSceneBuilder({ locale, theme, excerptOf }: SceneOptions): SceneBuilder {
  const layOut = createLayouter(locale);
  const read = createGridReader();
  const items = createMemory<SceneItem>();
  const lists = createMemory<readonly SceneItem[]>();
  const isExcerpt = excerptOf !== undefined;
  const journeys = excerptOf ? deriveCurves(deriveGrid(excerptOf)) : [];
  const byRecord = new WeakMap<Card | Activity, RecordItem>();
  let before: { readonly map: JourneyMap; readonly grid: MapGrid } | null = null;

  const recordItem: SceneContext['recordItem'] = (record, frame, look) => {
    const known = byRecord.get(record);
    const { box, isFaded } = frame;
    if (known && known.isFaded === isFaded && areRectsEqual(known.box, box)) return known;
    const isSameSize = known?.box.width === box.width && known.box.height === box.height;
    const item = known && isSameSize ? known.shownAt(box, isFaded) : RecordItem.make(frame, look);
    byRecord.set(record, item);
    return item;
  };

  return {
    build(real, view = WHOLE_VIEW) {
      const map = withScratch(real, view.scratch);
      const whole = updateGrid(before, map);
      before = { map, grid: whole };
      const grid = read(whole, view);
      const laid = layOut(grid, headerText(map, grid, locale, !isExcerpt), view, whole.personas);
      const layout = isExcerpt ? { ...laid, curves: laid.curves.map((curve) => withResult(curve, journeys)) } : laid;
      const item: SceneContext['item'] = (key, inputs, make) => items.get(key, inputs, () => ({ key, ...make() }));
      const context: SceneContext = {
        map,
        view,
        grid,
        whole,
        layout,
        theme,
        locale,
        isExcerpt,
        item,
        list: lists.get,
        recordItem,
      };
      const plots = layout.lanes.filter(({ plot }) => plot !== null);
      const all = [
        sheetItem(context),
        ...plots.map((lane) => plotItem(lane, context)).filter((one) => one !== null),
        ...foldItems(context),
        titleItem(context),
        ...(isExcerpt ? [] : [summaryItem(context)]),
        ...besideItems(context),
        ...realCurveItems(real, context),
        ...outcomeBandItems(context),
        ...curveItems(context),
        ...branchItems(context, layout.curves),
        ...curveNameItems(context),
        ...activityItems(context),
        ...cardItems(context),
        ...ownerItems(context),
        ...plots.flatMap((lane) =>
          lists.get(`flags:${lane.id}`, [lane, layout.width, view.litCards, whole.personas], () =>
            flagItems(lane, context),
          ),
        ),
        ...outcomeMarkItems(context),
        ...linkItems(context),
        ...laneNameItems(context),
        ...phaseItems(context),
      ];
      items.endRound();
      lists.endRound();
      return { whole, grid, layout, items: all };
    },
  };
}

function withResult(curve: LaidCurve, journeys: readonly Curve[]): LaidCurve {
  const journey = journeys.find(({ lane, persona }) => lane === curve.lane && (persona?.id ?? null) === curve.persona);
  return journey ? { ...curve, result: journey.result } : curve;
}

interface Memory<T> {
  readonly get: (key: string, inputs: readonly unknown[], make: () => T) => T;
  /** Forgets what was not asked for since the last round. */
  readonly endRound: () => void;
}

/** Answers what was made last time under a key while its inputs are the same one by one. */
function createMemory<T>(): Memory<T> {
  let known = new Map<string, { readonly inputs: readonly unknown[]; readonly value: T }>();
  let fresh: typeof known = new Map();
  return {
    get(key, inputs, make) {
      const before = known.get(key);
      const isSame = before?.inputs.length === inputs.length && before.inputs.every((input, i) => input === inputs[i]);
      const entry = before && isSame ? before : { inputs, value: make() };
      fresh.set(key, entry);
      return entry.value;
    },
    endRound() {
      known = fresh;
      fresh = new Map();
    },
  };
}

/** The scene of one map, once. */
export function buildScene(map: JourneyMap, options: SceneOptions, view?: MapView): Scene {
  return createSceneBuilder(options).build(map, view);
}
