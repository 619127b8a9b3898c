/** A slide's own part: its title, its shapes in reading order, footer and number. */
import type { Deck, Slide } from '../deck.ts';
import { leadingOf } from '../measure.ts';
import { escapeXml } from './escape.ts';
import { type SlidePen, shapeXml } from './shapes.ts';
import { centi, emu, fillXml, type Pen, transform } from './units.ts';

/** How a slide of one layout fills the placeholders that the layout gives it. */
export interface Placeholders {
  /** Attributes of `p:ph`. */
  readonly title: string;
  /** In the deck's own layouts slides set their titles’ size and insets; in a template they leave the look to it. */
  readonly isOwn: boolean;
  /** The template's own title size, which needs no saying. */
  readonly titleSize?: number;
  readonly underTitle?: string;
  readonly footer?: string;
  readonly number?: string;
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const TAIL = '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>';

export function slideXml(
  pen: SlidePen,
  slide: Slide,
  deck: Deck,
  places: Placeholders,
  number: number,
  soft: string,
): string {
  const shapes = slide.shapes.map((shape) => shapeXml(pen, shape)).join('');
  const title = titleXml(pen, slide, places);
  const under = places.underTitle && slide.underTitle ? underTitleXml(pen, slide.underTitle, places.underTitle) : '';
  const footer = places.footer ? placeholder(pen, 'Footer', deck.footer, places.footer, run(pen, deck.footer)) : '';
  return `${HEAD}${title}${under}${shapes}${footer}${numberXml(pen, slide, deck, places, number, soft)}${TAIL}`;
}

function titleXml(pen: SlidePen, { title, titleSize }: Slide, places: Placeholders): string {
  const isSized = places.isOwn || titleSize !== places.titleSize;
  const size = isSized ? ` sz="${centi(pen, titleSize)}"` : '';
  const leading = places.isOwn
    ? `<a:pPr><a:lnSpc><a:spcPts val="${centi(pen, leadingOf(titleSize))}"/></a:lnSpc></a:pPr>`
    : '';
  const body = places.isOwn ? '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>' : '<a:bodyPr/>';
  const text = `<a:r><a:rPr lang="${pen.language}"${size}${places.isOwn ? ' b="1"' : ''}/><a:t>${escapeXml(title)}</a:t></a:r>`;
  return placeholder(pen, 'Title', title, places.title, `${leading}${text}`, body);
}

function underTitleXml(pen: SlidePen, lines: readonly string[], attributes: string): string {
  const [first = '', ...rest] = lines;
  const more = rest.map((line) => `</a:p><a:p>${run(pen, line)}`).join('');
  return placeholder(pen, 'Subtitle', lines.join('. '), attributes, `${run(pen, first)}${more}`);
}

function run(pen: Pen, text: string): string {
  return `<a:r><a:rPr lang="${pen.language}"/><a:t>${escapeXml(text)}</a:t></a:r>`;
}

function placeholder(
  pen: SlidePen,
  name: string,
  alt: string,
  attributes: string,
  paragraph: string,
  body = '<a:bodyPr/>',
  properties = '',
): string {
  const id = `<p:cNvPr id="${pen.nextId()}" name="${name}" descr="${escapeXml(alt)}"/>`;
  return `<p:sp><p:nvSpPr>${id}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr><p:txBody>${body}<a:lstStyle/><a:p>${paragraph}</a:p></p:txBody></p:sp>`;
}

function numberXml(
  pen: SlidePen,
  { layout }: Slide,
  { frame }: Deck,
  places: Placeholders,
  number: number,
  soft: string,
): string {
  if (!places.number || layout === 'cover') return '';
  const field = (style: string) =>
    `<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="${pen.language}"${style}</a:rPr><a:t>${number}</a:t></a:fld>`;
  if (!places.isOwn) return placeholder(pen, 'Slide number', String(number), places.number, field('>'));
  const { margin, contentWidth, footerLine } = frame;
  const box = { x: margin + contentWidth - 50, y: footerLine + 5, width: 50, height: 16 };
  const geometry = `${transform(pen, box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const body = `<a:bodyPr lIns="0" tIns="0" rIns="${emu(pen, 0)}" bIns="0" anchor="ctr"/>`;
  const text = `<a:pPr algn="r"/>${field(` sz="${centi(pen, 10)}" b="0">${fillXml(pen, soft)}`)}`;
  return placeholder(pen, 'Slide number', String(number), places.number, text, body, geometry);
}
