/** A card on a slide: fill, thin line and accent bar as on the map, grouped so that they move as one. */
import { mixColours, type Theme } from '../../drawing/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Card } from '../../model/index.ts';
import type { GroupShape, PresetShape, Run } from './deck.ts';
import { CARD_INSET, toParagraphs } from './look.ts';
import { shorten, widthOf } from './measure.ts';

export interface CardPaint {
  readonly accent: string;
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}

export interface CardShapeOptions {
  /** What it is, for the selection pane: "Pain point". */
  readonly name: string;
  readonly alt: string;
  readonly box: Rect;
  readonly runs: readonly Run[];
  readonly paint: CardPaint;
  /** An assumption's outline is dashed. */
  readonly isAssumed?: boolean;
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Room above and below the text. */
  readonly inset?: number;
  readonly link?: string;
  /** Quiet words at the foot, and the height they take. */
  readonly foot?: { readonly run: Run; readonly height: number };
}

/** Room between the card's left and right edges and its text. */
export const CARD_INSETS_X = CARD_INSET.left + CARD_INSET.right;
export const CARD_INSETS_Y = CARD_INSET.top + CARD_INSET.bottom;
const RADIUS = 6;
/** A rounded rectangle keeps its text clear of its corners by this much on each side, on top of the insets (ISO 29500 preset `roundRect`). */
const ROUND_INSET = RADIUS * (1 - Math.SQRT1_2);
const BAR = { width: 3, inset: 5 } as const;

export function cardShape(options: CardShapeOptions): GroupShape {
  const {
    name,
    alt,
    box,
    runs,
    paint,
    isAssumed = false,
    anchor = 'middle',
    inset = CARD_INSET.top,
    link,
    foot,
  } = options;
  const shorterSide = Math.min(box.width, box.height);
  const barInset = Math.min(BAR.inset, box.height / 6);
  return {
    type: 'group',
    name: `Card · ${name}`,
    alt,
    box,
    ...(link === undefined ? {} : { link }),
    children: [
      {
        type: 'preset',
        geometry: 'roundRect',
        adjust: Math.round((RADIUS / shorterSide) * 100_000),
        name,
        alt,
        box,
        fill: paint.fill,
        outline: isAssumed
          ? { colour: mixColours(paint.line, paint.accent, 0.4), width: 0.75, dash: 'dash' }
          : { colour: paint.line, width: 0.75 },
        text: {
          paragraphs: toParagraphs(runs),
          anchor,
          inset: {
            left: CARD_INSET.left - ROUND_INSET,
            top: inset - ROUND_INSET,
            right: CARD_INSET.right - ROUND_INSET,
            bottom: inset - ROUND_INSET + (foot?.height ?? 0),
          },
          wraps: true,
        },
      },
      {
        type: 'preset',
        geometry: 'roundRect',
        adjust: 50_000,
        name: 'Bar',
        alt: '',
        box: { x: box.x, y: box.y + barInset, width: BAR.width, height: box.height - 2 * barInset },
        fill: paint.accent,
      },
      ...(foot ? [footShape(box, foot)] : []),
    ],
  };
}

function footShape(box: Rect, { run, height }: NonNullable<CardShapeOptions['foot']>): PresetShape {
  const y = box.y + box.height - height - CARD_INSET.bottom;
  return {
    type: 'preset',
    geometry: 'rect',
    name: 'Details',
    alt: run.text,
    box: { x: box.x, y, width: box.width, height: height + CARD_INSET.bottom },
    text: { paragraphs: toParagraphs([run]), anchor: 'bottom', inset: { ...CARD_INSET, top: 0 }, wraps: true },
  };
}

/** The colours of a card's kind; grey for a kind this program does not know. */
export function paintOf(kind: string, theme: Theme): CardPaint {
  return theme.kinds[kindOf(kind)?.palette.colour ?? 'grey'];
}

/** Words for a card that is not seen: its kind, the beginning of its text, what else it says. */
export function altOf(card: Pick<Card, 'kind'>, kindName: string, text: string, said: readonly string[]): string {
  const beginning = widthOf(text, 10, { weight: 400 }) > 1500 ? shorten(text, 1500, 10, { weight: 400 }, 1) : text;
  return [kindName || card.kind, beginning, ...said].filter((part) => part !== '').join('. ');
}
