import { type Document, elementsOf } from './xml.ts';

/** One `a:pPr` a paragraph, at its beginning; the library writes one before every run. */
export function mendParagraphs(slide: Document): void {
  for (const paragraph of elementsOf(slide, 'a:p')) {
    for (const properties of elementsOf(paragraph, 'a:pPr')) {
      if (properties !== paragraph.firstChild) paragraph.removeChild(properties);
    }
  }
}

/** The language of every text, for the spelling checker; the library says American English. */
export function setLanguage(part: Document, language: string): void {
  for (const name of ['a:rPr', 'a:endParaRPr', 'a:defRPr']) {
    for (const properties of elementsOf(part, name)) {
      properties.removeAttribute('altLang');
      if (properties.hasAttribute('lang')) properties.setAttribute('lang', language);
    }
  }
}
