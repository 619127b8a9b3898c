import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { required } from '../../../lib/assert.ts';

export type { Document, Element } from '@xmldom/xmldom';

export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

const ELEMENT_NODE = 1;

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

/**
 * Descendants by qualified name (`p:sp`), in document order; a list that stays as it is while the document changes. Walked by
 * hand: the parser's own lists are kept alive, which costs time in large parts.
 */
export function elementsOf(parent: Document | Element, name: string): Element[] {
  const found: Element[] = [];
  walk(parent, (element) => {
    if (element.nodeName === name) found.push(element);
  });
  return found;
}

/** Every element below `parent`, in document order. */
export function walk(parent: Document | Element, visit: (element: Element) => void): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== ELEMENT_NODE) continue;
    visit(node as Element);
    walk(node as Element, visit);
  }
}

export function childrenOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName === name) found.push(node as Element);
  }
  return found;
}

/** The first of `elementsOf`, or null. */
export function findElement(parent: Document | Element, name: string): Element | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== ELEMENT_NODE) continue;
    if (node.nodeName === name) return node as Element;
    const found = findElement(node as Element, name);
    if (found) return found;
  }
  return null;
}

export function firstOf(parent: Document | Element, name: string): Element {
  return required(findElement(parent, name), `element ${name}`);
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
