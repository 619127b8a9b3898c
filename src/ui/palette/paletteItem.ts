import type { ReactNode } from 'react';
import { foldText, rankMatch } from '../../lib/search.ts';

/** What a line of the palette stands for, in the order in which equal finds are listed. */
export const PALETTE_TYPES = ['command', 'phase', 'lane', 'activity', 'card', 'persona', 'map'] as const;
export type PaletteType = (typeof PALETTE_TYPES)[number];

export interface PaletteItem {
  /** Stable from one opening to the next: what was chosen is listed first. */
  readonly id: string;
  readonly type: PaletteType;
  readonly label: string;
  /** Where it is, said small. */
  readonly detail?: string;
  /** Keys that do the same, as shown to people. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
}

/** More than anybody reads. */
const SHOWN = 60;

const foldedLabels = new WeakMap<PaletteItem, string>();

function foldedLabel(item: PaletteItem): string {
  const known = foldedLabels.get(item) ?? foldText(item.label);
  foldedLabels.set(item, known);
  return known;
}

/** The items that answer what was typed, best first; among equals what was chosen lately, then commands, then the rest. */
export function findItems(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): readonly PaletteItem[] {
  const query = foldText(typed);
  const lately = new Map(recent.map((id, at) => [id, at]));
  return items
    .flatMap((item, at) => {
      const rank = rankMatch(foldedLabel(item), query);
      const recency = lately.get(item.id) ?? recent.length;
      return rank === null ? [] : [{ item, at, order: [rank, recency, PALETTE_TYPES.indexOf(item.type)] }];
    })
    .sort((a, b) => compareLists(a.order, b.order) || a.item.label.length - b.item.label.length || a.at - b.at)
    .slice(0, SHOWN)
    .map(({ item }) => item);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Before anything is typed: what was chosen lately, newest first. */
export function recentItems(items: readonly PaletteItem[], recent: readonly string[]): readonly PaletteItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return recent.flatMap((id) => byId.get(id) ?? []);
}
