import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../kinds/registry.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { type BoxResult, rankVotes } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { KindBadge } from '../../parts/KindBadge.tsx';
import part from '../part/Part.module.css';
import styles from './Results.module.css';

const cardsOf = (map: JourneyMap) => map.cards;

/** Which cards got the dots, the most first. */
export function VoteResults({ result }: { readonly result: Extract<BoxResult, { readonly type: 'vote' }> }) {
  const { t } = useTranslation('part');
  const cards = useMapValue(cardsOf);
  const ranked = rankVotes(result);
  const most = ranked[0]?.dots ?? 1;
  if (ranked.length === 0) return <p className={part.instruction}>{t('results.nothing')}</p>;
  return (
    <>
      <h3 className={part.title}>{t('results.voteTitle')}</h3>
      <ol className={part.list}>
        {ranked.map(({ card, dots, people, rank }) => {
          const record = cards[card];
          const kind = kindOf(record?.kind ?? '');
          return (
            <li key={card} className={styles.item}>
              <div className={part.cardLine}>
                <span className={styles.rank}>{rank}</span>
                {kind && <KindBadge kind={kind} />}
                <p className={part.words}>{record?.text || t('noWords')}</p>
              </div>
              <div className={styles.bars} aria-hidden>
                <span style={{ width: `${(dots / most) * 100}%` }} />
              </div>
              <p className={part.subtle}>
                {t('results.dots', { count: dots })} · {t('results.from', { count: people })}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
