/** The look most kinds share: a box with a bar, text and quiet footers. A kind says only what goes in it. */
import {
  type CardContent,
  type CardFooter,
  cardHeight,
  cardTextBox,
  drawCard,
  type Font,
  type KindColour,
} from '../drawing/index.ts';
import type { Locale } from '../lib/locale.ts';
import type { CardOf, Fields, KindDefinition } from './defineKind.ts';

interface BoxedLook<F extends Fields> {
  readonly colour: KindColour;
  /** Null while there is none. */
  readonly figure?: (card: CardOf<F>, locale: Locale) => string | null;
  readonly footers?: (card: CardOf<F>, locale: Locale) => readonly CardFooter[];
  readonly font?: Font;
  readonly minLines: number;
  readonly hasEvidence: boolean;
  readonly shape?: CardContent['shape'];
}

/** `size`, `draw` and `textBox` of a kind drawn as a box. */
export function boxedLook<F extends Fields>(look: BoxedLook<F>): Pick<KindDefinition<F>, 'size' | 'draw' | 'textBox'> {
  const contentOf = (card: CardOf<F>, locale: Locale): CardContent => ({
    figure: look.figure?.(card, locale) ?? null,
    text: card.text,
    minLines: look.minLines,
    footers: [...(look.footers?.(card, locale) ?? []), ...(card.tags.length > 0 ? [{ tags: card.tags }] : [])],
    corner: cornerIcons(card),
    mark: look.hasEvidence ? sourcesMark(card) : null,
    isAssumed: look.hasEvidence && card.evidence === 'assumption',
    ...(look.font ? { font: look.font } : {}),
    ...(look.shape ? { shape: look.shape } : {}),
  });
  return {
    size: (card, { width, locale }) => cardHeight(contentOf(card, locale), width),
    draw: (card, { width, height, theme, locale }) =>
      drawCard(contentOf(card, locale), { width, height, theme, paint: theme.kinds[look.colour] }),
    textBox: (card, { locale }) => cardTextBox(contentOf(card, locale)),
  };
}

/** Icons at a card's top right. */
export function cornerIcons(card: CardOf<Fields>): string[] {
  return card.moment === 'critical' ? ['critical'] : [];
}

/** The mark of an insight that says where it comes from. */
export function sourcesMark(card: CardOf<Fields>): string | null {
  const isKnown = card.sources.length > 0 || card.evidenceNote.trim() !== '';
  return card.evidence === 'insight' && isKnown ? 'sources' : null;
}
