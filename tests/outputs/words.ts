/** Whether a text is there, by its letters and digits: spaces, line breaks and marks are each program's own. */
import { oneLine } from '../../src/export/reading/cards.ts';
import { kindOf } from '../../src/kinds/registry.ts';
import { deriveGrid, isLive, type JourneyMap } from '../../src/model/index.ts';

/** The shortest piece that a long text may be told in, so that scraps found by chance are not a telling. */
const SHORTEST_PIECE = 40;

export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether `text` is whole on these pages: on one, or cut into pieces that are each on one. */
export function isTold(text: string, pages: readonly string[]): boolean {
  let rest = lettersOf(text);
  while (rest !== '') {
    const length = Math.max(...pages.map((page) => commonLength(rest, page)));
    if (length < Math.min(rest.length, SHORTEST_PIECE)) return false;
    rest = rest.slice(length);
  }
  return true;
}

/** How long a beginning of `text` the page holds. */
function commonLength(text: string, page: string): number {
  const start = Math.min(text.length, SHORTEST_PIECE);
  if (!page.includes(text.slice(0, start))) return 0;
  let enough = start;
  let tooMuch = text.length + 1;
  while (tooMuch - enough > 1) {
    const middle = Math.floor((enough + tooMuch) / 2);
    if (page.includes(text.slice(0, middle))) enough = middle;
    else tooMuch = middle;
  }
  return enough;
}

/** The words of every live card, with those in no place. */
export function cardTexts(map: JourneyMap): readonly string[] {
  return Object.values(map.cards)
    .filter(isLive)
    .map(({ text }) => oneLine(text))
    .filter((text) => lettersOf(text) !== '');
}

/** The letters of what stands on a curve: in a crowd such words lie where they hide least, and may touch. */
export function curveLetters(map: JourneyMap): string {
  return deriveGrid(map)
    .lanes.filter(({ lane }) => kindOf(lane.kind)?.traits.plot)
    .flatMap(({ cards }) => cards.map(({ card }) => lettersOf(oneLine(card.text))))
    .join(' ');
}

/** The words of every card with a place. */
export function placedTexts(map: JourneyMap): readonly string[] {
  return deriveGrid(map)
    .lanes.flatMap(({ cards }) => cards.map(({ card }) => oneLine(card.text)))
    .filter((text) => lettersOf(text) !== '');
}
