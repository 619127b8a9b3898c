import type { SlideMarks } from '../marks.ts';
import { childrenOf, createElement, type Document, elementsOf, firstOf } from './xml.ts';

/** Adjust values of preset geometries and round line ends, which the library has no words for. Reads shapes by their keys. */
export function adjustGeometry(slide: Document, marks: SlideMarks): void {
  for (const shape of elementsOf(slide, 'p:sp')) {
    const mark = marks.shapes.get(firstOf(shape, 'p:cNvPr').getAttribute('name') ?? '');
    if (!mark) continue;
    const values = elementsOf(shape, 'a:avLst')[0];
    if (mark.adjust !== undefined && values) {
      for (const guide of childrenOf(values, 'a:gd')) values.removeChild(guide);
      values.appendChild(createElement(slide, 'a:gd', { name: 'adj', fmla: `val ${mark.adjust}` }));
    }
    if (mark.hasRoundLine) {
      for (const line of elementsOf(shape, 'a:ln')) line.setAttribute('cap', 'rnd');
    }
  }
}
