import type { Rect, Size } from '../../lib/geometry.ts';

/** PDF points in a millimetre. */
const POINTS = 72 / 25.4;

/** ISO 216 sheets lying on their long side, in millimetres, with the margin printers leave white. */
const PAPERS = {
  A4: { width: 297, height: 210, margin: 8 },
  A3: { width: 420, height: 297, margin: 10 },
  A1: { width: 841, height: 594, margin: 16 },
  A0: { width: 1189, height: 841, margin: 20 },
} as const;

export type Paper = keyof typeof PAPERS;

/** From the desk to the wall. */
export const PAPER_NAMES = ['A4', 'A3', 'A1', 'A0'] as const satisfies readonly Paper[];

/** The page in PDF points. */
export function pageSize(paper: Paper): Size {
  const { width, height } = PAPERS[paper];
  return { width: width * POINTS, height: height * POINTS };
}

/** Where a sheet of map pixels lies on the page: as large as the margins allow, in the middle. */
export function fitToPage(sheet: Size, paper: Paper): Rect & { readonly scale: number } {
  const page = pageSize(paper);
  const margin = PAPERS[paper].margin * POINTS;
  const scale = Math.min((page.width - 2 * margin) / sheet.width, (page.height - 2 * margin) / sheet.height);
  const width = sheet.width * scale;
  const height = sheet.height * scale;
  return { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height, scale };
}
