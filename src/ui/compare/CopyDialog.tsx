import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import styles from './CopyDialog.module.css';
import { useFutureCopy } from './useFutureCopy.ts';

/** Says what a future-state copy is, and makes one. */
export function CopyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['compare', 'common']);
  const { state, make, sendAgain, open } = useFutureCopy();
  const isRunning = state.type === 'running';
  return (
    <Sheet title={t('copy.title')} subtitle={t('copy.lead')} width={480} onClose={onClose}>
      <ul className={styles.points}>
        <li>{t('copy.keeps')}</li>
        <li>{t('copy.links')}</li>
        <li>{t('copy.compare')}</li>
      </ul>
      <div role="alert">
        {state.type === 'failed' && (
          <p className={styles.problem}>{t(`copy.problem.${isKnown(state.problem) ? state.problem : 'refused'}`)}</p>
        )}
        {state.type === 'made' && <p className={styles.problem}>{t('copy.lost', { count: state.lost.length })}</p>}
      </div>
      {isRunning && state.isSlow && (
        <progress className={styles.bar} max={1} value={state.done} aria-label={t('copy.progress')} />
      )}
      <div className={styles.buttons}>
        {state.type === 'made' ? (
          <>
            <Button onClick={() => sendAgain(state)}>{t('copy.again')}</Button>
            <Button look="primary" onClick={() => open(state.at)}>
              {t('copy.open')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button look="primary" disabled={isRunning} onClick={make}>
              {t(isRunning ? 'copy.making' : 'copy.make')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  );
}

const KNOWN = ['unreachable', 'too-many', 'too-big'] as const;

function isKnown(problem: string): problem is (typeof KNOWN)[number] {
  return KNOWN.some((known) => known === problem);
}
