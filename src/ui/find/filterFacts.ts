import { kindOf, parseCard } from '../../kinds/registry.ts';
import type { Card, FilterFacts } from '../../model/index.ts';

/** What a filter asks of a card, told by its kind. */
export function filterFacts(card: Card): FilterFacts {
  const kind = kindOf(card.kind);
  const fields = parseCard(card)?.fields ?? {};
  const valuesOf = (type: string) =>
    (kind?.fields ?? []).flatMap((spec) => {
      const value = spec.type === type ? fields[spec.name] : null;
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
    });
  const owner = valuesOf('owner')[0] ?? '';
  return {
    isWeighed: kind?.traits.hasEvidence ?? false,
    severity: kind?.traits.severity?.(fields) ?? null,
    owner,
    personas: [...card.personas, ...valuesOf('persona')],
    words: [...valuesOf('text'), owner],
  };
}
