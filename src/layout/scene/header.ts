import type { Drawing } from '../../drawing/drawing.ts';
import { emotionColour } from '../../drawing/emotionColour.ts';
import { wrapText } from '../../drawing/text.ts';
import { formatScore } from '../../lib/number.ts';
import type { ScoredMoment } from '../../model/index.ts';
import { headerText, layHeader } from '../header.ts';
import { layoutLabels } from '../labels.ts';
import { SHEET, TYPE } from '../metrics.ts';
import type { LaidCurve, SceneItem } from '../types.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

/** Title, who and why. */
export function titleItem({ map, view, grid, layout, theme, locale, isExcerpt, item }: SceneContext): SceneItem {
  return item('title', [map.map, map.personas, view.eyes, layout.width], () => {
    const text = headerText(map, grid, locale, !isExcerpt);
    const header = layHeader(text, layout.width);
    const x = SHEET.padding;
    const title = textIn(text.title, { x, y: header.titleY, width: header.textWidth }, TYPE.title, theme.ink);
    const box = { x, y: header.titleY, width: header.textWidth, height: header.bottom - header.titleY };
    const details: Drawing = {
      type: 'text',
      x,
      y: header.detailsY,
      lines: header.detailLines,
      lineHeight: TYPE.subtitle.lineHeight,
      font: TYPE.subtitle.font,
      fill: theme.inkSoft,
      width: header.textWidth,
    };
    return {
      role: 'title',
      record: { root: 'map', id: 'map' },
      box,
      drawings: header.detailLines.length > 0 ? [title, details] : [title],
      label: [text.title, ...text.details].join('. '),
      texts: [
        {
          field: 'title',
          box: { ...box, height: header.titleLines.length * TYPE.title.lineHeight },
          ...TYPE.title,
          ink: theme.ink,
          align: 'left',
        },
      ],
      frozen: null,
    };
  });
}

/** What will be remembered, beside the mean: of the first persona whose feelings are scored. */
export function summaryItem(context: SceneContext): SceneItem {
  const { grid, layout, theme, locale, item } = context;
  const curve = layout.curves[0];
  const labels = layoutLabels[locale];
  const persona =
    grid.personas.length > 1 ? grid.personas.find(({ id }) => id === curve?.persona)?.name.split(',')[0] : undefined;
  const content = curve ? figures(curve, context, persona) : null;
  const box = {
    x: layout.width - SHEET.summaryWidth - SHEET.padding,
    width: SHEET.summaryWidth,
    ...(content?.isTall ? { y: 8, height: 72 } : { y: 16, height: 56 }),
  };
  return item('summary', [content?.label, box.x], () => {
    const plate: Drawing = {
      type: 'rect',
      x: 0,
      y: 0,
      width: box.width,
      height: box.height,
      radius: 12,
      fill: theme.panel,
    };
    if (!content) {
      const hint = textIn(labels.noScores, { x: 16, y: 20, width: box.width - 32 }, TYPE.small, theme.inkSoft, 1);
      return { ...DECORATION, role: 'summary', box, drawings: [at(box, [plate, hint])], label: labels.noScores };
    }
    return {
      ...DECORATION,
      role: 'summary',
      box,
      drawings: [at(box, [plate, ...content.drawings])],
      label: content.label,
    };
  });
}

/** Of the activity where the peak is, and of the one where the end is: at most two lines. */
const PLACE_WIDTH = 120;

function figures(
  curve: LaidCurve,
  { grid, theme, locale }: SceneContext,
  persona: string | undefined,
): { readonly drawings: readonly Drawing[]; readonly label: string; readonly isTall: boolean } | null {
  const labels = layoutLabels[locale];
  const { remembered, mean, peak, end, count } = curve.result;
  if (mean === null) return null;
  const score = (value: number | null): string => (value === null ? '–' : formatScore(value, locale));
  const activityOf = (moment: ScoredMoment | null): string => {
    const lane = grid.lanes.find((one) => one.lane.id === curve.lane);
    const column = lane?.cards.find(({ card }) => card.id === moment?.id)?.column;
    return (column === undefined ? undefined : grid.columns[column]?.activity?.text) ?? '';
  };
  const small = (text: string, x: number, width: number, lines = 1): Drawing =>
    textIn(text, { x, y: 32, width }, TYPE.small, theme.inkSoft, lines);
  const places = [activityOf(peak), activityOf(end)].map((text) => wrapText(text, PLACE_WIDTH, TYPE.small.font).length);
  const strong = (text: string, x: number, width: number): Drawing =>
    textIn(text, { x, y: 10, width }, TYPE.smallStrong, theme.ink, 1);
  const colour = remembered === null ? theme.inkSoft : emotionColour(remembered, theme);
  const first = persona ? `${labels.remembered} · ${persona}` : labels.remembered;
  const note = count < 3 ? labels.thin : `${labels.mean} ${score(mean)}`;
  return {
    drawings: [
      textIn(first, { x: 16, y: 10, width: 142 }, TYPE.smallStrong, theme.inkSoft, 1),
      textIn(score(remembered), { x: 16, y: 27, width: 64 }, TYPE.figure, colour, 1),
      small(note, 72, 80),
      strong(`${labels.peak} ${score(peak?.score ?? null)}`, 160, 120),
      small(activityOf(peak), 160, PLACE_WIDTH, 2),
      strong(`${labels.end} ${score(end?.score ?? null)}`, 292, 120),
      small(activityOf(end), 292, PLACE_WIDTH, 2),
    ],
    isTall: Math.max(...places) > 1,
    label: [
      `${first} ${score(remembered)}`,
      `${labels.mean} ${score(mean)}`,
      `${labels.peak} ${score(peak?.score ?? null)} ${activityOf(peak)}`,
      `${labels.end} ${score(end?.score ?? null)} ${activityOf(end)}`,
    ].join(', '),
  };
}
