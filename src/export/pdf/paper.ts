import type { Size } from '../../lib/geometry.ts';

/** PDF points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** PDF points in a map pixel at 100 %, as CSS has it. */
export const POINTS_PER_PIXEL = 72 / 96;

/** ISO 216 sheets lying on their long side, in millimetres, with the margin printers leave white. */
export const PAPERS = {
  A4: { width: 297, height: 210, margin: 8 },
  A3: { width: 420, height: 297, margin: 10 },
  A2: { width: 594, height: 420, margin: 12 },
  A1: { width: 841, height: 594, margin: 16 },
  A0: { width: 1189, height: 841, margin: 20 },
} as const;

export type Paper = keyof typeof PAPERS;

/** From the desk to the wall. */
export const PAPER_NAMES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly Paper[];

/** What an office printer takes. */
export const TILE_PAPER_NAMES = ['A4', 'A3'] as const satisfies readonly Paper[];

/** The paper in millimetres, lying or standing. */
export function paperSize(paper: Paper, isStanding = false): Size {
  const { width, height } = PAPERS[paper];
  return isStanding ? { width: height, height: width } : { width, height };
}

/** The paper in PDF points, lying or standing. */
export function pageSize(paper: Paper, isStanding = false): Size {
  const { width, height } = paperSize(paper, isStanding);
  return { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM };
}
