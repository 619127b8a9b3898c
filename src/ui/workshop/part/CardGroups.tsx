import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../kinds/registry.ts';
import type { Card } from '../../../model/index.ts';
import { KindBadge } from '../../parts/KindBadge.tsx';
import styles from './Part.module.css';
import { useCardsByPhase } from './useCardsByPhase.ts';

interface CardGroupsProps {
  readonly ids: readonly string[];
  /** What can be done with a card, under its words. */
  readonly children: (card: Card) => ReactNode;
}

/** Cards under the phases they stand in, each with its kind and its words. */
export function CardGroups({ ids, children }: CardGroupsProps) {
  const { t } = useTranslation('part');
  return useCardsByPhase(ids).map(({ key, title, cards }) => (
    <section key={key} className={styles.group} aria-labelledby={`part-phase-${key}`}>
      <h3 id={`part-phase-${key}`}>{title === null ? t('unplaced') : title || t('noPhase')}</h3>
      <ul className={styles.list}>
        {cards.map(({ card, activity }) => {
          const kind = kindOf(card.kind);
          return (
            <li key={card.id} className={styles.column}>
              <div className={styles.cardLine}>
                {kind && <KindBadge kind={kind} />}
                <p className={styles.words}>
                  {card.text || t('noWords')}
                  {activity && <span className={styles.where}>{activity}</span>}
                </p>
              </div>
              {children(card)}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
