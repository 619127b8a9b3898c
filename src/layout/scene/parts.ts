import type { Drawing, Font, GroupDrawing, TextDrawing } from '../../drawing/drawing.ts';
import { textBlock } from '../../drawing/text.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Activity, Card, JourneyMap, MapGrid, MapView } from '../../model/index.ts';
import type { MapLayout, SceneItem } from '../types.ts';
import type { Look, RecordFrame } from './recordItem.ts';

/** What every part of a scene is made from. */
export interface SceneContext {
  readonly map: JourneyMap;
  readonly view: MapView;
  /** What is seen of the map. */
  readonly grid: MapGrid;
  readonly whole: MapGrid;
  readonly layout: MapLayout;
  readonly theme: Theme;
  readonly locale: Locale;
  /** The map is part of a larger one. */
  readonly isExcerpt: boolean;
  /** Answers the item made last time under `key` if `inputs` are the same one by one, else makes it anew. */
  readonly item: (key: string, inputs: readonly unknown[], make: () => Omit<SceneItem, 'key'>) => SceneItem;
  /** The same for what depends on nothing but one record and its box; there are thousands of these. */
  readonly recordItem: (record: Card | Activity, frame: RecordFrame, look: () => Look) => SceneItem;
  /** Answers the list made last time under `key` if `inputs` are the same one by one, else makes it anew. */
  readonly list: (key: string, inputs: readonly unknown[], make: () => readonly SceneItem[]) => readonly SceneItem[];
}

export interface TextStyle {
  readonly font: Font;
  readonly lineHeight: number;
}

/** Text wrapped into `width`, as a drawing; `maxLines` cuts with an ellipsis. */
export function textIn(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
  fill: string,
  maxLines?: number,
): TextDrawing {
  return textBlock(text, { ...at, ...style, fill, ...(maxLines ? { maxLines } : {}) });
}

export function at(box: Rect, children: readonly Drawing[]): GroupDrawing {
  return { type: 'group', x: box.x, y: box.y, children };
}

/** An item that is only to be seen: nothing to select, edit or read out. */
export const DECORATION = { record: null, label: '', texts: [], frozen: null } as const;
