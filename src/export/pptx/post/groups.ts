import type { GroupMark, SlideMarks } from '../marks.ts';
import { describeShape } from './altText.ts';
import { createElement, type Document, type Element, elementsOf, firstOf } from './xml.ts';

const EMU_PER_POINT = 12_700;

/** Puts the shapes of a group into one group shape where the first of them was; the library knows no groups. Reads shapes by their keys. */
export function groupShapes(slide: Document, marks: SlideMarks): void {
  const byKey = new Map<string, Element>();
  for (const shape of elementsOf(slide, 'p:sp')) {
    byKey.set(firstOf(shape, 'p:cNvPr').getAttribute('name') ?? '', shape);
  }
  for (const mark of marks.groups) {
    const members = mark.members.flatMap((key) => byKey.get(key) ?? []);
    const first = members[0];
    if (!first?.parentNode) continue;
    const group = groupElement(slide, mark);
    first.parentNode.insertBefore(group, first);
    for (const member of members) group.appendChild(member);
  }
}

function groupElement(slide: Document, { name, alt, box }: GroupMark): Element {
  const properties = createElement(slide, 'p:cNvPr', { id: '0', name });
  describeShape(slide, properties, alt);
  const at = { x: emu(box.x), y: emu(box.y) };
  const size = { cx: emu(box.width), cy: emu(box.height) };
  const transform = createElement(slide, 'a:xfrm', {}, [
    createElement(slide, 'a:off', at),
    createElement(slide, 'a:ext', size),
    createElement(slide, 'a:chOff', at),
    createElement(slide, 'a:chExt', size),
  ]);
  return createElement(slide, 'p:grpSp', {}, [
    createElement(slide, 'p:nvGrpSpPr', {}, [
      properties,
      createElement(slide, 'p:cNvGrpSpPr'),
      createElement(slide, 'p:nvPr'),
    ]),
    createElement(slide, 'p:grpSpPr', {}, [transform]),
  ]);
}

function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}
