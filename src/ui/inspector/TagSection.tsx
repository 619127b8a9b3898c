import { X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagCards } from '../../document/index.ts';
import { type ById, type Card, isLive, type JourneyMap, LIMITS } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { AddBox } from '../parts/AddBox.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import styles from './TagSection.module.css';

const cardsOf = (map: JourneyMap) => map.cards;

/** The tags of one card, or of several at once: a new one goes on each of them, one that is removed comes off each. */
export function TagSection({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('evidence');
  const { document, canEdit } = useOpenMap();
  const cards = useMapValue(cardsOf);
  // After the paint: a large map has many, and every letter typed anywhere makes new cards.
  const suggestions = useTagsOf(useDeferredValue(cards));
  const [isFull, setFull] = useState(false);
  const tagged = countTags(ids.map((id) => cards[id]?.tags ?? []));

  function add(tag: string) {
    const isTooMany = ids.some((id) => {
      const tags = cards[id]?.tags ?? [];
      return tags.length >= LIMITS.references && !tags.includes(tag);
    });
    setFull(isTooMany);
    if (!isTooMany) document.run(tagCards, { ids, add: [tag] });
  }

  if (!canEdit && tagged.size === 0) return null;
  return (
    <FieldGroup label={t('tags.label')}>
      {tagged.size > 0 && (
        <ul className={styles.chips} aria-label={t('tags.label')}>
          {[...tagged].map(([tag, count]) => (
            <li key={tag} className={styles.chip}>
              <span className={styles.words}>{tag}</span>
              {count < ids.length && (
                <span className={styles.some}>{t('tags.some', { count, total: ids.length })}</span>
              )}
              {canEdit && (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('tags.remove', { tag })}
                  onClick={() => {
                    setFull(false);
                    document.run(tagCards, { ids, remove: [tag] });
                  }}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <AddBox
          label={t('tags.add')}
          placeholder={t('tags.add')}
          options={suggestions
            .filter((tag) => (tagged.get(tag) ?? 0) < ids.length)
            .map((tag) => ({ value: tag, label: tag }))}
          maxLength={LIMITS.tag}
          makeLabel={(tag) => t('tags.make', { tag })}
          onPick={add}
          onMake={add}
        />
      )}
      {isFull && (
        <p role="alert" className={styles.full}>
          {t('tags.full', { limit: LIMITS.references })}
        </p>
      )}
    </FieldGroup>
  );
}

/** Each tag with how many of the cards wear it. */
function countTags(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tag of lists.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function useTagsOf(cards: ById<Card>): readonly string[] {
  return useMemo(() => {
    const tags = Object.values(cards).flatMap((card) => (isLive(card) ? card.tags : []));
    return [...new Set(tags)].sort((a, b) => a.localeCompare(b));
  }, [cards]);
}
