/** A slide's own part: its title, its shapes in reading order, footer and number. */
import type { Deck, Slide } from '../deck.ts';
import { leadingOf } from '../measure.ts';
import { escapeXml } from './escape.ts';
import { type SlidePen, shapeXml } from './shapes.ts';
import { centi, type Pen } from './units.ts';

/** How a slide of one layout fills the placeholders that the layout gives it. */
export interface Placeholders {
  /** Attributes of `p:ph`. */
  readonly title: string;
  /** In the deck's own layouts slides set their titles’ lines; in a template they leave the look to it. */
  readonly isOwn: boolean;
  /** The layout's own title size, which needs no saying. */
  readonly titleSize?: number;
  readonly underTitle?: string;
  readonly footer?: string;
  readonly number?: string;
}

/** What every tree of shapes begins with. */
export const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"><p:cSld><p:spTree>${TREE}`;
const TAIL = '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>';

export function slideXml(pen: SlidePen, slide: Slide, deck: Deck, places: Placeholders, number: number): string {
  const shapes = slide.shapes.map((shape) => shapeXml(pen, shape)).join('');
  const title = titleXml(pen, slide, places);
  const under = places.underTitle && slide.underTitle ? underTitleXml(pen, slide.underTitle, places.underTitle) : '';
  const footer = places.footer
    ? placeholder(pen, 'Footer', deck.footer, places.footer, paragraph(pen, deck.footer))
    : '';
  const page = places.number && slide.layout !== 'cover' ? numberXml(pen, places.number, number) : '';
  return `${HEAD}${title}${under}${shapes}${footer}${page}${TAIL}`;
}

function titleXml(pen: SlidePen, { title, titleSize }: Slide, places: Placeholders): string {
  const isUsual = titleSize === places.titleSize;
  const size = isUsual ? '' : ` sz="${centi(pen, titleSize)}"`;
  const leading =
    isUsual || !places.isOwn
      ? ''
      : `<a:pPr><a:lnSpc><a:spcPts val="${centi(pen, leadingOf(titleSize))}"/></a:lnSpc></a:pPr>`;
  const text = `<a:r><a:rPr lang="${pen.language}"${size}/><a:t>${escapeXml(title)}</a:t></a:r>`;
  return placeholder(pen, 'Title', title, places.title, `<a:p>${leading}${text}</a:p>`);
}

function underTitleXml(pen: SlidePen, lines: readonly string[], attributes: string): string {
  const paragraphs = lines.map((line) => paragraph(pen, line)).join('');
  return placeholder(pen, 'Subtitle', lines.join('. '), attributes, paragraphs);
}

function paragraph(pen: Pen, text: string): string {
  return `<a:p><a:r><a:rPr lang="${pen.language}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

function numberXml(pen: SlidePen, attributes: string, number: number): string {
  return placeholder(pen, 'Slide number', String(number), attributes, numberField(pen, number));
}

/** The number of a slide, kept by the program that shows it. */
export function numberField({ language }: Pick<Pen, 'language'>, number: number): string {
  return `<a:p><a:fld id="{00000000-0000-4000-8000-000000000001}" type="slidenum"><a:rPr lang="${language}"/><a:t>${number}</a:t></a:fld></a:p>`;
}

function placeholder(pen: SlidePen, name: string, alt: string, attributes: string, paragraphs: string): string {
  const id = `id="${pen.nextId()}" name="${name}" descr="${escapeXml(alt)}"`;
  return placeholderXml(id, attributes, paragraphs);
}

/** A placeholder whose place and look are those of its layout or master. */
export function placeholderXml(id: string, attributes: string, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr ${id}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${paragraphs}</p:txBody></p:sp>`;
}
