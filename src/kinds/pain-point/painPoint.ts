import * as z from 'zod/mini';
import { boxedLook } from '../boxed.ts';
import { defineKind } from '../defineKind.ts';
import { dueSchema, formatDue } from '../due.ts';
import { painPointLabels, painPointWords } from './labels.ts';

const MAX_SEVERITY = 5;
const MAX_OWNER = 200;
const MAX_WHY = 1_500;

const painPointSchema = z.object({
  /** Null while nobody has judged it. */
  severity: z.nullable(z.int().check(z.minimum(1), z.maximum(MAX_SEVERITY))),
  /** Id of the card of the need it hits. */
  need: z.nullable(z.string().check(z.maxLength(64))),
  /** Why it hurts, and why that is, and so on: one after another, with ` ← ` between (`readWhys`). */
  why: z.string().check(z.maxLength(MAX_WHY)),
  owner: z.string().check(z.maxLength(MAX_OWNER)),
  due: dueSchema,
});
type PainPointFields = z.infer<typeof painPointSchema>;

/** What hurts, and how much once somebody has judged it: filled dots of five. */
export const painPoint = defineKind<PainPointFields>({
  id: 'pain-point',
  schema: painPointSchema,
  create: () => ({ severity: null, need: null, why: '', owner: '', due: '' }),
  ...boxedLook<PainPointFields>({
    colour: 'red',
    minLines: 2,
    hasEvidence: true,
    footers: ({ fields: { severity } }) => (severity === null ? [] : [{ dots: severity, max: MAX_SEVERITY }]),
  }),
  fields: [
    { type: 'rating', name: 'severity', min: 1, max: MAX_SEVERITY },
    { type: 'card', name: 'need', kinds: ['need'] },
    { type: 'text', name: 'why', maxLength: MAX_WHY },
    { type: 'owner', name: 'owner', maxLength: MAX_OWNER },
    { type: 'date', name: 'due' },
  ],
  traits: {
    hasEvidence: true,
    severity: (fields) => fields.severity,
    action: ({ owner, due }) => ({ owner, due, isChosen: false, isDone: false, isDropped: false }),
  },
  labels: painPointLabels,
  icon: 'pain-point',
  palette: { order: 4, colour: 'red', shortcut: 'p' },
  describe: ({ fields: { severity, owner, due } }, locale) => {
    const words = painPointWords[locale];
    const parts = severity === null ? [] : [words.severity(severity, MAX_SEVERITY)];
    if (owner !== '') parts.push(words.owner(owner));
    if (due !== '') parts.push(words.due(formatDue(due, locale)));
    return parts.join(', ');
  },
});
