/**
 * The part of pdfkit we use, with its traps closed.
 *
 * Laws
 * - No standard font is ever touched: only embedded ones are, so the bytes are whole and equal everywhere.
 * - Equal input gives equal bytes: the only date is the one that is given.
 */
import type { Rect, Size } from '../../lib/geometry.ts';
import type { LoadedFont } from '../fonts.ts';
import { escapeXml, formatNumber } from '../svg/xml.ts';
import { gatherWrites, type Writer } from './gatherWrites.ts';

/** Content of one structure element, marked where it is painted. */
export type PdfMark = { readonly refs: readonly unknown[] };
/** [left, top, right, bottom] in points from the top left corner of the page. */
export type PdfBox = readonly [number, number, number, number];

export interface PdfElement {
  readonly add: (child: PdfElement | PdfMark) => PdfElement;
  readonly end: () => void;
}

/** One page, to be written to until the next is added. */
export interface PdfPage {
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly fonts: Record<string, unknown>;
  readonly write: (content: string | Uint8Array) => void;
}

/** A link to somewhere outside, or to a destination of this document by name. */
export type PdfTarget = { readonly url: string } | { readonly destination: string };

export interface PdfGradient {
  readonly stop: (offset: number, colour: string, opacity?: number) => PdfGradient;
}

export interface PdfOutline {
  readonly addItem: (
    title: string,
    options: { readonly top: number; readonly left: number; readonly pageNumber?: number },
  ) => PdfOutline;
}

/** pdfkit's document, as far as a map needs it. Lengths are points, y down. */
export interface PdfDocument extends Writer {
  readonly outline: PdfOutline;
  /** What boxes are counted and references are written from. */
  page: PdfPage;
  readonly addPage: (options: { readonly size: readonly [number, number]; readonly margin: 0 }) => void;
  readonly addNamedDestination: (name: string, type: 'XYZ', x: number, y: number, zoom: null) => void;
  readonly annotate: (
    x: number,
    y: number,
    width: number,
    height: number,
    options: Readonly<Record<string, unknown>>,
  ) => void;
  readonly info: Record<string, unknown>;
  endMetadata: () => void;
  readonly on: (event: 'data' | 'end' | 'error', listener: (value: Uint8Array) => void) => void;
  readonly end: () => void;
  readonly save: () => void;
  readonly restore: () => void;
  readonly translate: (x: number, y: number) => void;
  readonly scale: (factor: number) => void;
  readonly rect: (x: number, y: number, width: number, height: number) => void;
  readonly clip: () => void;
  readonly roundedRect: (x: number, y: number, width: number, height: number, radius: number) => void;
  readonly path: (d: string) => void;
  readonly fill: () => void;
  readonly stroke: () => void;
  readonly fillAndStroke: () => void;
  readonly fillColor: (colour: string | PdfGradient, opacity?: number) => void;
  readonly strokeColor: (colour: string | PdfGradient, opacity?: number) => void;
  readonly lineWidth: (width: number) => void;
  readonly lineCap: (cap: 'round' | 'butt') => void;
  readonly lineJoin: (join: 'round') => void;
  readonly dash: (lengths: readonly number[]) => void;
  readonly undash: () => void;
  readonly linearGradient: (x1: number, y1: number, x2: number, y2: number) => PdfGradient;
  readonly registerFont: (name: string, bytes: Uint8Array) => void;
  readonly font: (name: string, size: number) => void;
  /** What `text` comes down to for one line: that would measure it twice, which takes as long as writing it. */
  readonly _fragment: (
    text: string,
    x: number,
    y: number,
    options: { readonly baseline: 'alphabetic'; readonly textWidth: number; readonly wordCount: number },
  ) => void;
  /** The font that was chosen last. */
  readonly _font: {
    readonly id: string;
    readonly ref: () => unknown;
    readonly encode: (text: string) => readonly [glyphs: readonly string[], positions: unknown];
  };
  addContent: (content: string) => unknown;
  readonly ref: (data: Readonly<Record<string, unknown>>) => { readonly end: (bytes?: Uint8Array) => void };
  readonly openImage: (bytes: Uint8Array) => unknown;
  readonly image: (
    image: unknown,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number },
  ) => void;
  readonly markContent: (tag: 'Artifact', options: { readonly type: 'Layout' }) => void;
  readonly markStructureContent: (tag: string, options: { readonly actual?: string }) => PdfMark;
  readonly endMarkedContent: () => void;
  readonly struct: (
    tag: string,
    options: { readonly alt?: string; readonly bbox?: PdfBox; readonly title?: string; readonly actual?: string },
    children?: readonly PdfMark[],
  ) => PdfElement;
  readonly addStructure: (element: PdfElement) => void;
}

