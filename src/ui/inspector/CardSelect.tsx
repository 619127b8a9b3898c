import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { type Card, type FieldValue, isLive, type JourneyMap } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';
import { ReferenceSelect } from './ReferenceSelect.tsx';

interface CardSelectProps {
  readonly label: string;
  readonly kinds: readonly string[];
  readonly none: string;
  readonly value: FieldValue;
  readonly isReadOnly: boolean;
  readonly accepts: (value: FieldValue) => boolean;
  readonly onChange: (value: FieldValue) => void;
}

const cardsOf = (map: JourneyMap) => map.cards;

/** Another card of the map, of one of `kinds`, by its words and what else it says. */
export function CardSelect({ kinds, ...props }: CardSelectProps) {
  const { t } = useTranslation('common');
  // After the paint: the list is long in a large map, and every letter typed anywhere makes new cards.
  const cards = useDeferredValue(useMapValue(cardsOf));
  const options = useMemo(
    () =>
      Object.values(cards)
        .filter((card) => isLive(card) && kinds.includes(card.kind))
        .map((card) => ({ id: card.id, label: labelOf(card, t('noText')) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [cards, kinds, t],
  );
  return <ReferenceSelect {...props} options={options} />;
}

function labelOf(card: Card, noText: string): string {
  const parsed = parseCard(card);
  const more = parsed ? kindOf(card.kind)?.describe(parsed, currentLocale()) : '';
  return [card.text || noText, more && `(${more})`].filter(Boolean).join(' ');
}
