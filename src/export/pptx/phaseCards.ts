import { drawableText } from '../../drawing/index.ts';
import type { Card } from '../../model/index.ts';

/** A card's text, and behind it what else the card says, without repeating it; that alone where there is no text. */
export function cardText(card: Card, description: string): { readonly text: string; readonly said: string } {
  const text = drawableText(card.text).trim();
  const words = drawableText(description)
    .trim()
    .split(', ')
    .filter((part) => part.toLocaleLowerCase() !== text.toLocaleLowerCase())
    .join(', ');
  if (text === '') return { text: words, said: '' };
  return { text, said: words === '' ? '' : ` · ${words}` };
}

/** Whether a text opens with a quotation mark: somebody's own words. */
export function isQuoted(text: string): boolean {
  return /^["“”„«»]/u.test(text);
}
