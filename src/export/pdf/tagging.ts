/**
 * The structure tree that screen readers walk.
 *
 * Laws
 * - Every item with words is painted inside marks of its own, and the tree names each mark once; the rest is an artifact.
 * - The tree follows the order of reading, the page the order of painting.
 * - Marks are never nested: readers of tagged PDF lose what follows an inner mark.
 */

import type { Scene, SceneItem } from '../../layout/types.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { PdfBox, PdfDocument, PdfElement, PdfMark } from './pdfDocument.ts';
import { readingOrder } from './readingOrder.ts';

type Tag = 'H1' | 'H2' | 'P' | 'Figure';

/** A stretch of an item's content; `actual` when it stands for characters its glyphs do not spell. */
interface TaggedPart {
  readonly mark: PdfMark;
  readonly actual: string | null;
}

export interface Tagger {
  /** Calls `paint` with the item's content marked. */
  readonly tagItem: (item: SceneItem, paint: () => void) => void;
  /** Inside `tagItem`: what `paint` paints stands for `text`. */
  readonly paintAs: (text: string, paint: () => void) => void;
  /** Writes the tree, once everything is painted. */
  readonly writeTree: (scene: Scene, title: string, toPage: (box: Rect) => PdfBox) => void;
}

export function createTagger(pdf: PdfDocument): Tagger {
  const partsByItem = new Map<SceneItem, readonly TaggedPart[]>();
  /** The item being painted; null inside an artifact. */
  let open: { readonly tag: Tag; readonly parts: TaggedPart[] } | null = null;

  /** The characters stand in the page too: text searches read them there, screen readers in the tree. */
  const mark = (tag: string, actual: string | null) =>
    open?.parts.push({ mark: pdf.markStructureContent(tag, actual === null ? {} : { actual }), actual });

  return {
    tagItem(item, paint) {
      if (item.label === '') {
        pdf.markContent('Artifact', { type: 'Layout' });
      } else {
        open = { tag: tagOf(item), parts: [] };
        partsByItem.set(item, open.parts);
        mark(open.tag, null);
      }
      paint();
      pdf.endMarkedContent();
      open = null;
    },
    paintAs(text, paint) {
      if (open) {
        pdf.endMarkedContent();
        mark('Span', text);
      }
      paint();
      if (open) {
        pdf.endMarkedContent();
        mark(open.tag, null);
      }
    },
    writeTree(scene, title, toPage) {
      const root = pdf.struct('Document', { title });
      for (const { record, items } of readingOrder(scene)) {
        if (items.length === 0) continue;
        const parent = record ? pdf.struct('Sect', {}) : root;
        for (const item of items) parent.add(itemElement(pdf, item, partsByItem.get(item) ?? [], toPage));
        if (record) root.add(parent);
      }
      pdf.addStructure(root);
    },
  };
}

/** Headings are read as they stand; all else by its words, which also tell what colour and shape say. */
function itemElement(
  pdf: PdfDocument,
  item: SceneItem,
  parts: readonly TaggedPart[],
  toPage: (box: Rect) => PdfBox,
): PdfElement {
  const tag = tagOf(item);
  const isHeading = tag === 'H1' || tag === 'H2';
  const element = pdf.struct(tag, {
    ...(isHeading ? {} : { alt: item.label }),
    ...(tag === 'Figure' ? { bbox: toPage(item.box) } : {}),
  });
  for (const { mark, actual } of parts) {
    element.add(actual === null ? mark : pdf.struct('Span', { actual }, [mark]));
  }
  return element;
}

function tagOf(item: SceneItem): Tag {
  if (item.role === 'title') return 'H1';
  if (item.role === 'phase' || item.role === 'lane') return 'H2';
  return hasText(item.drawings) ? 'P' : 'Figure';
}

function hasText(drawings: SceneItem['drawings']): boolean {
  return drawings.some((drawing) => drawing.type === 'text' || (drawing.type === 'group' && hasText(drawing.children)));
}
