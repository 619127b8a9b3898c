import * as z from 'zod/mini';
import {
  CARD_ICON,
  cardFrame,
  countRichLines,
  type Drawing,
  drawTags,
  type Font,
  richBlock,
  TAG_ROW,
  tagRows,
  textBlock,
} from '../../drawing/index.ts';
import { cornerIcons, sourcesMark } from '../boxed.ts';
import { type CardOf, type DrawContext, defineKind, type TextBox } from '../defineKind.ts';
import { CHANNELS, channelIcon, channelIcons, channelWords, isChannel } from './channels.ts';
import { touchpointLabels, touchpointWords } from './labels.ts';

const MAX_RECEIVER = 200;
const INITIATORS = ['customer', 'company'] as const;

const touchpointSchema = z.object({
  /** One of CHANNELS, or one of the team's own. */
  channel: z.string().check(z.refine(isChannel)),
  initiator: z.nullable(z.enum(INITIATORS)),
  receiver: z.string().check(z.maxLength(MAX_RECEIVER)),
});
type TouchpointFields = z.infer<typeof touchpointSchema>;

const FONT: Font = { size: 13, weight: 600 };
const LINE = 18;
const PADDING = 7;
/** Half the height of a pill of one line: its ends are fully round. */
const RADIUS = PADDING + LINE / 2;
const ICON = { x: 12, size: 16, gap: 6 } as const;
const RIGHT = 14;

/** Where customer and company meet: a pill with its channel's icon. While it has no words of its own it says its channel. */
export const touchpoint = defineKind<TouchpointFields>({
  id: 'touchpoint',
  schema: touchpointSchema,
  create: () => ({ channel: 'other', initiator: null, receiver: '' }),
  size: (card, context) => {
    const { left, right } = textBox(card);
    const lines = countRichLines(card.text, context.width - left - right, FONT);
    return lines * LINE + tagsHeight(card, context.width) + 2 * PADDING;
  },
  draw: drawPill,
  textBox,
  fields: [
    { type: 'open-choice', name: 'channel', options: CHANNELS, icons: channelIcons },
    { type: 'choice', name: 'initiator', options: INITIATORS },
    { type: 'text', name: 'receiver', maxLength: MAX_RECEIVER },
  ],
  traits: { hasEvidence: true },
  labels: touchpointLabels,
  icon: 'touchpoint',
  palette: { order: 3, colour: 'indigo', shortcut: 't' },
  describe: ({ fields: { channel, initiator, receiver } }, locale) => {
    const words = touchpointWords[locale];
    const parts = [channelWords(channel, locale)].filter(Boolean);
    if (initiator !== null) parts.push(words.initiated[initiator]);
    if (receiver !== '') parts.push(words.received(receiver));
    return parts.join(', ');
  },
});

function textBox(card: CardOf<TouchpointFields>): TextBox {
  return {
    left: ICON.x + ICON.size + ICON.gap,
    top: PADDING,
    right: RIGHT + iconsOf(card).length * CARD_ICON.room,
    font: FONT,
    lineHeight: LINE,
  };
}

function drawPill(card: CardOf<TouchpointFields>, context: DrawContext): readonly Drawing[] {
  const { width, height, theme, locale } = context;
  const { channel } = card.fields;
  const paint = theme.kinds.indigo;
  const { left, top, right } = textBox(card);
  const type = { x: left, y: top, width: width - left - right, font: FONT, lineHeight: LINE };
  const words = card.text === '' ? channelWords(channel, locale) : '';
  const said = words === '' ? [] : [textBlock(words, { ...type, fill: theme.inkSoft, maxLines: 1 })];
  const tagBox = { x: left, y: height - PADDING - tagsHeight(card, width), width: width - left - RIGHT, paint };
  return [
    cardFrame({ width, height, paint, radius: RADIUS - 0.5, isAssumed: card.evidence === 'assumption' }),
    { type: 'icon', icon: channelIcon(channel), x: ICON.x, y: top + 1, size: ICON.size, colour: paint.accent },
    ...(card.text === '' ? said : [richBlock(card.text, { ...type, fill: paint.ink })]),
    ...drawTags(card.tags, tagBox),
    ...iconsOf(card).map(
      (icon, i): Drawing => ({
        type: 'icon',
        icon,
        x: width - RIGHT - CARD_ICON.size - i * CARD_ICON.room,
        y: top + (LINE - CARD_ICON.size) / 2,
        size: CARD_ICON.size,
        colour: icon === sourcesMark(card) ? theme.inkSoft : paint.accent,
      }),
    ),
  ];
}

/** Room for the rows of tags under the text. */
function tagsHeight(card: CardOf<TouchpointFields>, width: number): number {
  return tagRows(card.tags, width - textBox(card).left - RIGHT).length * TAG_ROW;
}

function iconsOf(card: CardOf<TouchpointFields>): string[] {
  const mark = sourcesMark(card);
  return mark === null ? cornerIcons(card) : [...cornerIcons(card), mark];
}
