import type { Drawing, GroupDrawing, RectDrawing, TextDrawing } from '../../drawing/drawing.ts';
import { drawableText, measureText, wrapText } from '../../drawing/text.ts';
import type { EditableText, SceneItem } from '../../layout/index.ts';
import { isRectInRect, type Point, type Rect } from '../../lib/geometry.ts';
import { plainWords } from '../../lib/notation.ts';
import type { JourneyMap, Link } from '../../model/index.ts';
import { drawingsToElements, type Maker, paintOf } from './drawingsToElements.ts';
import {
  type Arrowhead,
  arrowElement,
  type ExcalidrawElement,
  type RectangleElement,
  rectangle,
  textElement,
} from './element.ts';

/** One thing of the scene: its elements back to front, and the one that holds its text and that arrows join. */
export interface ItemElements {
  readonly elements: readonly ExcalidrawElement[];
  readonly container: RectangleElement | null;
}

/** What is drawn, with the text of the record bound to its box, so that it can be typed in. */
export function itemElements(item: SceneItem, map: JourneyMap, maker: Maker): ItemElements {
  const origin = { x: 0, y: 0, opacity: 1 };
  const words = boundWords(item, map);
  const [editable] = item.texts;
  if (words === null || !editable)
    return { elements: drawingsToElements(item.drawings, origin, maker), container: null };
  const { drawings, at } = unwrap(item.drawings);
  const place = { ...at, opacity: at.opacity };
  const rest = drawings.filter((drawing) => !isTextAt(drawing, editable, at));
  const frameAt = rest.findIndex(
    (drawing) => drawing.type === 'rect' && isRectInRect(editable.box, moved(drawing, at)),
  );
  const before = frameAt < 0 ? [] : drawingsToElements(rest.slice(0, frameAt + 1), place, maker);
  const last = before.at(-1);
  const container =
    last?.type === 'rectangle' ? last : rectangle(maker.next(place.opacity), item.box, { strokeColor: 'transparent' });
  const after = drawingsToElements(rest.slice(frameAt + 1), place, maker);
  const text = boundText(words, editable, container, maker, place.opacity);
  const holding = { ...container, boundElements: [{ type: 'text', id: text.id } as const] };
  return { elements: [...before.slice(0, -1), holding, ...after, text], container: holding };
}

/** The words of the card or activity an item stands for; null where its text is not typed in a box of its own. */
function boundWords({ record, texts, role }: SceneItem, map: JourneyMap): string | null {
  if (!record || record.root === 'map' || texts.length !== 1) return null;
  if (role !== 'card' && role !== 'activity') return null;
  const value: unknown = Reflect.get(map[record.root][record.id] ?? {}, 'text');
  const words = typeof value === 'string' ? drawableText(plainWords(value)) : '';
  return words.trim() === '' ? null : words;
}

function boundText(
  words: string,
  { box, font, lineHeight, ink }: EditableText,
  container: Rect & { id: string },
  maker: Maker,
  opacity: number,
) {
  const lines = wrapText(words, box.width, font);
  const width = Math.max(...lines.map((line) => measureText(line, font)));
  return textElement(
    maker.next(opacity),
    { x: box.x, y: box.y, width, height: lines.length * lineHeight },
    {
      lines,
      original: words,
      fontSize: font.size,
      lineHeight,
      colour: ink,
      textAlign: 'left',
      verticalAlign: 'top',
      containerId: container.id,
    },
  );
}

/** An item of one group is what is in it. */
function unwrap(drawings: readonly Drawing[]): { drawings: readonly Drawing[]; at: Point & { opacity: number } } {
  const [only] = drawings;
  if (drawings.length !== 1 || only?.type !== 'group') return { drawings, at: { x: 0, y: 0, opacity: 1 } };
  return { drawings: only.children, at: { x: only.x, y: only.y, opacity: only.opacity ?? 1 } };
}

function isTextAt(drawing: Drawing, { box }: EditableText, at: Point): drawing is TextDrawing | GroupDrawing {
  const isText = drawing.type === 'text' || drawing.type === 'group';
  return isText && at.x + drawing.x === box.x && at.y + drawing.y === box.y;
}

function moved({ x, y, width, height }: RectDrawing, at: Point): Rect {
  return { x: x + at.x, y: y + at.y, width, height };
}

const ARROWHEADS: Readonly<Record<Link['type'], Arrowhead>> = {
  flow: null,
  path: 'circle_outline',
  cause: 'circle',
  handover: 'diamond_outline',
};
const GAP = 4;

/** A link as an arrow, tied to the boxes it joins, with its label bound to it. */
export function linkElements(
  item: SceneItem,
  link: Link,
  ends: { readonly from: RectangleElement | null; readonly to: RectangleElement | null },
  maker: Maker,
): ExcalidrawElement[] {
  const line = item.outline?.line ?? [];
  const [first, ...more] = line;
  if (!first || more.length === 0) return [];
  const look = item.drawings.filter((drawing) => drawing.type === 'path')[1];
  const arrow = arrowElement(
    maker.next(1),
    [first, ...more],
    look ? { ...paintOf(look), backgroundColor: 'transparent' } : {},
    {
      startBinding: ends.from && { elementId: ends.from.id, focus: 0, gap: GAP },
      endBinding: ends.to && { elementId: ends.to.id, focus: 0, gap: GAP },
      startArrowhead: ARROWHEADS[link.type],
      endArrowhead: 'triangle',
    },
  );
  const said = item.drawings.find((drawing) => drawing.type === 'text');
  if (!said) return [arrow];
  const { width, lineHeight, lines, y, x, font, fill } = said;
  const label = textElement(
    maker.next(1),
    { x: x - width / 2, y, width, height: lines.length * lineHeight },
    {
      lines,
      original: lines.join('\n'),
      fontSize: font.size,
      lineHeight,
      colour: fill,
      textAlign: 'center',
      verticalAlign: 'middle',
      containerId: arrow.id,
    },
  );
  return [{ ...arrow, boundElements: [{ type: 'text', id: label.id }] }, label];
}
