/** The last slides: cards and activities that have no place yet, and whole texts that were shortened elsewhere. */
import { drawableText } from '../../../drawing/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import type { Card } from '../../../model/index.ts';
import { altOf, type CardShapeOptions, cardShape, paintOf } from '../card.ts';
import { type DeckContext, IN_FULL_ANCHOR, partOf, titleOf } from '../context.ts';
import type { Shape, Slide } from '../deck.ts';
import { describeCard, type Facts, oneLine } from '../facts.ts';
import type { Frame } from '../frame.ts';
import { label, subtitle } from '../look.ts';
import { BOLD, heightOf, leadingOf, REGULAR, shorten } from '../measure.ts';
import { cardNotes } from '../notes.ts';
import { cardText } from '../phaseCards.ts';
import { pictureCard, pictureHeight, shownPicture } from '../pictureCard.ts';
import { type Measured, stackCards } from '../stackCards.ts';
import { textPages } from '../textPages.ts';

const GAP = 10;
const SIZE = 12;
const HEADING_SIZE = 13;
const TEXT_SIZE = 11;
const WIDEST_COLUMN = 300;
const HIGHEST_PICTURE = 150;

function columnsOf({ contentWidth }: Frame): { readonly count: number; readonly width: number } {
  const count = Math.ceil(contentWidth / WIDEST_COLUMN);
  return { count, width: (contentWidth - (count - 1) * GAP) / count };
}

function bodyHeight({ footerLine, bodyTop }: Frame): number {
  return footerLine - 10 - bodyTop;
}

export function unplacedSlides(context: DeckContext): Slide[] {
  const { facts, frame } = context;
  const columns = columnsOf(frame);
  const { cards, activities } = facts.grid.unplaced;
  const inner = columns.width - 20;
  const limit = bodyHeight(frame) - 12;
  let waiting: Omit<Measured, 'column'>[] = [
    ...activities.map((activity) => ({ card: null, text: oneLine(activity.text), said: '', span: 1 })),
    ...cards.map((card) => ({ card, ...shownText(card, facts), span: 1 })),
  ].map((each) => {
    const height = pictureRoom(each, inner) + captionHeight(each.text + each.said, each.card, inner) + 12;
    if (height <= limit) return { ...each, whole: each.text, isWhole: true, height };
    const above = pictureRoom(each, inner);
    const text = shorten(each.text, inner, SIZE, REGULAR, Math.floor((limit - 12 - above) / leadingOf(SIZE)));
    context.inFull.add(facts.words.unplaced, each.text + each.said);
    return {
      ...each,
      whole: each.text,
      text,
      said: '',
      isWhole: false,
      height: above + heightOf(text, inner, SIZE, REGULAR) + 12,
    };
  });
  const count = waiting.length;
  const slides: Pick<Slide, 'shapes' | 'notes'>[] = [];
  while (waiting.length > 0) {
    const shapes: Shape[] = [subtitle(context, facts.words.unplacedSubtitle(count))];
    const shown: Measured[] = [];
    for (let column = 0; column < columns.count; column++) {
      const { stacked, rest } = stackCards(
        waiting.map((each) => ({ ...each, column: 0 })),
        1,
        bodyHeight(frame),
        GAP,
      );
      shapes.push(...stacked.map((each) => unplacedCard(context, each, column, each.y)));
      shown.push(...stacked);
      waiting = [...rest];
    }
    const notes = cardNotes(
      facts,
      shown.flatMap((each) => (each.card ? [each.card] : [])),
    );
    slides.push({ shapes, notes });
  }
  return slides.map((slide, i) => ({
    ...titleOf(context, 'unplaced', [facts.words.unplaced], partOf(context, i, slides.length)),
    ...slide,
  }));
}

/** A picture is said by its alternative text, not under it. */
function shownText(card: Card, facts: Facts): { readonly text: string; readonly said: string } {
  return shownPicture(card)
    ? { text: drawableText(card.text).trim(), said: '' }
    : cardText(card, describeCard(card, facts.locale));
}

function pictureRoom({ card, text }: Pick<Measured, 'card' | 'text'>, inner: number): number {
  const picture = card && shownPicture(card);
  return picture ? pictureHeight(picture, inner, HIGHEST_PICTURE, text !== '') : 0;
}

/** A picture may have no caption; every other card has a line. */
function captionHeight(text: string, card: Card | null, inner: number): number {
  return text === '' && card && shownPicture(card) ? 0 : heightOf(text, inner, SIZE, REGULAR);
}

function unplacedCard(context: DeckContext, each: Measured, column: number, y: number): Shape {
  const { facts, frame, theme } = context;
  const { card } = each;
  const { width } = columnsOf(frame);
  const kind = card ? kindOf(card.kind) : undefined;
  const name = card ? (kind?.labels[facts.locale].name ?? card.kind) : facts.words.activities;
  const paint = card ? paintOf(card.kind, theme) : theme.kinds.slate;
  const runs = [
    { text: each.text, size: SIZE, colour: paint.ink, bold: card === null },
    { text: each.said, size: SIZE, colour: theme.inkSoft },
  ];
  const options: CardShapeOptions = {
    name,
    alt: card ? altOf(card, name, oneLine(each.text), [oneLine(each.said)]) : `${name}. ${each.text}`,
    box: { x: frame.margin + column * (width + GAP), y: frame.bodyTop + y, width, height: each.height },
    runs: runs.filter((run) => run.text !== ''),
    paint,
    isAssumed: (kind?.traits.hasEvidence ?? false) && card?.evidence === 'assumption',
    ...(each.isWhole ? {} : { link: IN_FULL_ANCHOR }),
  };
  const picture = card && shownPicture(card);
  if (!picture) return cardShape(options);
  return pictureCard(context, picture, options, captionHeight(each.text, card, width - 20));
}

export function inFullSlides(context: DeckContext): Slide[] {
  const { facts, frame, theme, inFull } = context;
  const entries = inFull.list().map(({ heading, text }) => ({
    heading: shorten(oneLine(heading), frame.contentWidth, HEADING_SIZE, BOLD, 1),
    text: drawableText(text),
  }));
  const pages = textPages(entries, {
    width: frame.contentWidth,
    height: bodyHeight(frame),
    headingSize: HEADING_SIZE,
    textSize: TEXT_SIZE,
  });
  return pages.map((blocks, i): Slide => {
    const shapes: Shape[] = [subtitle(context, facts.words.inFullSubtitle)];
    for (const { heading, text, y, height } of blocks) {
      const headingHeight = leadingOf(HEADING_SIZE);
      const box = { x: frame.margin, y: frame.bodyTop + y, width: frame.contentWidth, height: headingHeight };
      shapes.push(
        label('Heading', heading, box, { size: HEADING_SIZE, colour: theme.ink, bold: true }),
        label(
          'Text',
          text,
          { ...box, y: box.y + headingHeight, height: height - headingHeight },
          {
            size: TEXT_SIZE,
            colour: theme.inkSoft,
            alt: shorten(text, 1200, TEXT_SIZE, REGULAR, 1),
          },
        ),
      );
    }
    const anchor = i === 0 ? { anchor: IN_FULL_ANCHOR } : {};
    const title = titleOf(context, 'in-full', [facts.words.inFull], partOf(context, i, pages.length));
    return { ...title, ...anchor, shapes, notes: [] };
  });
}
