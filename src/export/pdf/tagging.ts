/**
 * The structure tree that screen readers walk.
 *
 * Laws
 * - What has words is painted inside marks of its own, and the tree names each mark once; the rest is an artifact.
 * - The tree follows the order of reading, the page the order of painting.
 * - Marks are never nested: readers of tagged PDF lose what follows an inner mark.
 */
import type { TextDrawing } from '../../drawing/drawing.ts';
import { drawableText } from '../../drawing/text.ts';
import type { Rect } from '../../lib/geometry.ts';
import { addLink, onPage, type PdfDocument, type PdfElement, type PdfMark, type PdfPage } from './pdfDocument.ts';

export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Lbl' | 'LBody';

/** A stretch of content, in the order of painting. */
type TaggedPart =
  | { readonly type: 'mark'; readonly mark: PdfMark }
  /** Stands for characters its glyphs do not spell. */
  | { readonly type: 'actual'; readonly mark: PdfMark; readonly actual: string }
  | { readonly type: 'link'; readonly element: PdfElement };

/** What was painted as one thing, waiting for its place in the tree. */
export interface Tagged {
  readonly tag: Tag;
  readonly page: PdfPage;
  readonly parts: readonly TaggedPart[];
}

export interface Tagger {
  /** Calls `paint` with its content marked as one thing. */
  readonly paintTagged: (tag: Tag, paint: () => void) => Tagged;
  readonly paintArtifact: (paint: () => void) => void;
  /** Inside `paintTagged`: what `paint` paints stands for `text`. */
  readonly paintAs: (text: string, paint: () => void) => void;
  /** Inside `paintTagged`: what `paint` paints is a link where `text` leads. */
  readonly paintLink: (text: TextDrawing, box: Rect, paint: () => void) => void;
}

export function createTagger(pdf: PdfDocument): Tagger {
  /** What is being painted; null inside an artifact. */
  let open: { readonly tag: Tag; readonly parts: TaggedPart[] } | null = null;
  let link: PdfElement | null = null;

  const mark = (tag: Tag) => open?.parts.push({ type: 'mark', mark: pdf.markStructureContent(tag, {}) });

  /** Sets the present mark aside while `paint` paints in one of its own. */
  const apart = (begin: () => void, paint: () => void) => {
    if (!open) {
      paint();
      return;
    }
    pdf.endMarkedContent();
    begin();
    paint();
    pdf.endMarkedContent();
    if (link === null) mark(open.tag);
    else link.add(pdf.markStructureContent('Link', {}));
  };

  return {
    paintTagged(tag, paint) {
      const parts: TaggedPart[] = [];
      open = { tag, parts };
      mark(tag);
      paint();
      pdf.endMarkedContent();
      open = null;
      return { tag, page: pdf.page, parts };
    },
    paintArtifact(paint) {
      pdf.markContent('Artifact', { type: 'Layout' });
      paint();
      pdf.endMarkedContent();
    },
    /** The characters stand in the page too: text searches read them there, screen readers in the tree. */
    paintAs(text, paint) {
      apart(() => {
        const made = pdf.markStructureContent('Span', { actual: text });
        if (link === null) open?.parts.push({ type: 'actual', mark: made, actual: text });
        else link.add(pdf.struct('Span', { actual: text }, [made]));
      }, paint);
    },
    paintLink(text, box, paint) {
      const { href } = text;
      if (!open || href === undefined) {
        paint();
        return;
      }
      const element = pdf.struct('Link', {});
      const { parts } = open;
      pdf.endMarkedContent();
      element.add(pdf.markStructureContent('Link', {}));
      link = element;
      paint();
      link = null;
      pdf.endMarkedContent();
      addLink(pdf, box, { url: href }, text.lines.join(' '), element);
      element.end();
      parts.push({ type: 'link', element });
      mark(open.tag);
    },
  };
}

/**
 * Adds what was painted to the tree. Headings and list items are read as they stand; what has an `alt` by that, with its links
 * after it, since nobody reaches what is inside.
 */
export function addTagged(
  pdf: PdfDocument,
  parent: PdfElement,
  tagged: readonly Tagged[],
  { alt, box }: { readonly alt?: string; readonly box?: Rect } = {},
): PdfElement {
  const [first] = tagged;
  if (!first) throw new Error('nothing was painted');
  const bbox = box && first.tag === 'Figure' ? ([box.x, box.y, box.x + box.width, box.y + box.height] as const) : null;
  const element = onPage(pdf, first.page, () =>
    pdf.struct(first.tag, { ...(alt === undefined ? {} : { alt: drawableText(alt) }), ...(bbox ? { bbox } : {}) }),
  );
  parent.add(element);
  for (const { parts, page } of tagged) {
    for (const part of parts) {
      if (part.type === 'mark') element.add(part.mark);
      else if (part.type === 'actual') element.add(pdf.struct('Span', { actual: part.actual }, [part.mark]));
      else onPage(pdf, page, () => (alt === undefined ? element : parent).add(part.element));
    }
  }
  return element;
}
