/** The two layouts of a template that slides are given: one for the cover, one with a title and little else. */
import type { Rect } from '../../../lib/geometry.ts';
import { ExportError } from '../../errors.ts';
import type { Frame } from '../frame.ts';
import { type Parts, xmlPart } from '../post/parts.ts';
import type { Relation } from '../post/relations.ts';
import { type Document, type Element, elementsOf, findElement, parseXml } from '../post/xml.ts';
import { escapeXml } from '../write/escape.ts';

export interface Layout {
  readonly path: string;
  /** Attributes of `p:ph` on the slide; null where the layout has no such placeholder. */
  readonly title: string;
  readonly subtitle: string | null;
  readonly footer: string | null;
  readonly number: string | null;
  readonly titleBox: Rect;
  /** In points of the deck; null where the template does not say. */
  readonly titleSize: number | null;
  /** Top of footer, date and number; null where there is none below the middle. */
  readonly footerTop: number | null;
}

const EMU_PER_POINT = 12_700;
const TITLES = ['title', 'ctrTitle'] as const;
const FOOTERS = ['ftr', 'sldNum', 'dt'] as const;
/** A title that ends lower than this share of the slide leaves no room for its map: it is a layout of another purpose. */
const LOWEST_TITLE = 0.42;

export function readLayouts(
  parts: Parts,
  relations: readonly Relation[],
  master: Document,
  frame: Frame,
): { readonly cover: Layout; readonly content: Layout } {
  const layouts = relations
    .filter(({ kind }) => kind === 'slideLayout')
    .flatMap(({ target }) => {
      const xml = xmlPart(parts, target);
      if (xml === undefined) return [];
      const document = parseXml(xml);
      const layout = readLayout(target, document, master, frame);
      return layout ? [{ layout, type: document.documentElement?.getAttribute('type') ?? '', document }] : [];
    });
  const isContent = ({ layout: { titleBox } }: (typeof layouts)[number]): boolean =>
    titleBox.y + titleBox.height <= frame.height * LOWEST_TITLE;
  const others = ({ document }: (typeof layouts)[number]): number => elementsOf(document, 'p:ph').length;
  const content =
    layouts.find((each) => each.type === 'titleOnly' && isContent(each)) ??
    layouts.filter((each) => isContent(each) && each.type !== 'title').sort((a, b) => others(a) - others(b))[0];
  const cover = layouts.find(({ type }) => type === 'title') ?? content;
  if (!content || !cover) throw new ExportError('template-layout');
  return { cover: cover.layout, content: content.layout };
}

function readLayout(path: string, layout: Document, master: Document, frame: Frame): Layout | null {
  const title = placeholderOf(layout, TITLES);
  if (!title) return null;
  const masterTitle = placeholderOf(master, TITLES);
  const titleBox = boxOf(title, frame) ?? (masterTitle && boxOf(masterTitle, frame)) ?? frame.titleBox;
  const tops = FOOTERS.flatMap((type) => {
    const own = placeholderOf(layout, [type]);
    const inherited = placeholderOf(master, [type]);
    const box = own && (boxOf(own, frame) ?? (inherited && boxOf(inherited, frame)));
    return box && box.y > frame.height / 2 ? [box.y] : [];
  });
  const style = findElement(master, 'p:titleStyle');
  const sizes = [title, masterTitle, style].map((element) => element && sizeOf(element));
  const size = sizes.find((each) => typeof each === 'number') ?? null;
  const attributes = (types: readonly string[]): string | null => {
    const found = placeholderOf(layout, types);
    return found ? attributesOf(found) : null;
  };
  return {
    path,
    title: attributesOf(title),
    subtitle: attributes(['subTitle']),
    footer: attributes(['ftr']),
    number: attributes(['sldNum']),
    titleBox,
    titleSize: size === null ? null : size / frame.scale,
    footerTop: tops.length > 0 ? Math.min(...tops) : null,
  };
}

function placeholderOf(part: Document, types: readonly string[]): Element | null {
  return (
    elementsOf(part, 'p:sp').find((shape) => types.includes(findElement(shape, 'p:ph')?.getAttribute('type') ?? '')) ??
    null
  );
}

function attributesOf(shape: Element): string {
  const placeholder = findElement(shape, 'p:ph');
  return ['type', 'sz', 'idx']
    .flatMap((name) => {
      const value = placeholder?.getAttribute(name);
      return value ? [`${name}="${escapeXml(value)}"`] : [];
    })
    .join(' ');
}

function boxOf(shape: Element, { scale }: Frame): Rect | null {
  const [off, ext] = [findElement(shape, 'a:off'), findElement(shape, 'a:ext')];
  const at = (element: Element | null, name: string) => Number(element?.getAttribute(name)) / EMU_PER_POINT / scale;
  if (!off || !ext?.hasAttribute('cx')) return null;
  return { x: at(off, 'x'), y: at(off, 'y'), width: at(ext, 'cx'), height: at(ext, 'cy') };
}

/** Points of the first level. */
function sizeOf(element: Element): number | null {
  const level = findElement(element, 'a:lvl1pPr');
  const size = Number((level && findElement(level, 'a:defRPr'))?.getAttribute('sz'));
  return size > 0 ? size / 100 : null;
}
