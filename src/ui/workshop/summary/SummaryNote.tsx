import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workshopOf } from '../../../document/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './Summary.module.css';
import { openSummary } from './summaryStore.ts';

/** The way to the summary, once there is anything to sum up. */
export function SummaryNote() {
  const { t } = useTranslation('summary');
  const { state, runs } = useStore(workshopOf(useOpenMap().talk).view, (view) => view);
  if (runs.length === 0 && state.phase !== 'over') return null;
  return (
    <div className={styles.note}>
      {state.phase === 'over' && <p>{t('over')}</p>}
      <Button look={state.phase === 'over' ? 'primary' : 'plain'} onClick={openSummary}>
        <ClipboardList size={15} aria-hidden />
        {t('open')}
      </Button>
    </div>
  );
}
