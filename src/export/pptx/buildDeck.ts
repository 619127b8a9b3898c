/** All slides of a map's deck, in order. */
import { drawableText, lightTheme } from '../../drawing/index.ts';
import type { ExportInput } from '../types.ts';
import { createFullTexts, type DeckContext } from './context.ts';
import type { Deck, Slide } from './deck.ts';
import { deriveFacts, oneLine, shortName } from './facts.ts';
import { createFrame, SLIDE_SIZES } from './frame.ts';
import { REGULAR, shorten } from './measure.ts';
import { coverSlide, deckTitle } from './slides/cover.ts';
import { inFullSlides, unplacedSlides } from './slides/lists.ts';
import { opportunitySlides } from './slides/opportunities.ts';
import { overviewSlide } from './slides/overview.ts';
import { peakEndSlide } from './slides/peakEnd.ts';
import { phaseSlides } from './slides/phase.ts';

/** Each step makes the slides of one part; they can be taken one at a time, so that long work can be followed and stopped. */
export function deckSteps(input: ExportInput): {
  readonly steps: readonly (() => readonly Slide[])[];
  readonly toDeck: (slides: readonly Slide[]) => Deck;
} {
  const facts = deriveFacts(input.map, input.locale);
  const context: DeckContext = {
    facts,
    frame: createFrame(SLIDE_SIZES['16:9']),
    theme: lightTheme,
    today: input.today,
    inFull: createFullTexts(),
  };
  const steps = [
    () => [coverSlide(context), overviewSlide(context)],
    ...facts.phases.map((phase, i) => () => phaseSlides(context, phase, i)),
    ...facts.curves.map((curve) => () => [peakEndSlide(context, curve)]),
    () => opportunitySlides(context),
    () => unplacedSlides(context),
    () => inFullSlides(context),
  ];
  return {
    steps,
    toDeck: (slides) => ({ frame: context.frame, title: deckTitle(context), footer: footerText(context), slides }),
  };
}

/** "Buying a first home · Anna, 31 · current state" */
function footerText({ facts, frame }: DeckContext): string {
  const [only, ...others] = facts.personas;
  const who = others.length > 0 ? facts.personas.map(shortName).join(', ') : oneLine(only?.name ?? '');
  const state = facts.words.state[facts.map.map.state];
  const parts = [
    shorten(facts.title, frame.contentWidth * 0.43, 10, REGULAR, 1),
    shorten(who, frame.contentWidth * 0.27, 10, REGULAR, 1),
    state,
  ];
  return drawableText(parts.filter(Boolean).join(' · '));
}
