/** A picture with its caption below, in a frame of its own; a quiet ground with an icon and its words where it is missing. */
import {
  CARD_RADIUS,
  cardFrame,
  countRichLines,
  type Drawing,
  type Font,
  type KindPaint,
  richBlock,
  type Theme,
  textBlock,
} from '../../drawing/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { cornerIcons } from '../boxed.ts';
import type { CardOf, DrawContext, ShownPicture, SizeContext, TextBox } from '../defineKind.ts';

const INSET = 6;
const RADIUS = 4;
/** A tall picture, such as a phone's screen, gets narrower instead of higher than this. */
const MAX_HEIGHT = 320;
const MIN_HEIGHT = 32;
/** Of the place for a picture that nobody has chosen yet. */
const EMPTY_HEIGHT = 72;
const CAPTION: Font = { size: 13, weight: 400 };
const SMALL: Font = { size: 11, weight: 400 };
const LINE = 18;
const SMALL_LINE = 16;
const CAPTION_INSET = { x: 10, top: 5, bottom: 7 } as const;
const ICON = 20;
const CORNER_ICON = 12;
const PAD = 6;

type PictureCard = CardOf<{ image: string | null; width: number; height: number; alt: string }>;

/** Height of the place that the picture has. */
function areaHeight({ image, width, height }: ShownPicture, cardWidth: number): number {
  if (!image) return EMPTY_HEIGHT;
  const inner = cardWidth - 2 * INSET;
  return Math.round(Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, (inner * height) / width)));
}

export function pictureTextBox({ fields }: PictureCard, { width }: SizeContext): TextBox {
  return {
    left: CAPTION_INSET.x,
    top: INSET + areaHeight(fields, width) + CAPTION_INSET.top,
    right: CAPTION_INSET.x,
    bottom: CAPTION_INSET.bottom,
    font: CAPTION,
    lineHeight: LINE,
  };
}

/** A picture that nobody has described in words below it has no empty line there. */
export function pictureSize(card: PictureCard, context: SizeContext): number {
  const { left, top, right } = pictureTextBox(card, context);
  if (card.text === '' && card.fields.image) return top - CAPTION_INSET.top + INSET;
  const lines = Math.max(1, countRichLines(card.text, context.width - left - right, CAPTION));
  return top + lines * LINE + CAPTION_INSET.bottom;
}

export function drawPicture(card: PictureCard, context: DrawContext, icon: string, paint: KindPaint): Drawing[] {
  const { width, height, theme } = context;
  const { left, top, right } = pictureTextBox(card, context);
  const area: Rect = { x: INSET, y: INSET, width: width - 2 * INSET, height: areaHeight(card.fields, width) };
  const drawings: Drawing[] = [
    cardFrame({ width, height, paint, radius: CARD_RADIUS, isAssumed: false }),
    ...drawArea(card.fields, area, icon, theme, paint),
  ];
  if (card.text !== '') {
    const place = { x: left, y: top, width: width - left - right };
    drawings.push(richBlock(card.text, { ...place, font: CAPTION, lineHeight: LINE, fill: paint.ink }));
  }
  return [...drawings, ...cornerMarks(card, area, paint)];
}

function drawArea(fields: ShownPicture, area: Rect, icon: string, theme: Theme, paint: KindPaint): Drawing[] {
  const { image, alt } = fields;
  if (!image) return placeholder(area, '', icon, theme, paint);
  const scale = Math.min(area.width / fields.width, area.height / fields.height);
  const width = fields.width * scale;
  const height = fields.height * scale;
  const x = area.x + (area.width - width) / 2;
  const y = area.y + (area.height - height) / 2;
  const missing = placeholder({ x, y, width, height }, alt, icon, theme, paint);
  return [{ type: 'image', image, alt, x, y, width, height, radius: Math.min(RADIUS, width / 2, height / 2), missing }];
}

function placeholder(box: Rect, alt: string, icon: string, theme: Theme, paint: KindPaint): Drawing[] {
  const { x, y, width, height } = box;
  const radius = Math.min(RADIUS, width / 2, height / 2);
  const ground: Drawing = { type: 'rect', ...box, radius, fill: theme.panel };
  const size = Math.min(ICON, width, height);
  const room = Math.floor((height - size - 3 * PAD) / SMALL_LINE);
  const words = alt !== '' && room > 0 && width > 5 * PAD ? Math.min(room, 3) : 0;
  const text = words
    ? textBlock(alt, {
        x: x + width / 2,
        y: 0,
        width: width - 2 * PAD,
        font: SMALL,
        lineHeight: SMALL_LINE,
        fill: theme.inkSoft,
        align: 'center',
        maxLines: words,
      })
    : null;
  const inked = size + (text ? PAD + text.lines.length * SMALL_LINE : 0);
  const top = y + (height - inked) / 2;
  return [
    ground,
    { type: 'icon', icon, x: x + (width - size) / 2, y: top, size, colour: paint.accent },
    ...(text ? [{ ...text, x: x + width / 2, y: top + size + PAD }] : []),
  ];
}

/** On a disc, so that they are seen on any picture. */
function cornerMarks(card: PictureCard, area: Rect, paint: KindPaint): Drawing[] {
  const disc = CORNER_ICON + 8;
  return cornerIcons(card).flatMap((icon, i): Drawing[] => {
    const x = area.x + area.width - disc - 3 - i * (disc + 2);
    const y = area.y + 3;
    return [
      { type: 'rect', x, y, width: disc, height: disc, radius: disc / 2, fill: paint.fill },
      { type: 'icon', icon, x: x + 4, y: y + 4, size: CORNER_ICON, colour: paint.accent },
    ];
  });
}
