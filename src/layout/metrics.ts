import type { Font } from '../drawing/drawing.ts';

/** Measures of the sheet in map pixels, on an 8-px rhythm. */
export const SHEET = {
  padding: 20,
  /** Least width, so that a fresh map has room for its header. */
  minWidth: 880,
  /** The same for an excerpt, whose header has no figures. */
  minExcerptWidth: 440,
  nameWidth: 160,
  rightPadding: 12,
  bottomPadding: 24,
  columnWidths: [152, 184, 216, 248],
  /** A column widens until no card in it is taller than this. */
  comfortableCardHeight: 112,
  /** Between a column's edge and its cards. */
  cellInset: 4,
  rowPadding: 12,
  cardGap: 8,
  minRowHeight: 64,
  /** Of a lane, and of a phase, that is folded. */
  foldedHeight: 36,
  foldedWidth: 112,
  phaseGap: 8,
  chevronPoint: 12,
  summaryWidth: 424,
  /** Diameter of a face on the curve. */
  face: 28,
  plotScale: 136,
  plotPadding: 44,
} as const;

/** Fonts of everything that is not a card. */
export const TYPE = {
  title: { font: { size: 24, weight: 700 } satisfies Font, lineHeight: 32 },
  subtitle: { font: { size: 13, weight: 400 } satisfies Font, lineHeight: 18 },
  phase: { font: { size: 14, weight: 600 } satisfies Font, lineHeight: 20 },
  activity: { font: { size: 13, weight: 600 } satisfies Font, lineHeight: 18 },
  lane: { font: { size: 14, weight: 600 } satisfies Font, lineHeight: 20 },
  hint: { font: { size: 12, weight: 400 } satisfies Font, lineHeight: 16 },
  flag: { font: { size: 11, weight: 700 } satisfies Font, lineHeight: 16 },
  quote: { font: { size: 12, weight: 400, italic: true } satisfies Font, lineHeight: 16 },
  figure: { font: { size: 18, weight: 700 } satisfies Font, lineHeight: 24 },
  small: { font: { size: 12, weight: 400 } satisfies Font, lineHeight: 16 },
  smallStrong: { font: { size: 12, weight: 600 } satisfies Font, lineHeight: 16 },
} as const;
