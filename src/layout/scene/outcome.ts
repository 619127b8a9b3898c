/** What a workshop has found, over the map: every score as a dot, the middle half as a band, and the dots of the vote on the cards. */
import type { Drawing } from '../../drawing/drawing.ts';
import { circlePath } from '../../drawing/shapes.ts';
import { measureText } from '../../drawing/text.ts';
import { kindOf } from '../../kinds/registry.ts';
import { formatScore } from '../../lib/number.ts';
import type { OutcomeScores } from '../../model/index.ts';
import { layoutLabels } from '../labels.ts';
import { TYPE } from '../metrics.ts';
import { valueToY } from '../plot.ts';
import type { LaidLane, SceneItem } from '../types.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

const BAND_WIDTH = 44;
const BAND_LEAST = 6;
const DOT = 3.5;
/** Between two equal scores, side by side. */
const DOT_STEP = 8;
const MEDIAN = { width: 56, height: 3 } as const;
const PILL_HEIGHT = 20;

interface Scored extends OutcomeScores {
  readonly lane: LaidLane;
  /** Middle of its column. */
  readonly x: number;
  readonly yOf: (value: number) => number;
}

/** Behind the curve: the band in which the middle half of the scores lies, and their median. */
export function outcomeBandItems(context: SceneContext): readonly SceneItem[] {
  const { theme, item } = context;
  return scoredIn(context).map(({ activity, lane, x, yOf, low, high, median }) => {
    const line = { x: x - MEDIAN.width / 2, y: yOf(median) - MEDIAN.height / 2, ...MEDIAN };
    const top = yOf(high);
    const height = Math.max(BAND_LEAST, yOf(low) - top);
    const box = { x: x - BAND_WIDTH / 2, y: Math.min(top, yOf(low) - BAND_LEAST / 2), width: BAND_WIDTH, height };
    return item(`outcome-band:${activity}`, [box.x, box.y, height, lane.y, line.y], () => ({
      ...DECORATION,
      role: 'curve',
      box,
      drawings: [
        { type: 'rect', ...box, radius: 6, fill: theme.emotion.zeroLine },
        { type: 'rect', ...line, radius: MEDIAN.height / 2, fill: theme.ink },
      ],
    }));
  });
}

/** Over the curve: a dot for every score, the mark where people are furthest apart, and the votes on cards. */
export function outcomeMarkItems(context: SceneContext): readonly SceneItem[] {
  return [...scoredIn(context).map((scored) => scoreItem(scored, context)), ...voteItems(context)];
}

function scoredIn({ view, layout }: SceneContext): readonly Scored[] {
  const { outcome } = view;
  if (!outcome || outcome.scores.length === 0) return [];
  const lane = layout.lanes.find(({ plot }) => plot !== null);
  const plot = kindOf(lane?.kind ?? '')?.traits.plot;
  if (!lane?.plot || !plot) return [];
  const scale = lane.plot;
  return outcome.scores.flatMap((scores) => {
    const column = layout.columns.find(({ activity }) => activity === scores.activity);
    if (!column || column.isFolded) return [];
    const x = column.x + column.width / 2;
    return [{ ...scores, lane, x, yOf: (value: number) => valueToY(value, plot, scale) }];
  });
}

function scoreItem({ activity, values, median, low, high, isMostApart, lane, x, yOf }: Scored, context: SceneContext) {
  const { map, theme, locale, item } = context;
  const labels = layoutLabels[locale];
  const said = (value: number) => formatScore(value, locale);
  const name = map.activities[activity]?.text ?? '';
  const inputs = [values, isMostApart, x, lane.y, lane.height, name];
  return item(`outcome:${activity}`, inputs, () => {
    const pill = isMostApart ? mostApart(labels.mostApart, x, lane, context) : [];
    return {
      ...DECORATION,
      role: 'flag',
      box: { x: x - BAND_WIDTH, y: lane.y, width: 2 * BAND_WIDTH, height: lane.height },
      label: labels.scored(name, said(median), said(low), said(high), values.length),
      drawings: [
        ...dots(values).map(
          ({ value, shift }): Drawing => ({
            type: 'path',
            d: circlePath(x + shift, yOf(value), DOT),
            fill: theme.ink,
            stroke: theme.sheet,
            strokeWidth: 1,
          }),
        ),
        ...pill,
      ],
    };
  });
}

/** Equal scores side by side, around the middle; as many as the column holds, the rest on the last. */
function dots(values: readonly number[]): readonly { readonly value: number; readonly shift: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => {
    const step = Math.min(DOT_STEP, (2 * BAND_WIDTH) / count);
    return Array.from({ length: count }, (_, i) => ({ value, shift: (i - (count - 1) / 2) * step }));
  });
}

function mostApart(words: string, x: number, lane: LaidLane, { theme }: SceneContext): readonly Drawing[] {
  const width = Math.ceil(measureText(words, TYPE.flag.font)) + 20;
  const box = { x: x - width / 2, y: lane.y + lane.height - PILL_HEIGHT - 4, width, height: PILL_HEIGHT };
  return [
    at(box, [
      { type: 'rect', x: 0, y: 0, width, height: PILL_HEIGHT, radius: PILL_HEIGHT / 2, fill: theme.ink },
      textIn(words, { x: 10, y: 2, width: width - 18 }, TYPE.flag, theme.sheet, 1),
    ]),
  ];
}

function voteItems({ map, view, layout, theme, locale, item }: SceneContext): readonly SceneItem[] {
  return Object.entries(view.outcome?.votes ?? {}).flatMap(([card, { dots: count, rank }]) => {
    const laid = layout.cards.get(card);
    if (!laid) return [];
    const words = `${rank}.`;
    const text = String(count);
    const rankWidth = Math.ceil(measureText(words, TYPE.flag.font));
    const width = rankWidth + Math.ceil(measureText(text, TYPE.flag.font)) + 34;
    const box = { x: laid.box.x + laid.box.width - width + 6, y: laid.box.y - 8, width, height: PILL_HEIGHT };
    const name = map.cards[card]?.text ?? '';
    return [
      item(`outcome-votes:${card}`, [box.x, box.y, count, rank, name], () => ({
        ...DECORATION,
        role: 'flag',
        box,
        label: layoutLabels[locale].voted(name, rank, count),
        drawings: [
          at(box, [
            { type: 'rect', x: 0, y: 0, width, height: PILL_HEIGHT, radius: PILL_HEIGHT / 2, fill: theme.ink },
            textIn(words, { x: 9, y: 2, width: rankWidth + 2 }, TYPE.flag, theme.sheet, 1),
            { type: 'path', d: circlePath(rankWidth + 18, PILL_HEIGHT / 2, 4), fill: theme.sheet },
            textIn(text, { x: rankWidth + 25, y: 2, width: width - rankWidth - 26 }, TYPE.flag, theme.sheet, 1),
          ]),
        ],
      })),
    ];
  });
}
