import * as z from 'zod/mini';
import { type Drawing, emotionColour, facePaths, type Theme } from '../../drawing/index.ts';
import { formatScore } from '../../lib/number.ts';
import { cornerIcons } from '../boxed.ts';
import { type CardOf, type DrawContext, defineKind } from '../defineKind.ts';
import { emotionLabels, emotionWords } from './labels.ts';

const MIN = -2;
const MAX = 2;
/** Diameter of the face on the curve, in map pixels. */
const FACE = 28;
const LINE = 2;
/** Of the mark at its top right, and the icon in it. */
const MARK = 12;
const MARK_ICON = 9;

const emotionSchema = z.object({
  score: z.nullable(z.number().check(z.minimum(MIN), z.maximum(MAX))),
  persona: z.nullable(z.string().check(z.maxLength(64))),
});
type EmotionFields = z.infer<typeof emotionSchema>;

/**
 * What the customer feels: a face on the curve, at the height of its score. Its text is set beside the curve by the layout,
 * so `textBox` gives the type of that text and no insets.
 */
export const emotion = defineKind<EmotionFields>({
  id: 'emotion',
  schema: emotionSchema,
  create: () => ({ score: null, persona: null }),
  size: () => FACE,
  draw: drawFace,
  textBox: () => ({ left: 0, top: 0, right: 0, font: { size: 12, weight: 400, italic: true }, lineHeight: 16 }),
  fields: [
    { type: 'score', name: 'score', min: MIN, max: MAX, step: 0.1 },
    { type: 'persona', name: 'persona' },
  ],
  traits: { hasEvidence: true, plot: { min: MIN, max: MAX, field: 'score', personaField: 'persona' } },
  labels: emotionLabels,
  icon: 'emotion',
  palette: { order: 2, colour: 'amber', shortcut: 'e' },
  describe: ({ fields: { score } }, locale) =>
    score === null ? emotionWords[locale].unscored : emotionWords[locale].score(formatScore(score, locale)),
});

/** A solid ring for an insight, dashed for an assumption; no mouth while the feeling is not scored; a mark at a critical moment. */
function drawFace(card: CardOf<EmotionFields>, context: DrawContext): readonly Drawing[] {
  const { fields, evidence } = card;
  const { score } = fields;
  const { width, height, theme } = context;
  const colour = emotionColour(score, theme);
  const radius = Math.min(width, height, FACE) / 2 - LINE / 2;
  const face = facePaths(width / 2, height / 2, radius, score === null ? null : score / MAX);
  const ring: Drawing = { type: 'path', d: face.circle, fill: theme.sheet, stroke: colour, strokeWidth: LINE };
  return [
    evidence === 'assumption' ? { ...ring, dash: [4, 2.8] } : ring,
    { type: 'path', d: face.eyes, fill: colour },
    ...(face.mouth === null ? [] : [mouth(face.mouth, colour)]),
    ...cornerIcons(card).flatMap((icon) => drawMark(icon, width, theme)),
  ];
}

/** On a plate of its own at the top right, over the ring. */
function drawMark(icon: string, width: number, theme: Theme): Drawing[] {
  const plate = { x: width - MARK, y: 0, width: MARK, height: MARK, radius: MARK / 2 };
  const inset = (MARK - MARK_ICON) / 2;
  return [
    { type: 'rect', ...plate, fill: theme.ink },
    { type: 'icon', icon, x: plate.x + inset, y: inset, size: MARK_ICON, colour: theme.sheet },
  ];
}

function mouth(d: string, colour: string): Drawing {
  return { type: 'path', d, stroke: colour, strokeWidth: 1.75, lineCap: 'round' };
}
