import { useTranslation } from 'react-i18next';
import type { Finding } from '../../model/review/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { RecordJump } from '../evidence/RecordJump.tsx';
import source from '../evidence/Sources.module.css';
import { formatDay } from '../evidence/sourceLook.tsx';
import styles from './Review.module.css';

/** Where something was found, a press away, and what was seen there. */
export function FindingPlace({ finding: { rule, on, values } }: { readonly finding: Finding }) {
  const { t } = useTranslation('evidence');
  const { session } = useOpenMap();
  const said = { ...values, ...(typeof values.date === 'string' ? { date: formatDay(values.date) } : {}) };
  return (
    <>
      {on === 'map' ? (
        <button
          type="button"
          className={source.jump}
          onClick={() => session.setState({ selection: [], panel: 'inspector' })}
        >
          {t('review.fix')}
        </button>
      ) : (
        <RecordJump on={on} panel="review" />
      )}
      {isTold(rule) && <span className={styles.fact}>{t(`review.facts.${rule}`, said)}</span>}
    </>
  );
}

const TOLD = ['staleReview', 'assumedLane', 'insideOut', 'painNoOwner', 'longText'] as const;

function isTold(rule: Finding['rule']): rule is (typeof TOLD)[number] {
  return TOLD.some((one) => one === rule);
}
