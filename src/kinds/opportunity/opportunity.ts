import * as z from 'zod/mini';
import type { CardFooter } from '../../drawing/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { defineKind } from '../defineKind.ts';
import { dueSchema, formatDue } from '../due.ts';
import { opportunityLabels, opportunityWords } from './labels.ts';

const STATUSES = ['idea', 'planned', 'doing', 'done', 'dropped'] as const;
const MAX_OWNER = 200;
const judgement = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));

const opportunitySchema = z.object({
  impact: judgement,
  effort: judgement,
  owner: z.string().check(z.maxLength(MAX_OWNER)),
  due: dueSchema,
  status: z.enum(STATUSES),
});
type OpportunityFields = z.infer<typeof opportunitySchema>;

/** What could be done. Judged by impact and effort; owned and dated once somebody has taken it. */
export const opportunity = defineKind<OpportunityFields>({
  id: 'opportunity',
  schema: opportunitySchema,
  create: () => ({ impact: null, effort: null, owner: '', due: '', status: 'idea' }),
  ...boxedLook<OpportunityFields>({
    colour: 'gold',
    minLines: 2,
    hasEvidence: true,
    footers: (card, locale) => footersOf(card.fields, locale),
  }),
  fields: [
    { type: 'rating', name: 'impact', min: 1, max: 5 },
    { type: 'rating', name: 'effort', min: 1, max: 5 },
    { type: 'owner', name: 'owner', maxLength: MAX_OWNER },
    { type: 'date', name: 'due' },
    { type: 'choice', name: 'status', options: STATUSES },
  ],
  traits: {
    hasEvidence: true,
    matrix: ({ impact, effort }) => (impact === null || effort === null ? null : { impact, effort }),
    action: ({ owner, due, status }) => ({
      owner,
      due,
      isChosen: status === 'planned' || status === 'doing',
      isDone: status === 'done',
      isDropped: status === 'dropped',
    }),
  },
  labels: opportunityLabels,
  icon: 'opportunity',
  palette: { order: 5, colour: 'gold', shortcut: 'o' },
  describe: ({ fields: { impact, effort, owner, due, status } }, locale) => {
    const words = opportunityWords[locale];
    const parts = status === 'idea' ? [] : [opportunityLabels[locale].options[`status.${status}`] ?? ''];
    if (impact !== null && effort !== null) parts.push(words.judged(impact, effort));
    if (owner !== '') parts.push(words.owner(owner));
    if (due !== '') parts.push(words.due(formatDue(due, locale)));
    return parts.join(', ');
  },
});

/** The judgement; then who, and by when, or how it went once it is under way. Who and when already say that it is planned. */
function footersOf({ impact, effort, owner, due, status }: OpportunityFields, locale: Locale): CardFooter[] {
  const footers: CardFooter[] = [];
  if (impact !== null && effort !== null) footers.push({ left: opportunityWords[locale].judged(impact, effort) });
  const progress = status === 'idea' ? '' : (opportunityLabels[locale].options[`status.${status}`] ?? '');
  const when = formatDue(due, locale);
  const right = status === 'idea' || status === 'planned' ? when : progress;
  if (owner !== '' || right !== '') footers.push({ left: owner, right });
  else if (progress !== '') footers.push({ left: progress });
  return footers;
}
