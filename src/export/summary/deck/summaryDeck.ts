/** The summary as slides, in the look of the map's own deck: a finding is each title. */
import { drawableText } from '../../../drawing/index.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { NO_PICTURES } from '../../pictures.ts';
import { createContext } from '../../pptx/createContext.ts';
import { REGULAR, shorten } from '../../pptx/measure.ts';
import { deckOptionsSchema } from '../../pptx/options.ts';
import { inFullSlides } from '../../pptx/slides/lists.ts';
import { opportunitySlides } from '../../pptx/slides/opportunities.ts';
import { chosenStyle } from '../../pptx/style.ts';
import { writeDeck } from '../../pptx/writeDeck.ts';
import type { Task } from '../../types.ts';
import type { Summary } from '../types.ts';
import { summaryWords } from '../words.ts';
import type { SummaryDeck } from './context.ts';
import { coverSlide } from './cover.ts';
import { exerciseSlides, madeSlides } from './made.ts';
import { decisionSlides, questionSlides, reviewSlide } from './next.ts';
import { scoreSlides, severitySlides, voteSlides } from './results.ts';

interface DeckInput {
  readonly map: JourneyMap;
  readonly summary: Summary;
  readonly locale: Locale;
  readonly timeZone: string;
  /** ISO 8601 calendar date. */
  readonly today: string;
}

/** The bytes of a .pptx file. Equal input gives equal bytes. Throws the signal's reason when it is aborted. */
export function summaryDeck({ map, summary, locale, timeZone, today }: DeckInput, task: Task): Promise<Uint8Array> {
  const options = deckOptionsSchema.parse({});
  const { outcome } = summary;
  const context = createContext({ map, locale, today, ...(outcome && { outcome }) }, options, null);
  const words = summaryWords[locale];
  const deck: SummaryDeck = { context, summary, words, locale, timeZone };
  const steps = [
    () => [coverSlide(deck)],
    () => madeSlides(deck),
    ...summary.votes.map((vote, i) => () => voteSlides(deck, vote, i)),
    ...summary.scores.map((scores, i) => () => scoreSlides(deck, scores, i)),
    ...summary.severities.map((severities, i) => () => severitySlides(deck, severities, i)),
    () => (outcome ? opportunitySlides(context) : []),
    () => decisionSlides(deck),
    () => questionSlides(deck),
    () => exerciseSlides(deck),
    () => [reviewSlide(deck)],
    () => inFullSlides(context),
  ];
  const title = words.title(context.facts.title);
  const short = shorten(drawableText(context.facts.title), context.frame.contentWidth * 0.6, 10, REGULAR, 1);
  const work = {
    steps,
    style: chosenStyle(options, options.font),
    toDeck: (slides: Parameters<Parameters<typeof writeDeck>[0]['toDeck']>[0]) => ({
      frame: context.frame,
      title: shorten(title, 1200, 12, REGULAR, 1),
      footer: `${short} · ${words.kicker}`,
      slides,
    }),
  };
  return writeDeck(work, { locale, today, pictures: NO_PICTURES }, task);
}
