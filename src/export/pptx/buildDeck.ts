/** All slides of a map's deck, in order. */
import { drawableText } from '../../drawing/index.ts';
import { NO_PICTURES } from '../pictures.ts';
import type { ExportInput } from '../types.ts';
import { createFullTexts, type DeckContext } from './context.ts';
import type { Deck, Slide } from './deck.ts';
import { deriveFacts, oneLine, shortName } from './facts.ts';
import { createFrame, type Frame, SLIDE_SIZES } from './frame.ts';
import { COVER_SIZES, TITLE_SIZES } from './look.ts';
import { REGULAR, shorten } from './measure.ts';
import { DECK_PARTS, type DeckOptions, type DeckPart } from './options.ts';
import { readAs } from './readAs.ts';
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
import { chosenStyle, type DeckStyle } from './style.ts';
import { createTitles, type ProposedTitle } from './titles.ts';

/** What a template decides, where there is one. */
export interface TemplateLook {
  readonly frame: Frame;
  readonly style: DeckStyle;
  readonly titleSize: number;
  readonly coverSize: number;
}

export interface DeckSteps {
  /** Each makes the slides of one part; they can be taken one at a time, so that long work can be followed and stopped. */
  readonly steps: readonly (() => readonly Slide[])[];
  readonly toDeck: (slides: readonly Slide[]) => Deck;
  readonly style: DeckStyle;
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
    opportunities: [() => opportunitySlides(context)],
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

function createContext(input: ExportInput, options: DeckOptions, look: TemplateLook | null): DeckContext {
  const inFull = createFullTexts();
  const chosen = new Set(options.slides);
  return {
    facts: deriveFacts(readAs(input.map, options.persona), options.locale ?? input.locale),
    frame: look?.frame ?? createFrame(SLIDE_SIZES[options.ratio]),
    theme: (look?.style ?? chosenStyle(options, options.font)).theme,
    today: input.today,
    inFull,
    titles: createTitles(options.titles, inFull),
    pictures: input.pictures ?? NO_PICTURES,
    hasTemplate: look !== null,
    hasPart: (part) => chosen.has(part),
    titleSizes: sizesFrom(look?.titleSize, TITLE_SIZES),
    coverSizes: sizesFrom(look?.coverSize, COVER_SIZES),
  };
}

/** A template's own size first, then those of ours that are smaller. */
function sizesFrom(own: number | undefined, sizes: readonly number[]): readonly number[] {
  return own === undefined ? sizes : [own, ...sizes.filter((size) => size < own)];
}

/** "Buying a first home · Anna, 31 · current state" */
function footerText({ facts, frame }: DeckContext): string {
  const [only, ...others] = facts.personas;
  const who = others.length > 0 ? facts.personas.map(shortName).join(', ') : oneLine(only?.name ?? '');
  const state = facts.words.state[facts.map.map.state];
  const room = frame.contentWidth;
  const parts = [shorten(facts.title, room * 0.43, 10, REGULAR, 1), shorten(who, room * 0.25, 10, REGULAR, 1), state];
  return drawableText(parts.filter(Boolean).join(' · '));
}
