import { wrapText } from '../drawing/text.ts';
import type { Locale } from '../lib/locale.ts';
import type { JourneyMap, MapGrid } from '../model/index.ts';
import { layoutLabels } from './labels.ts';
import { SHEET, TYPE } from './metrics.ts';

/** The words at the top of the sheet. */
export interface HeaderText {
  readonly title: string;
  /** Who, and why: one line each. */
  readonly details: readonly string[];
  /** What will be remembered stands beside them. */
  readonly hasSummary: boolean;
}

export interface HeaderLayout {
  readonly textWidth: number;
  readonly titleY: number;
  readonly titleLines: readonly string[];
  readonly detailsY: number;
  readonly detailLines: readonly string[];
  /** Where the phases begin. */
  readonly bottom: number;
}

export function headerText(map: JourneyMap, grid: MapGrid, locale: Locale, hasSummary: boolean): HeaderText {
  const labels = layoutLabels[locale];
  const who = grid.personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · ')).filter(Boolean);
  const why = map.map.purpose ? [`${labels.purpose}: ${map.map.purpose}`] : [];
  return {
    title: map.map.title || labels.untitled,
    details: [...(who.length ? [who.join('; ')] : []), ...why],
    hasSummary,
  };
}

export function layHeader(header: HeaderText, width: number): HeaderLayout {
  const summaryRoom = header.hasSummary ? SHEET.summaryWidth + SHEET.padding : 0;
  const textWidth = width - summaryRoom - 2 * SHEET.padding;
  const titleLines = wrapText(header.title, textWidth, TYPE.title.font);
  const titleY = 16;
  const detailsY = titleY + titleLines.length * TYPE.title.lineHeight + 4;
  const detailLines = header.details.flatMap((detail) => wrapText(detail, textWidth, TYPE.subtitle.font));
  const textBottom = detailsY + detailLines.length * TYPE.subtitle.lineHeight;
  return { textWidth, titleY, titleLines, detailsY, detailLines, bottom: Math.max(88, textBottom + 16) };
}
