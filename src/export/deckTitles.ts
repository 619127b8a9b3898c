import type { DeckOptions, DeckPart } from './pptx/options.ts';
import type { ProposedTitle } from './pptx/titles.ts';
import type { ExportInput } from './types.ts';

/** What a deck's slides would be called, by key, in their order. The deck's layout is fetched when it is first asked for. */
export async function proposeDeckTitles(input: ExportInput, options: DeckOptions): Promise<readonly ProposedTitle[]> {
  return (await import('./pptx/buildDeck.ts')).proposedTitles(input, options);
}

/** The parts of a deck that the map has something to show in. */
export async function findFilledParts(input: ExportInput, options: DeckOptions): Promise<readonly DeckPart[]> {
  return (await import('./pptx/buildDeck.ts')).filledParts(input, options);
}
