import { type Document, elementsOf } from './xml.ts';

/** Numbers every shape of a slide anew: the library gives the slide number's placeholder 25 whatever else has it, and groups have none yet. */
export function renumberShapes(slide: Document): void {
  elementsOf(slide, 'p:cNvPr').forEach((properties, i) => {
    properties.setAttribute('id', String(i + 1));
  });
}
