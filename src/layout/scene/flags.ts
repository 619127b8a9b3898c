import { drawTags, TAG_ROW, tagRowWidth } from '../../drawing/cardTags.ts';
import { emotionColour } from '../../drawing/emotionColour.ts';
import { richBlock, richSize } from '../../drawing/richText.ts';
import { measureText } from '../../drawing/text.ts';
import { required } from '../../lib/assert.ts';
import { growRect, type Rect } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import type { Card } from '../../model/index.ts';
import { curveBadges } from '../badges.ts';
import { monotoneSegments, pointOnSegment } from '../curve.ts';
import { layoutLabels } from '../labels.ts';
import { SHEET, TYPE } from '../metrics.ts';
import { placeLabel } from '../place.ts';
import type { LaidCard, LaidCurve, LaidLane, SceneItem } from '../types.ts';
import { fadeAll, isCardFaded } from './fade.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

const FLAG_HEIGHT = 22;
const QUOTE_WIDTH = 136;
const QUOTE_LINES = 4;
/** Between two samples of a curve, in map pixels along its chord, and how far each reaches from the curve. */
const CURVE_STEP = 8;
const CURVE_REACH = 2;

/** On a lane drawn on a scale: flags at peak, high, low and end, then what people said, each where it hides least. */
export function flagItems(lane: LaidLane, context: SceneContext): readonly SceneItem[] {
  const { grid, whole, layout, map } = context;
  if (!lane.plot) return [];
  const curves = layout.curves.filter((curve) => curve.lane === lane.id);
  const marks = [...layout.cards.values()].filter((card) => card.lane === lane.id);
  const names = grid.personas.length > 1 ? curveBadges(curves, whole.personas) : [];
  const taken: Rect[] = [...marks, ...names].map(({ box }) => growRect(box, 2));
  taken.push(...curves.flatMap(curveObstacles));
  const bounds = growRect(
    { x: layout.nameWidth, y: lane.y, width: layout.width - layout.nameWidth, height: lane.height },
    -4,
  );
  const flags = curves.flatMap((curve) => curveFlags(curve, taken, bounds, context));
  const cards = marks.map((mark) => ({ mark, card: required(map.cards[mark.id], 'a laid card') }));
  const quotes = cards.flatMap(({ mark, card }) =>
    card.text === '' ? [] : [quoteItem(card, mark, taken, bounds, context)],
  );
  const tags = cards.flatMap(({ mark, card }) =>
    card.tags.length === 0 ? [] : [tagsItem(card, mark, taken, bounds, context)],
  );
  return [...quotes, ...tags, ...flags];
}

/** Small boxes along the curve, so close on steep and long stretches too that no label fits between two of them. */
function curveObstacles(curve: LaidCurve): readonly Rect[] {
  return monotoneSegments(curve.points).flatMap((segment) => {
    const { from, to } = segment;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / CURVE_STEP));
    return Array.from({ length: count }, (_, i) => {
      const { x, y } = pointOnSegment(segment, (i + 0.5) / count);
      return { x: x - CURVE_REACH, y: y - CURVE_REACH, width: 2 * CURVE_REACH, height: 2 * CURVE_REACH };
    });
  });
}

