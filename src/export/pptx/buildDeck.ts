/** All slides of a map's deck, in order. */
import type { ExportInput } from '../types.ts';
import type { DeckContext } from './context.ts';
import { createContext, footerText, type TemplateLook } from './createContext.ts';
import type { Slide } from './deck.ts';
import { DECK_PARTS, type DeckOptions, type DeckPart } from './options.ts';
import { actionSlides } from './slides/actions.ts';
import { assumptionSlides } from './slides/assumptions.ts';
import { coverSlide, deckTitle } from './slides/cover.ts';
import { inFullSlides, unplacedSlides } from './slides/lists.ts';
import { opportunitySlides } from './slides/opportunities.ts';
import { overviewSlide } from './slides/overview.ts';
import { painSlides } from './slides/pains.ts';
import { peakEndSlide } from './slides/peakEnd.ts';
import { personaSlides } from './slides/personas.ts';
import { phaseSlides } from './slides/phase.ts';
import { votedSlides } from './slides/voted.ts';
import { chosenStyle } from './style.ts';
import type { ProposedTitle } from './titles.ts';
import type { DeckWork } from './writeDeck.ts';

export interface DeckSteps extends DeckWork {
  readonly proposed: () => readonly ProposedTitle[];
}

export function deckSteps(input: ExportInput, options: DeckOptions, look: TemplateLook | null = null): DeckSteps {
  const context = createContext(input, options, look);
  const parts = partSteps(context);
  const chosen = DECK_PARTS.filter(context.hasPart).flatMap((part) => parts[part]);
  return {
    // A file without slides would be broken: the cover stands in where nothing was chosen, or what was chosen is empty.
    steps: [...chosen, () => inFullSlides(context)],
    toDeck: (slides) => ({
      frame: context.frame,
      title: deckTitle(context),
      footer: footerText(context),
      slides: slides.length > 0 ? slides : [coverSlide(context)],
    }),
    style: look?.style ?? chosenStyle(options, options.font),
    proposed: context.titles.proposed,
  };
}

type PartSteps = Readonly<Record<DeckPart, readonly (() => readonly Slide[])[]>>;

function partSteps(context: DeckContext): PartSteps {
  const { facts } = context;
  return {
    cover: [() => [coverSlide(context)]],
    overview: [() => [overviewSlide(context)]],
    phases: facts.phases.map((phase, i) => () => phaseSlides(context, phase, i)),
    'peak-end': facts.curves.map((curve) => () => [peakEndSlide(context, curve)]),
    pains: [() => painSlides(context)],
    opportunities: [() => opportunitySlides(context), () => votedSlides(context)],
    actions: [() => actionSlides(context)],
    assumptions: [() => assumptionSlides(context)],
    personas: [() => personaSlides(context)],
    unplaced: [() => unplacedSlides(context)],
  };
}

/** The parts that would have a slide, whatever is chosen. */
export function filledParts(input: ExportInput, options: DeckOptions): readonly DeckPart[] {
  const parts = partSteps(createContext(input, options, null));
  return DECK_PARTS.filter((part) => parts[part].some((step) => step().length > 0));
}

/** What slides would be called, by key, in their order: whoever makes the deck may change any of them first. */
export function proposedTitles(input: ExportInput, options: DeckOptions): readonly ProposedTitle[] {
  const { steps, proposed } = deckSteps(input, { ...options, titles: {} });
  for (const step of steps) step();
  return proposed().filter(({ key }) => key !== 'in-full');
}
