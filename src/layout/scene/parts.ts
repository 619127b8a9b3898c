import type { Drawing, Font, TextDrawing } from '../../drawing/drawing.ts';
import { textBlock } from '../../drawing/text.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Activity, Card, JourneyMap, MapGrid } from '../../model/index.ts';
import type { EditableText, MapLayout, SceneItem } from '../types.ts';

/** What every part of a scene is made from. */
export interface SceneContext {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly layout: MapLayout;
  readonly theme: Theme;
  readonly locale: Locale;
  /** Answers the item made last time under `key` if `inputs` are the same one by one, else makes it anew. */
  readonly item: (key: string, inputs: readonly unknown[], make: () => Omit<SceneItem, 'key'>) => SceneItem;
  /** The same for what depends on nothing but one record and its box; there are thousands of these. */
  // Its drawings are one group at the box, so that a moved one is not drawn again.
  readonly recordItem: (record: Card | Activity, box: Rect, make: () => SceneItem) => SceneItem;
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

export function at(box: Rect, children: readonly Drawing[]): Drawing {
  return { type: 'group', x: box.x, y: box.y, children };
}

type Look = Pick<SceneItem, 'drawings' | 'label' | 'texts'>;

/** An item that is drawn and put into words when somebody first asks: most of a large map is out of sight. */
export function lazyItem(frame: Omit<SceneItem, keyof Look>, draw: () => Look): SceneItem {
  let drawn: Look | null = null;
  const look = (): Look => {
    drawn ??= draw();
    return drawn;
  };
  return {
    ...frame,
    get drawings() {
      return look().drawings;
    },
    get label() {
      return look().label;
    },
    get texts() {
      return look().texts;
    },
  };
}

/** The item at another place: what it paints, drawn by `at` its box, is the same. */
export function moveItem(item: SceneItem, to: Rect): SceneItem {
  const { key, role, record, box, frozen } = item;
  const moved = (text: EditableText): EditableText => {
    const { x, y } = text.box;
    return { ...text, box: { ...text.box, x: x + to.x - box.x, y: y + to.y - box.y } };
  };
  return lazyItem({ key, role, record, box: to, frozen }, () => ({
    drawings: item.drawings.map((drawing) => (drawing.type === 'group' ? { ...drawing, x: to.x, y: to.y } : drawing)),
    label: item.label,
    texts: item.texts.map(moved),
  }));
}

/** An item that is only to be seen: nothing to select, edit or read out. */
export const DECORATION = { record: null, label: '', texts: [], frozen: null } as const;
