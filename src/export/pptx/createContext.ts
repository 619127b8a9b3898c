/** What the slides of one deck are made from, and what stands at their foot. */
import { drawableText } from '../../drawing/index.ts';
import { NO_PICTURES } from '../pictures.ts';
import type { ExportInput } from '../types.ts';
import { createFullTexts, type DeckContext } from './context.ts';
import { deriveFacts, oneLine, shortName } from './facts.ts';
import { createFrame, type Frame, SLIDE_SIZES } from './frame.ts';
import { COVER_SIZES, TITLE_SIZES } from './look.ts';
import { REGULAR, shorten } from './measure.ts';
import type { DeckOptions } from './options.ts';
import { readAs } from './readAs.ts';
import { chosenStyle, type DeckStyle } from './style.ts';
import { createTitles } from './titles.ts';

/** What a template decides, where there is one. */
export interface TemplateLook {
  readonly frame: Frame;
  readonly style: DeckStyle;
  readonly titleSize: number;
  readonly coverSize: number;
}

export function createContext(input: ExportInput, options: DeckOptions, look: TemplateLook | null): DeckContext {
  const inFull = createFullTexts();
  const chosen = new Set(options.slides);
  return {
    facts: deriveFacts(readAs(input.map, options.persona), options.locale ?? input.locale, input.outcome),
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
export function footerText({ facts, frame }: DeckContext): string {
  const [only, ...others] = facts.personas;
  const who = others.length > 0 ? facts.personas.map(shortName).join(', ') : oneLine(only?.name ?? '');
  const state = facts.words.state[facts.map.map.state];
  const room = frame.contentWidth;
  const parts = [shorten(facts.title, room * 0.43, 10, REGULAR, 1), shorten(who, room * 0.25, 10, REGULAR, 1), state];
  return drawableText(parts.filter(Boolean).join(' · '));
}
