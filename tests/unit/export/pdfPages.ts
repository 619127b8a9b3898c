/** What tests read back from a PDF, as pdf.js sees it. */
import type { openPdf } from './support.ts';
import { flat } from './support.ts';

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;

export interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly TreeNode[];
}

export function nodesOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];
}

/** Roles of the part of the structure tree that has content on a page. */
export async function rolesOf(pdf: OpenPdf, page: number): Promise<readonly string[]> {
  const tree = (await (await pdf.getPage(page)).getStructTree()) as TreeNode;
  return nodesOf(tree).flatMap(({ role }) => role ?? []);
}

export async function textOf(pdf: OpenPdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return flat(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
}

export interface PaintedText {
  readonly text: string;
  /** Left and baseline in points, y up. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export async function textsOf(pdf: OpenPdf, page: number): Promise<readonly PaintedText[]> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str.trim(), x, y, width: item.width, size: item.height }];
  });
}

export interface PdfLink {
  readonly url?: string;
  readonly dest?: string;
  readonly rect: readonly number[];
  readonly contents: string;
}

export async function linksOf(pdf: OpenPdf, page: number): Promise<readonly PdfLink[]> {
  const annotations = await (await pdf.getPage(page)).getAnnotations();
  return annotations.map(({ url, unsafeUrl, dest, rect, contentsObj }) => ({
    url: unsafeUrl ?? url,
    dest,
    rect,
    contents: contentsObj?.str ?? '',
  }));
}

/** The page, from 1, that a named destination is on. */
export async function pageOfDestination(pdf: OpenPdf, name: string): Promise<number> {
  const destination = await pdf.getDestination(name);
  if (!destination) throw new Error(`no destination ${name}`);
  return (await pdf.getPageIndex(destination[0])) + 1;
}
