/** What a workshop has found, over the map: every score as a dot, the middle half as a band, and the dots of the vote on the cards. */
import type { Drawing } from '../../drawing/drawing.ts';
import { circlePath } from '../../drawing/shapes.ts';
import { measureText } from '../../drawing/text.ts';
import { formatScore } from '../../lib/number.ts';
import { BADGE } from '../badges.ts';
import { layoutLabels } from '../labels.ts';
import { TYPE } from '../metrics.ts';
import { paintBadge } from '../personaLook.ts';
import type { SceneItem } from '../types.ts';
import { type PlacedScores, placeScores } from './outcomePlaces.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

const BAND_WIDTH = 44;
const BAND_LEAST = 6;
const DOT = 3.5;
/** Between two equal scores, side by side. */
const DOT_STEP = 8;
const MEDIAN = { width: 56, height: 3 } as const;
const PILL_HEIGHT = 20;
/** Between two pills, one above the other. */
const PILL_GAP = 2;

const keyOf = ({ lane, activity, persona }: PlacedScores) => `${lane.id}:${activity}:${persona ?? ''}`;

/** Behind the curve: the band in which the middle half of the scores lies, and their median. */
export function outcomeBandItems(context: SceneContext): readonly SceneItem[] {
  const { theme, item } = context;
  return placeScores(context).map((placed) => {
    const { lane, x, room, yOf, low, high, median } = placed;
    const width = Math.min(BAND_WIDTH, room - 8);
    const line = { x: x - Math.min(MEDIAN.width, room) / 2, y: yOf(median) - MEDIAN.height / 2 };
    const top = yOf(high);
    const height = Math.max(BAND_LEAST, yOf(low) - top);
    const box = { x: x - width / 2, y: Math.min(top, yOf(low) - BAND_LEAST / 2), width, height };
    return item(`outcome-band:${keyOf(placed)}`, [box.x, box.y, width, height, lane.y, line.y], () => ({
      ...DECORATION,
      role: 'curve',
      box,
      drawings: [
        { type: 'rect', ...box, radius: 6, fill: theme.emotion.zeroLine },
        {
          type: 'rect',
          ...line,
          width: Math.min(MEDIAN.width, room),
          height: MEDIAN.height,
          radius: MEDIAN.height / 2,
          fill: theme.ink,
        },
      ],
    }));
  });
}

/** Over the curve: a dot for every score, whose they are, the mark where people are furthest apart, and the votes on cards. */
export function outcomeMarkItems(context: SceneContext): readonly SceneItem[] {
  return [...placeScores(context).map((placed) => scoreItem(placed, context)), ...voteItems(context)];
}

function scoreItem(placed: PlacedScores, context: SceneContext): SceneItem {
  const { map, theme, locale, item } = context;
  const { values, median, low, high, isMostApart, lane, x, room, index, yOf, look } = placed;
  const labels = layoutLabels[locale];
  const said = (value: number) => formatScore(value, locale);
  const name = map.activities[placed.activity]?.text ?? '';
  const inputs = [values, isMostApart, x, room, index, lane.y, lane.height, name, look];
  return item(`outcome:${keyOf(placed)}`, inputs, () => {
    const fill = (look && theme.personas[look.persona.colour]) ?? theme.ink;
    const badge = { x: x - BADGE.width / 2, y: lane.y + 2, width: BADGE.width, height: BADGE.height };
    const scored = labels.scored(name, said(median), said(low), said(high), values.length);
    return {
      ...DECORATION,
      role: 'flag',
      box: { x: x - BAND_WIDTH, y: lane.y, width: 2 * BAND_WIDTH, height: lane.height },
      label: look ? `${look.persona.name}: ${scored}` : scored,
      drawings: [
        ...dots(values, room).map(
          ({ value, shift }): Drawing => ({
            type: 'path',
            d: circlePath(x + shift, yOf(value), DOT),
            fill,
            stroke: theme.sheet,
            strokeWidth: 1,
          }),
        ),
        ...(look ? paintBadge({ look, box: badge }, theme) : []),
        ...(isMostApart ? mostApart(labels.mostApart, placed, context) : []),
      ],
    };
  });
}

/** Equal scores side by side, around the middle; as many as the column holds, the rest on the last. */
function dots(values: readonly number[], room: number): readonly { readonly value: number; readonly shift: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => {
    const step = Math.min(DOT_STEP, (room - 2 * DOT) / count);
    return Array.from({ length: count }, (_, i) => ({ value, shift: (i - (count - 1) / 2) * step }));
  });
}

function mostApart(words: string, { x, lane, index }: PlacedScores, { theme }: SceneContext): readonly Drawing[] {
  const width = Math.ceil(measureText(words, TYPE.flag.font)) + 20;
  const y = lane.y + lane.height - 4 - PILL_HEIGHT - index * (PILL_HEIGHT + PILL_GAP);
  const box = { x: x - width / 2, y, width, height: PILL_HEIGHT };
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
    // Clear of the text below it, and of the letters of personas at the other end.
    const box = { x: laid.box.x + 8, y: laid.box.y - 14, width, height: PILL_HEIGHT };
    const name = map.cards[card]?.text ?? '';
    return [
      item(`outcome-votes:${card}`, [box.x, box.y, count, rank, name], () => ({
        ...DECORATION,
        role: 'flag',
        box,
        label: `${name}: ${layoutLabels[locale].votes(rank, count)}`,
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
