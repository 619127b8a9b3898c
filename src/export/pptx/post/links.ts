import type { SlideMarks } from '../marks.ts';
import { createElement, type Document, type Element, elementsOf, parseXml, serialiseXml } from './xml.ts';

const SLIDE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * Makes whole shapes and groups lead to other slides; the library links runs of text, in the colour and underline of web links.
 * Reads shapes by their keys, so it comes before their names. Returns the slide's relations.
 */
export function linkShapes(slide: Document, relations: string, marks: SlideMarks): string {
  const links: { readonly properties: Element; readonly target: number }[] = [];
  for (const properties of elementsOf(slide, 'p:cNvPr')) {
    const target = marks.shapes.get(properties.getAttribute('name') ?? '')?.link;
    if (target !== undefined) links.push({ properties, target });
  }
  const linkedGroups = marks.groups.flatMap(({ link, members }) =>
    link === undefined ? [] : [{ target: link, first: members[0] }],
  );
  for (const { target, first } of linkedGroups) {
    const properties = elementsOf(slide, 'p:cNvPr').find((each) => each.getAttribute('name') === first);
    if (properties) links.push({ properties, target });
  }
  if (links.length === 0) return relations;

  const document = parseXml(relations);
  const root = document.documentElement;
  const ids = new Map<number, string>();
  for (const { properties, target } of links) {
    let id = ids.get(target);
    if (id === undefined) {
      id = `rIdSlide${target}`;
      ids.set(target, id);
      const relation = document.createElementNS(RELATIONS, 'Relationship');
      relation.setAttribute('Id', id);
      relation.setAttribute('Type', SLIDE_RELATION);
      relation.setAttribute('Target', `slide${target}.xml`);
      root?.appendChild(relation);
    }
    const link = createElement(slide, 'a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' });
    properties.insertBefore(link, properties.firstChild);
  }
  return serialiseXml(document);
}
