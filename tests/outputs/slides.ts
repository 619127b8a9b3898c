/** What a deck's XML says is on its slides, in points: read from the file, not from the program that wrote it. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Rect, Size } from '../../src/lib/geometry.ts';

const EMU_PER_POINT = 12_700;

export interface SlideShape {
  readonly type: 'shape' | 'picture' | 'frame' | 'line';
  readonly name: string;
  readonly box: Rect;
  readonly text: string;
  readonly isPlaceholder: boolean;
  /** Type sizes in points. */
  readonly sizes: readonly number[];
}

export interface ReadDeck {
  readonly size: Size;
  readonly slides: readonly (readonly SlideShape[])[];
}

export function readDeck(bytes: Uint8Array): ReadDeck {
  const parts = unzipSync(bytes);
  const parse = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()), path);
  const size = firstOf(parse('ppt/presentation.xml'), 'p:sldSz');
  if (!size) throw new Error('a deck without a size');
  const numberOf = (path: string) => Number(/\d+/.exec(path)?.[0]);
  const paths = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  return {
    size: { width: points(size, 'cx'), height: points(size, 'cy') },
    slides: paths
      .sort((a, b) => numberOf(a) - numberOf(b))
      .map((path) => {
        const tree = firstOf(parse(path), 'p:spTree');
        const relations = strFromU8(
          parts[path.replace('slides/', 'slides/_rels/').concat('.rels')] ?? new Uint8Array(),
        );
        const layout = /slideLayouts\/slideLayout\d+\.xml/.exec(relations)?.[0];
        const under = layout ? parse(`ppt/${layout}`) : null;
        const placeholders = under ? placeholdersOf(under) : new Map();
        const around = { place: (box: Rect) => box, placeholders };
        // What a layout says itself, as its footer, is on the slide too; its placeholders are not.
        const layoutTree = under && firstOf(under, 'p:spTree');
        const own = layoutTree ? shapesIn(layoutTree, around).filter(({ isPlaceholder }) => !isPlaceholder) : [];
        return [...own, ...(tree ? shapesIn(tree, around) : [])];
      }),
  };
}

/** Parses strictly; the parser's warnings are about U+FFFD, which people's texts may hold. */
function parseXml(text: string, path: string): Element {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${path}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Error(`${path} is empty`);
  return root;
}

type Place = (box: Rect) => Rect;

interface Surroundings {
  readonly place: Place;
  /** Boxes of the layout's placeholders, for shapes that have none of their own. */
  readonly placeholders: ReadonlyMap<string, Rect>;
}

function placeholdersOf(layout: Element): ReadonlyMap<string, Rect> {
  return new Map(
    allOf(layout, 'p:sp').flatMap((shape) => {
      const [name, transform] = [placeholderName(shape), firstOf(shape, 'a:xfrm')];
      return name && transform ? [[name, boxOf(transform, 'a:off', 'a:ext')]] : [];
    }),
  );
}

function placeholderName(shape: Element): string | null {
  const placeholder = firstOf(shape, 'p:ph');
  return placeholder ? `${placeholder.getAttribute('type')} ${placeholder.getAttribute('idx')}` : null;
}

function shapesIn(parent: Element, around: Surroundings): readonly SlideShape[] {
  const { place, placeholders } = around;
  return childrenOf(parent).flatMap((element): readonly SlideShape[] => {
    if (element.tagName === 'p:grpSp') {
      const inner = placeInGroup(element);
      return shapesIn(element, { ...around, place: (box) => place(inner(box)) });
    }
    const type = TYPES[element.tagName];
    const transform = firstOf(element, 'a:xfrm') ?? firstOf(element, 'p:xfrm');
    const box = transform ? boxOf(transform, 'a:off', 'a:ext') : placeholders.get(placeholderName(element) ?? '');
    if (!type || !box) return [];
    return [
      {
        type,
        name: firstOf(element, 'p:cNvPr')?.getAttribute('name') ?? '',
        box: place(box),
        text: allOf(element, 'a:t')
          .map((run) => run.textContent ?? '')
          .join(' '),
        isPlaceholder: placeholderName(element) !== null,
        sizes: allOf(element, 'a:r').flatMap((run) => {
          const size = firstOf(run, 'a:rPr')?.getAttribute('sz');
          return size ? Number(size) / 100 : [];
        }),
      },
    ];
  });
}

const TYPES: Readonly<Record<string, SlideShape['type']>> = {
  'p:sp': 'shape',
  'p:pic': 'picture',
  'p:graphicFrame': 'frame',
  'p:cxnSp': 'line',
};

/** A group has a space of its own, which lies somewhere on the slide. */
function placeInGroup(group: Element): Place {
  const properties = childrenOf(group).find(({ tagName }) => tagName === 'p:grpSpPr');
  const transform = properties && firstOf(properties, 'a:xfrm');
  if (!transform) return (box) => box;
  const outer = boxOf(transform, 'a:off', 'a:ext');
  const inner = boxOf(transform, 'a:chOff', 'a:chExt');
  const [sx, sy] = [outer.width / (inner.width || 1), outer.height / (inner.height || 1)];
  return ({ x, y, width, height }) => ({
    x: outer.x + (x - inner.x) * sx,
    y: outer.y + (y - inner.y) * sy,
    width: width * sx,
    height: height * sy,
  });
}

function boxOf(transform: Element, offset: string, extent: string): Rect {
  const [off, ext] = [firstOf(transform, offset), firstOf(transform, extent)];
  if (!off || !ext) throw new Error(`no ${offset}`);
  return { x: points(off, 'x'), y: points(off, 'y'), width: points(ext, 'cx'), height: points(ext, 'cy') };
}

function points(element: Element, name: string): number {
  return Number(element.getAttribute(name)) / EMU_PER_POINT;
}

function firstOf(element: Element, name: string): Element | undefined {
  return element.getElementsByTagName(name)[0];
}

function allOf(element: Element, name: string): readonly Element[] {
  return Array.from(element.getElementsByTagName(name));
}

function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}
