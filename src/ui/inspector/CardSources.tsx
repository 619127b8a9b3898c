import { ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSources, setCard } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { type Card, isLive, type JourneyMap, LIMITS, lacksSource, sourcesOf } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { SourceFields } from '../evidence/SourceFields.tsx';
import styles from '../evidence/Sources.module.css';
import { SourceIcon, useSourceWords } from '../evidence/sourceLook.tsx';
import { AddBox } from '../parts/AddBox.tsx';
import { IconButton } from '../parts/IconButton.tsx';

const recordsOf = (map: JourneyMap) => map.sources;
const LONGEST_REFERENCE = 500;

/** What the card rests on: sources of the map, chosen or made on the spot, each open to see and change what it is. */
export function CardSources({ card }: { readonly card: Card }) {
  const { t } = useTranslation('evidence');
  const { document, canEdit } = useOpenMap();
  const { nameOf, factsOf } = useSourceWords();
  const records = useMapValue(recordsOf);
  const [made, setMade] = useState<string | null>(null);
  const sources = sourcesOf(card, records);
  const isFull = sources.length >= LIMITS.references;
  const others = Object.values(records).filter((source) => isLive(source) && !card.sources.includes(source.id));
  const chosen = sources.map(({ id }) => id);
  // What is deleted just now may come back.
  const kept = card.sources.filter((id) => !chosen.includes(id));
  const set = (ids: readonly string[]) =>
    document.run(setCard, { id: card.id, values: { sources: [...ids, ...kept].slice(0, LIMITS.references) } });

  function make(reference: string) {
    const id = newId();
    const gesture = document.history.beginGesture();
    document.run(addSources, { sources: [{ id, reference }] });
    set([...chosen, id]);
    gesture.commit();
    setMade(id);
  }

  return (
    <div className={styles.onCard}>
      {lacksSource(card, records) && <p className={styles.none}>{t('sources.none')}</p>}
      {sources.length > 0 && (
        <ul className={styles.list} aria-label={t('sources.label')}>
          {sources.map((source) => {
            const text = nameOf(source);
            return (
              <li key={source.id} className={styles.source}>
                <details open={source.id === made || undefined}>
                  <summary className={styles.summary} aria-label={t('sources.edit', { text })}>
                    <ChevronRight size={13} className={styles.chevron} aria-hidden />
                    <SourceIcon type={source.type} />
                    <span className={styles.words}>
                      {text}
                      <span className={styles.facts}>{factsOf(source)}</span>
                    </span>
                  </summary>
                  <SourceFields source={source} />
                </details>
                {canEdit && (
                  <IconButton
                    className={styles.take ?? ''}
                    label={t('sources.take', { text })}
                    onClick={() => set(chosen.filter((id) => id !== source.id))}
                  >
                    <X size={14} aria-hidden />
                  </IconButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {canEdit && !isFull && (
        <AddBox
          label={t('sources.add')}
          placeholder={t('sources.add')}
          options={others.map((source) => ({
            value: source.id,
            label: nameOf(source),
            icon: <SourceIcon type={source.type} />,
          }))}
          maxLength={LONGEST_REFERENCE}
          makeLabel={(text) => t('sources.make', { text })}
          onPick={(id) => set([...chosen, id])}
          onMake={make}
        />
      )}
      {canEdit && isFull && <p className={styles.none}>{t('sources.full', { limit: LIMITS.references })}</p>}
    </div>
  );
}