function curveFlags(curve: LaidCurve, taken: Rect[], bounds: Rect, context: SceneContext): SceneItem[] {
  const { view, layout, theme, locale, item } = context;
  const labels = layoutLabels[locale];
  const { peak, end, high, low } = curve.result;
  const words = new Map<string, string[]>();
  const name = (card: string | undefined, word: string): void => {
    if (card) words.set(card, [...(words.get(card) ?? []), word]);
  };
  name(peak?.id, labels.peak);
  if (high?.id !== peak?.id) name(high?.id, labels.high);
  if (low?.id !== peak?.id) name(low?.id, labels.low);
  name(end?.id, labels.end);

  return curve.points.flatMap(({ card, x, y, score }) => {
    const said = words.get(card);
    if (!said || !layout.cards.has(card)) return [];
    const text = `${said.join(' · ').toLocaleUpperCase(locale)} ${formatScore(score, locale)}`;
    const textWidth = measureText(text, TYPE.flag.font);
    const size = { width: Math.ceil(textWidth) + 20, height: FLAG_HEIGHT };
    const box = placeLabel(size, { x, y }, SHEET.face / 2 + 3, taken, bounds);
    taken.push(box);
    const isOnlyEnd = said.length === 1 && card === end?.id && card !== peak?.id;
    const fill = isOnlyEnd ? theme.emotion.endFlag : emotionColour(Math.sign(score) * 2, theme);
    const isFaded = isCardFaded(view, card);
    return [
      item(`flag:${card}`, [text, box.x, box.y, fill, isFaded], () => ({
        ...DECORATION,
        role: 'flag',
        box,
        label: text,
        drawings: fadeAll(
          [
            at(box, [
              { type: 'rect', x: 0, y: 0, ...size, radius: FLAG_HEIGHT / 2, fill },
              textIn(text, { x: 10, y: 3, width: textWidth + 1 }, TYPE.flag, theme.emotion.flagInk, 1),
            ]),
          ],
          isFaded,
        ),
      })),
    ];
  });
}

/** The words of a scored card, in quotation style beside its face; long ones end with an ellipsis and are whole elsewhere. */
function quoteItem(card: Card, mark: LaidCard, taken: Rect[], bounds: Rect, context: SceneContext): SceneItem {
  const { view, theme, item } = context;
  const { width, lines } = richSize(card.text, QUOTE_WIDTH, TYPE.quote.font, QUOTE_LINES);
  const size = { width: Math.max(8, Math.ceil(width)), height: lines * TYPE.quote.lineHeight };
  const box = placeBeside(mark, size, taken, bounds);
  const ink = theme.kinds.violet.accent;
  const isFaded = isCardFaded(view, card.id);
  return item(`quote:${card.id}`, [card.text, box.x, box.y, isFaded], () => ({
    role: 'flag',
    record: { root: 'cards', id: card.id },
    box,
    label: '',
    drawings: fadeAll(
      [
        richBlock(card.text, {
          x: box.x,
          y: box.y,
          width: QUOTE_WIDTH,
          ...TYPE.quote,
          fill: ink,
          maxLines: QUOTE_LINES,
        }),
      ],
      isFaded,
    ),
    texts: [{ field: 'text', box: { ...box, width: QUOTE_WIDTH }, ...TYPE.quote, ink, align: 'left' }],
    frozen: null,
  }));
}

/** The tags of a scored card in one row beside its face; those without room are counted. */
function tagsItem(card: Card, mark: LaidCard, taken: Rect[], bounds: Rect, context: SceneContext): SceneItem {
  const { view, theme, item } = context;
  const size = { width: Math.ceil(tagRowWidth(card.tags, QUOTE_WIDTH)), height: TAG_ROW };
  const box = placeBeside(mark, size, taken, bounds);
  const isFaded = isCardFaded(view, card.id);
  const chips = { x: box.x, y: box.y, width: QUOTE_WIDTH, paint: theme.kinds.amber, maxRows: 1 };
  return item(`tags:${card.id}`, [card.tags, box.x, box.y, isFaded], () => ({
    role: 'flag',
    record: { root: 'cards', id: card.id },
    box,
    label: '',
    drawings: fadeAll(drawTags(card.tags, chips), isFaded),
    texts: [],
    frozen: null,
  }));
}

function placeBeside(
  { box }: LaidCard,
  size: { readonly width: number; readonly height: number },
  taken: Rect[],
  bounds: Rect,
): Rect {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const placed = placeLabel(size, centre, SHEET.face / 2 + 4, taken, bounds);
  taken.push(placed);
  return placed;
}
