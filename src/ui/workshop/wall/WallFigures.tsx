import { useTranslation } from 'react-i18next';
import { useTakenWords } from '../commit/takenWords.ts';
import { wholeScore } from '../part/FaceChoice.tsx';
import { Strip } from '../results/Strip.tsx';
import { useFigureWords } from './useFigureWords.ts';
import styles from './Wall.module.css';
import type { WallItem } from './wallItems.ts';

/** More are only told as a number. */
const MOST_DOTS = 40;
/** Of fewer answers a half says nothing. */
const FEW = 4;
const STEPS = [5, 4, 3, 2, 1] as const;
const plain = (value: number) => wholeScore(value).replace('+', '');

interface WallFiguresProps {
  readonly item: WallItem;
  /** All that is shown, for what is seen only beside the others. */
  readonly items: readonly WallItem[];
}

/** What people gave one card or activity, in large type. */
export function WallFigures({ item: { id, figure }, items }: WallFiguresProps) {
  const { t } = useTranslation(['part', 'workshop']);
  const figureWords = useFigureWords();
  const takenWords = useTakenWords();
  switch (figure.of) {
    case 'words':
      return null;
    case 'group':
      return (
        <ul className={styles.texts}>
          {figure.texts.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read.
            <li key={i}>{text}</li>
          ))}
        </ul>
      );
    case 'dots':
      return (
        <>
          {figure.dots <= MOST_DOTS && (
            <div className={styles.dots} aria-hidden>
              {Array.from({ length: figure.dots }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots that are only looked at.
                <span key={i} />
              ))}
            </div>
          )}
          <p className={styles.figures}>
            {figureWords(figure)} {t('results.from', { count: figure.people })}
          </p>
        </>
      );
    case 'score':
    case 'severity': {
      const isScore = figure.of === 'score';
      const text = isScore ? wholeScore : plain;
      const { low, high, min, max, count } = figure.spread;
      return (
        <>
          <div className={styles.strip}>
            <Strip
              values={figure.values}
              spread={figure.spread}
              min={isScore ? -2 : 1}
              max={isScore ? 2 : 5}
              text={text}
            />
            <div className={styles.ends} aria-hidden>
              <span>{t(isScore ? 'faces.minus2' : 'clinic.mild')}</span>
              <span>{t(isScore ? 'faces.plus2' : 'clinic.severe')}</span>
            </div>
          </div>
          <p className={styles.figures}>
            {[
              figureWords(figure),
              count < FEW
                ? min < max && t('workshop:wall.range', { low: text(min), high: text(max) })
                : low < high && t('workshop:wall.spread', { low: text(low), high: text(high) }),
              t('workshop:wall.answers', { count }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      );
    }
    case 'matrix':
      return (
        <div className={styles.matrix}>
          <div className={styles.sheet} aria-hidden>
            {STEPS.flatMap((impact) =>
              STEPS.toReversed().map((effort) => {
                const here = items.filter(
                  (one) => one.figure.of === 'matrix' && one.figure.impact === impact && one.figure.effort === effort,
                );
                const isOwn = here.some((one) => one.id === id);
                return <span key={`${impact} ${effort}`} data-mark={isOwn ? 'own' : here.length > 0 || undefined} />;
              }),
            )}
          </div>
          <div>
            <p className={styles.figures}>{figureWords(figure)}</p>
            <p aria-hidden>↑ {t('matrix.impact')}</p>
            <p aria-hidden>→ {t('matrix.effort')}</p>
          </div>
        </div>
      );
    case 'taken':
      return <p className={styles.figures}>{takenWords(figure.owner, figure.due)}</p>;
  }
}
