import * as z from 'zod/mini';
import { defineKind } from '../defineKind.ts';
import { imageLabels } from './labels.ts';
import { drawPicture, pictureSize, pictureTextBox } from './look.ts';

const MAX_ALT = 1_000;
const MAX_SIDE = 100_000;
const side = z.number().check(z.minimum(1), z.maximum(MAX_SIDE));

const imageSchema = z.object({
  /** Id of an image of the map. */
  image: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Of the picture, in pixels: its shape is known before it has come. */
  width: side,
  height: side,
  alt: z.string().check(z.maxLength(MAX_ALT)),
});
type ImageFields = z.infer<typeof imageSchema>;

/** What it looks like: a photograph, a screen, a sketch. The card's text is its caption. */
export const image = defineKind<ImageFields>({
  id: 'image',
  schema: imageSchema,
  create: () => ({ image: null, width: 4, height: 3, alt: '' }),
  size: pictureSize,
  draw: (card, context) => drawPicture(card, context, 'image', context.theme.kinds.slate),
  textBox: pictureTextBox,
  fields: [
    { type: 'image', name: 'image', width: 'width', height: 'height', alt: 'alt' },
    { type: 'text', name: 'alt', maxLength: MAX_ALT, describes: 'image' },
    { type: 'derived', name: 'width' },
    { type: 'derived', name: 'height' },
  ],
  traits: { hasEvidence: false, picture: (fields) => fields },
  labels: imageLabels,
  icon: 'image',
  palette: { order: 9, colour: 'slate', shortcut: 'i' },
  describe: ({ fields: { alt } }) => alt.replace(/[\s,]+$|^[\s,]+/gu, '').replace(/\s+/gu, ' '),
});
