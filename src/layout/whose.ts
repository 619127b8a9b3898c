import { kindOf } from '../kinds/registry.ts';
import type { Locale } from '../lib/locale.ts';
import { type Card, ownersOf, type Persona } from '../model/index.ts';
import { layoutLabels } from './labels.ts';
import { scoredPersona } from './moments.ts';

/** Whose a card is, in words, of several personas: the name of who feels it, or of those it is only for; empty when everybody's. */
export function sayWhose(card: Card, personas: readonly Persona[], locale: Locale): string {
  if (personas.length < 2) return '';
  const plot = kindOf(card.kind)?.traits.plot;
  if (plot) return scoredPersona(card, plot, personas)?.name ?? '';
  const names = ownersOf(card.personas, personas).map(({ name }) => name);
  return names.length > 0 ? layoutLabels[locale].onlyFor(names.join(', ')) : '';
}
