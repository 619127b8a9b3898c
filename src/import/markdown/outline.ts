/** Headings with lists → a table: outer headings are phases, inner ones activities or lanes, labelled lists lanes. */
import { ACTIVITIES, laneUseOf } from '../grid/laneWords.ts';
import { type GatheredRows, gatherRows, type JourneyRows } from './journeyRows.ts';
import { isLaneName, readLabel, readLoneLabel } from './label.ts';
import type { Block, Item, Words } from './tree.ts';

export interface Outline extends GatheredRows {
  readonly title: string;
  /** Texts that stand before the first phase. */
  readonly left: readonly Words[];
}

type Role = 'phase' | 'activity' | 'lane';

/** Where text without a lane goes: a lane that is named when the map is made, in its language. */
const NOTES = '';

/** Null where there is no heading to hang anything on. */
export function readOutline(blocks: readonly Block[]): Outline | null {
  const headings = blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  if (!first) return null;
  const tops = headings.filter(({ depth }) => depth <= first.depth);
  const isTitle = tops.length === 1 && headings.length > 1;
  const roles = rolesOf(isTitle ? headings.slice(1) : headings);
  const rows = gatherRows();
  const left: Words[] = [];
  const state: Standing & { phase: boolean; headed: string | null } = {
    phase: false,
    activity: false,
    lane: null,
    headed: null,
  };

  for (const block of blocks) {
    if (block === first && isTitle) continue;
    if (block.type === 'heading') {
      const role = roles.get(block.depth) ?? 'activity';
      if (role === 'lane') Object.assign(state, { lane: block.text, headed: block.text });
      else if (role === 'phase') {
        rows.openPhase(block);
        Object.assign(state, { phase: true, activity: false, lane: null, headed: null });
      } else {
        rows.openActivity(block);
        Object.assign(state, { activity: true, lane: null, headed: null });
      }
    } else if (!state.phase) {
      if (block.type === 'paragraph') left.push(block);
      if (block.type === 'list') left.push(...block.items);
    } else if (block.type === 'paragraph') {
      const lone = readLoneLabel(block.text, block.isStrong);
      const labelled = lone === null ? readLabel(block.text) : null;
      if (lone !== null) state.lane = lone;
      else if (labelled) {
        state.lane = labelled.label;
        rows.add(labelled.label, { text: labelled.rest, line: block.line });
      } else rows.add(state.lane ?? NOTES, block);
    } else if (block.type === 'list') {
      addItems(rows, block.items, state);
      // A label holds for one list, a heading until the next.
      state.lane = state.headed;
    }
  }
  return { ...rows.finish(), title: isTitle ? first.text : '', left };
}

/** What the headings of each depth are: the outermost phases, the others lanes where most of them are named so. */
function rolesOf(headings: readonly { readonly depth: number; readonly text: string }[]): ReadonlyMap<number, Role> {
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
  return new Map(
    depths.map((depth, index) => {
      const own = headings.filter((heading) => heading.depth === depth);
      const lanes = own.filter(({ text }) => isLaneName(text)).length;
      return [depth, index === 0 ? 'phase' : lanes > own.length / 2 ? 'lane' : 'activity'];
    }),
  );
}

/** Where the reader stands: inside an activity, under a lane. */
interface Standing {
  activity: boolean;
  lane: string | null;
}

function addItems(rows: JourneyRows, items: readonly Item[], { activity, lane }: Readonly<Standing>): void {
  const isActivities = lane !== null && !activity && laneUseOf(lane) === ACTIVITIES;
  for (const item of items) {
    const lone = item.items.length > 0 ? loneLabelOf(item) : null;
    const labelled = lone === null ? readLabel(item.text) : null;
    if (lone !== null && lane === null) addTexts(rows, lone, item.items);
    else if (labelled && (lane === null || item.text.startsWith('**'))) {
      rows.add(labelled.label, { text: labelled.rest, line: item.line });
      addTexts(rows, labelled.label, item.items);
    } else if (isActivities) {
      rows.addActivity(item);
      addItems(rows, item.items, { activity: true, lane: null });
    } else if (lane !== null) addTexts(rows, lane, [item]);
    else if (activity) addTexts(rows, NOTES, [item]);
    else {
      // Right under a phase, an item is something that is done, and what is labelled inside it belongs to it.
      rows.openActivity(item);
      addItems(rows, item.items, { activity: true, lane: null });
    }
  }
}

function loneLabelOf(item: Item): string | null {
  const isStrong = /^\*\*[^*]+\*\*$/.test(item.text);
  const label = readLoneLabel(item.text, isStrong);
  return label ?? (isLaneName(item.text) ? item.text : null);
}

function addTexts(rows: JourneyRows, lane: string, items: readonly Item[]): void {
  for (const item of items) {
    rows.add(lane, item);
    addTexts(rows, lane, item.items);
  }
}
