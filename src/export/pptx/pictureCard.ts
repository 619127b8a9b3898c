/** A card that shows a picture: the picture whole, its caption below; a framed note in its place where its file is missing. */
import type { ShownPicture } from '../../kinds/defineKind.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import type { Rect, Size } from '../../lib/geometry.ts';
import { readImageHeader } from '../../lib/imageHeader.ts';
import type { Card } from '../../model/index.ts';
import { CARD_INSETS_X, type CardShapeOptions, cardShape } from './card.ts';
import type { DeckContext } from './context.ts';
import type { GroupShape, PictureShape, PresetShape } from './deck.ts';
import { oneLine } from './facts.ts';
import { CARD_INSET, toParagraphs } from './look.ts';
import { fitText, REGULAR } from './measure.ts';

const LEAST_HEIGHT = 36;
/** Between a picture and its caption. */
const GAP = 4;

/** What a card shows; null for cards of kinds that have no pictures. */
export function shownPicture(card: Card): ShownPicture | null {
  const trait = kindOf(card.kind)?.traits.picture;
  const parsed = trait ? parseCard(card) : null;
  return (parsed && trait?.(parsed.fields)) ?? null;
}

/** Height that a picture asks for over its caption; a tall one becomes narrower than its column. */
export function pictureHeight(
  { width, height }: ShownPicture,
  inner: number,
  most: number,
  hasCaption: boolean,
): number {
  return Math.min(most, Math.max(LEAST_HEIGHT, (inner * height) / width)) + (hasCaption ? GAP : 0);
}

export function pictureCard(
  context: DeckContext,
  shown: ShownPicture,
  card: CardShapeOptions,
  /** Height of the caption, without room around it. */
  caption: number,
): GroupShape {
  const { box, inset = CARD_INSET.top } = card;
  const below = caption > 0 ? caption + GAP : 0;
  const area: Rect = {
    x: box.x + CARD_INSET.left,
    y: box.y + inset,
    width: box.width - CARD_INSETS_X,
    height: box.height - 2 * inset - below,
  };
  const frame = cardShape({ ...card, anchor: 'bottom' });
  return { ...frame, children: [...frame.children, inArea(context, shown, area)] };
}

function inArea(
  { facts, theme, pictures }: DeckContext,
  { image, alt }: ShownPicture,
  area: Rect,
): PictureShape | PresetShape {
  const { words } = facts;
  const said = oneLine(alt);
  const file = image === null ? undefined : pictures.get(image);
  const header = file ? readImageHeader(file.bytes) : null;
  if (image !== null && header) {
    const box = fitRect(header, area);
    return { type: 'picture', name: words.picture, alt: said || words.picture, box, image, geometry: 'rect' };
  }
  const text = said === '' ? words.pictureMissing : `${words.pictureMissing}: ${said}`;
  const inset = { left: 6, top: 3, right: 6, bottom: 3 };
  const fitted = fitText(text, { width: area.width - 12, height: area.height - 6 }, [11, 10.5, 10], REGULAR);
  return {
    type: 'preset',
    geometry: 'rect',
    name: words.picture,
    alt: text,
    box: area,
    fill: theme.panel,
    outline: { colour: theme.inkFaint, width: 0.75, dash: 'dash' },
    text: {
      paragraphs: toParagraphs([{ text: fitted.text, size: fitted.size, colour: theme.inkSoft }], 'center'),
      anchor: 'middle',
      inset,
      wraps: true,
    },
  };
}

/** As large as goes into `area` without being cut, in its middle. */
function fitRect({ width, height }: Size, area: Rect): Rect {
  const scale = Math.min(area.width / width, area.height / height);
  const size = { width: width * scale, height: height * scale };
  return { ...size, x: area.x + (area.width - size.width) / 2, y: area.y + (area.height - size.height) / 2 };
}
