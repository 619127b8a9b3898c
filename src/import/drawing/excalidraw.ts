import type { ImportWarning } from '../types.ts';
import { type Drawing, type DrawnArrow, type DrawnBox, type DrawnFrame, elementName } from './drawing.ts';
import { type Area, areaOf, contains, isPlain, type Plain, plainList, textAt } from './values.ts';

const SHAPES = new Set(['rectangle', 'ellipse', 'diamond', 'image', 'embeddable']);
const FRAMES = new Set(['frame', 'magicframe']);

interface Shape extends Area {
  readonly id: string;
  readonly colour: string | null;
  readonly groups: ReadonlySet<string>;
}

type Text = Shape & { readonly text: string; readonly container: string };

/** An Excalidraw file or clipboard: shapes with the words bound to them or lying in them, texts, frames and bound arrows. */
export function readExcalidraw(file: Plain): Drawing {
  const shapes: Shape[] = [];
  const texts: Text[] = [];
  const frames: DrawnFrame[] = [];
  const arrows: Plain[] = [];
  const lost: string[] = [];
  const warnings: ImportWarning[] = [];
  for (const element of plainList(file.elements)) {
    if (element.isDeleted === true) continue;
    const type = textAt(element, 'type');
    if (type === 'arrow') arrows.push(element);
    const text = wordsOf(element);
    const area = areaOf(element);
    if (!area) {
      if (type !== 'text' || text === '') continue;
      lost.push(text);
      warnings.push({ code: 'drawing-no-place', place: { element: elementName(text) }, values: {} });
      continue;
    }
    const shape = { id: textAt(element, 'id'), ...area, colour: colourOf(element), groups: groupsOf(element) };
    if (type === 'text' && text !== '') texts.push({ ...shape, text, container: textAt(element, 'containerId') });
    else if (SHAPES.has(type)) shapes.push(shape);
    else if (FRAMES.has(type)) frames.push({ ...area, id: shape.id, text: textAt(element, 'name').trim() });
  }
  const boundTo = new Map(texts.filter(({ container }) => container !== '').map((text) => [text.container, text]));
  const alone = texts.filter(({ container }) => container === '' || !isShape(container, shapes, arrows));
  return {
    title: '',
    boxes: boxesOf(shapes, boundTo, alone),
    frames: frames.filter(({ text }) => text !== ''),
    arrows: arrowsOf(arrows, boundTo, alone, shapes),
    lost,
    warnings,
  };
}

function isShape(id: string, shapes: readonly Shape[], arrows: readonly Plain[]): boolean {
  return shapes.some((shape) => shape.id === id) || arrows.some((arrow) => arrow.id === id);
}

/** A shape with its words is one box; one that holds several things that belong apart is a background. */
function boxesOf(shapes: readonly Shape[], boundTo: ReadonlyMap<string, Text>, alone: readonly Text[]): DrawnBox[] {
  const homes = new Map<Text, Shape>();
  const inside = new Map<Shape, Text[]>();
  const empty = shapes.filter(({ id }) => !boundTo.has(id)).sort((a, b) => sizeOf(a) - sizeOf(b));
  const filled = shapes.filter(({ id }) => boundTo.has(id));
  for (const text of alone) {
    const home = empty.find((shape) => contains(shape, text));
    if (!home) continue;
    homes.set(text, home);
    inside.set(home, [...(inside.get(home) ?? []), text]);
  }
  const boxes: DrawnBox[] = filled.flatMap((shape) => {
    const text = boundTo.get(shape.id)?.text;
    return text ? [boxOf(shape, text)] : [];
  });
  for (const [shape, texts] of inside) {
    const isCard = (texts.length === 1 || shareGroup(texts)) && !filled.some((other) => contains(shape, other));
    if (!isCard) {
      for (const text of texts) homes.delete(text);
      continue;
    }
    const lines = texts.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
    boxes.push(boxOf(shape, lines.join('\n')));
  }
  for (const text of alone) if (!homes.has(text)) boxes.push(boxOf(text, text.text));
  return boxes;
}

function boxOf({ id, x, y, width, height, colour }: Shape, text: string): DrawnBox {
  return { id, x, y, width, height, colour, text };
}

function shareGroup(texts: readonly Text[]): boolean {
  const [first, ...rest] = texts;
  return [...(first?.groups ?? [])].some((group) => rest.every(({ groups }) => groups.has(group)));
}

function sizeOf({ width, height }: Area): number {
  return width * height;
}

/** An arrow's end may be bound to a text inside a shape: the shape is what it leads to. */
function arrowsOf(
  arrows: readonly Plain[],
  boundTo: ReadonlyMap<string, Text>,
  alone: readonly Text[],
  shapes: readonly Shape[],
): DrawnArrow[] {
  const homeOf = (id: string): string => {
    const text = alone.find((one) => one.id === id);
    if (!text) return id;
    const home = shapes.filter((shape) => contains(shape, text)).sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    return home?.id ?? id;
  };
  return arrows.flatMap((arrow) => {
    const [from, to] = [endOf(arrow.startBinding), endOf(arrow.endBinding)];
    if (from === '' || to === '') return [];
    return [{ from: homeOf(from), to: homeOf(to), label: boundTo.get(textAt(arrow, 'id'))?.text ?? '' }];
  });
}

function endOf(binding: unknown): string {
  return isPlain(binding) ? textAt(binding, 'elementId') : '';
}

/** As it was typed, without the line breaks that the shape's width made. */
function wordsOf(element: Plain): string {
  return (textAt(element, 'originalText') || textAt(element, 'text')).trim();
}

function colourOf(element: Plain): string | null {
  const colour = textAt(element, 'backgroundColor');
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
}

function groupsOf(element: Plain): ReadonlySet<string> {
  const ids: readonly unknown[] = Array.isArray(element.groupIds) ? element.groupIds : [];
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}
