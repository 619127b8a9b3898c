import { useTranslation } from 'react-i18next';
import { faceKey, ScoreFace, wholeScore } from './FaceChoice.tsx';
import styles from './Part.module.css';
import type { AskedColumn } from './useAskedColumns.ts';

interface ScoreOverviewProps {
  readonly columns: readonly AskedColumn[];
  readonly scores: Readonly<Record<string, { readonly score: number; readonly words: string }>>;
  /** By index. */
  readonly onChoose: (at: number) => void;
}

/** Everything that is asked, with what one has answered. */
export function ScoreOverview({ columns, scores, onChoose }: ScoreOverviewProps) {
  const { t } = useTranslation('part');
  return (
    <ol className={styles.list}>
      {columns.map(({ id, text, phase }, i) => {
        const own = scores[id];
        return (
          <li key={id}>
            <button type="button" className={styles.rowButton} onClick={() => onChoose(i)}>
              <span className={styles.words}>
                {text || t('noWords')}
                <span className={styles.where}>{phase}</span>
              </span>
              {own ? (
                <>
                  <ScoreFace score={own.score} size={22} />
                  <span className="visually-hidden">{t(`faces.${faceKey(own.score)}`)}</span>
                  <span className={styles.figure}>{wholeScore(own.score)}</span>
                </>
              ) : (
                <span className={styles.where}>{t('score.notYet')}</span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
