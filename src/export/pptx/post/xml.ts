import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { required } from '../../../lib/assert.ts';

export type { Document, Element } from '@xmldom/xmldom';

export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Throws where the text is not well formed. The parser's mere warnings are about U+FFFD, which our own texts may hold. */
export function parseXml(text: string): Document {
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(`A part of the deck is not well formed: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

export function serialiseXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** Descendants by qualified name (`p:sp`), in document order; a copy that stays as it is while the document changes. */
export function elementsOf(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeName === name);
}

export function firstOf(parent: Document | Element, name: string): Element {
  return required(parent.getElementsByTagName(name).item(0), `element ${name}`);
}

/** An element in one of the namespaces above, with attributes and children. */
export function createElement(
  document: Document,
  name: `${keyof typeof NAMESPACES}:${string}`,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] = [],
): Element {
  const prefix = name.slice(0, 1) as keyof typeof NAMESPACES;
  const element = document.createElementNS(NAMESPACES[prefix], name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('r:')) element.setAttributeNS(NAMESPACES.r, key, value);
    else element.setAttribute(key, value);
  }
  for (const child of children) element.appendChild(child);
  return element;
}