type PdfConstructor = new (options: Readonly<Record<string, unknown>>) => PdfDocument;

export interface PdfOptions {
  readonly title: string;
  readonly subject: string;
  /** BCP 47. */
  readonly lang: string;
  readonly date: Date;
  readonly fonts: readonly LoadedFont[];
}

/** A tagged document with no page yet, and a promise of its bytes once it has been ended. */
export async function createPdf(
  options: PdfOptions,
): Promise<{ pdf: PdfDocument; bytes: Promise<Uint8Array<ArrayBuffer>> }> {
  const { default: Constructor } = (await import('pdfkit')) as unknown as { default: PdfConstructor };
  const { title, subject, lang, date, fonts } = options;
  const pdf = new Constructor({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    // An empty name: without it pdfkit reaches for Helvetica, which the browser build does not carry.
    font: '',
    info: { Title: title, Subject: subject, Creator: 'Resa', CreationDate: date },
  });
  closeMetadataTrap(pdf, title, subject);
  gatherWrites(pdf);
  for (const font of fonts) pdf.registerFont(font.file, font.bytes);
  return { pdf, bytes: collect(pdf) };
}

export interface PageBoxes {
  readonly size: Size;
  /** What is left once it has been cut, and what is painted past that, where they are not the whole page. */
  readonly trim?: Rect;
  readonly bleed?: Rect;
}

export function addPage(pdf: PdfDocument, { size, trim, bleed }: PageBoxes): PdfPage {
  pdf.addPage({ size: [size.width, size.height], margin: 0 });
  const toBox = ({ x, y, width, height }: Rect) => [x, size.height - y - height, x + width, size.height - y];
  const { data } = pdf.page.dictionary;
  // What PDF/UA asks of pages with links: Tab goes by the structure.
  data.Tabs = 'S';
  if (trim) data.TrimBox = toBox(trim);
  if (bleed) data.BleedBox = toBox(bleed);
  return pdf.page;
}

/** A link over a rectangle of the present transform, said as `words` and named by `element`. */
export function addLink(pdf: PdfDocument, box: Rect, target: PdfTarget, words: string, element: PdfElement): void {
  // pdfkit writes `String` objects as text; in an address every character has to be ASCII.
  const action = pdf.ref(
    'url' in target
      ? { S: 'URI', URI: new String(encodeURI(target.url).replace(/%25(?=[\da-f]{2})/gi, '%')) }
      : { S: 'GoTo', D: new String(target.destination) },
  );
  action.end();
  const options = { Subtype: 'Link', A: action, Contents: new String(words), structParent: element };
  pdf.annotate(box.x, box.y, box.width, box.height, options);
}

/**
 * A space `width` wide on the baseline at (x, y), for readers to put a mark's own characters in its place. pdfkit's own text lies
 * in a space turned over and back inside the mark, and poppler, which places those characters when the mark ends, would lose them.
 */
export function addSpace(
  pdf: PdfDocument,
  x: number,
  y: number,
  font: { readonly size: number; readonly space: number },
  width: number,
): void {
  const { _font: own, page } = pdf;
  page.fonts[own.id] ??= own.ref();
  const stretch = Math.round((width / font.space) * 100);
  const at = `1 0 0 -1 ${formatNumber(x)} ${formatNumber(y)} Tm`;
  pdf.save();
  pdf.addContent(`BT ${stretch} Tz ${at} /${own.id} ${font.size} Tf <${own.encode(' ')[0].join('')}> Tj ET`);
  pdf.restore();
}

/** Calls `work` as if `page` were the present one: pdfkit counts boxes and writes references from that. */
export function onPage<T>(pdf: PdfDocument, page: PdfPage, work: () => T): T {
  const present = pdf.page;
  pdf.page = page;
  const made = work();
  pdf.page = present;
  return made;
}

/** pdfkit writes titles into its XMP packet as they are; a `<` or `&` would break it. The info dictionary is written before. */
function closeMetadataTrap(pdf: PdfDocument, title: string, subject: string): void {
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    pdf.info.Title = escapeXml(title);
    pdf.info.Subject = escapeXml(subject);
    endMetadata();
  };
}

function collect(pdf: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
