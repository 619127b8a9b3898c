import type { SlideMarks } from '../marks.ts';
import { createElement, type Document, type Element, elementsOf } from './xml.ts';

const DECORATIVE_URI = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
const DECORATIVE_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';

/** Names and alternative text of shapes, which the library leaves out; what has none is marked as decorative. */
export function addAltText(slide: Document, marks: SlideMarks): void {
  for (const properties of elementsOf(slide, 'p:cNvPr')) {
    const mark = marks.shapes.get(properties.getAttribute('name') ?? '');
    if (!mark) continue;
    properties.setAttribute('name', mark.name);
    describeShape(slide, properties, mark.alt);
  }
  for (const properties of elementsOf(slide, 'p:cNvPr')) {
    if (properties.hasAttribute('descr')) continue;
    const isRoot = properties.getAttribute('id') === '1' && properties.getAttribute('name') === '';
    if (!isRoot) properties.setAttribute('descr', properties.getAttribute('name') ?? '');
  }
}

export function describeShape(document: Document, properties: Element, alt: string): void {
  properties.setAttribute('descr', alt);
  if (alt !== '') return;
  const flag = document.createElementNS(DECORATIVE_NAMESPACE, 'adec:decorative');
  flag.setAttribute('val', '1');
  const extension = createElement(document, 'a:ext', { uri: DECORATIVE_URI }, [flag]);
  properties.appendChild(createElement(document, 'a:extLst', {}, [extension]));
}
