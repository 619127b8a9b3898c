import { createElement, type Document, elementsOf } from './xml.ts';

/** Speaker notes, a paragraph a line; the library puts all in one run, where line breaks are not seen. */
export function writeNotes(part: Document, lines: readonly string[], language: string): void {
  const shape = elementsOf(part, 'p:sp').find((each) => elementsOf(each, 'p:ph')[0]?.getAttribute('type') === 'body');
  const body = shape && elementsOf(shape, 'p:txBody')[0];
  if (!body) return;
  for (const paragraph of elementsOf(body, 'a:p')) body.removeChild(paragraph);
  const all = lines.length > 0 ? lines : [''];
  for (const line of all) {
    const run =
      line === ''
        ? []
        : [createElement(part, 'a:r', {}, [createElement(part, 'a:rPr', { lang: language }), textElement(part, line)])];
    body.appendChild(createElement(part, 'a:p', {}, [...run, createElement(part, 'a:endParaRPr', { lang: language })]));
  }
}

function textElement(part: Document, text: string) {
  const element = createElement(part, 'a:t');
  element.appendChild(part.createTextNode(text));
  return element;
}
