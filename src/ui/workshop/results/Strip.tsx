import { useTranslation } from 'react-i18next';
import type { Spread } from '../../../model/workshop/index.ts';
import { wholeScore } from '../part/FaceChoice.tsx';
import styles from './Results.module.css';

interface StripProps {
  readonly values: readonly number[];
  readonly spread: Spread;
  readonly min: number;
  readonly max: number;
  /** How a value reads. */
  readonly text?: (value: number) => string;
}

/** Every value as a dot on a scale, with the middle half as a band and the median as a line. */
export function Strip({ values, spread, min, max, text = wholeScore }: StripProps) {
  const { t } = useTranslation('part');
  const at = (value: number) => `${((value - min) / (max - min)) * 100}%`;
  const stacked = new Map<number, number>();
  const most = Math.max(...countEach(values).values());
  const step = Math.min(9, 34 / Math.max(1, most));
  return (
    <div
      role="img"
      className={styles.strip}
      aria-label={t('results.strip', {
        median: text(spread.median),
        low: text(spread.low),
        high: text(spread.high),
        count: spread.count,
      })}
    >
      <span className={styles.axis} />
      <span className={styles.band} style={{ left: at(spread.low), right: `calc(100% - ${at(spread.high)})` }} />
      {values.map((value, i) => {
        const height = stacked.get(value) ?? 0;
        stacked.set(value, height + 1);
        const bottom = `calc(${8 + height * step} * var(--unit))`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots that are only looked at.
          <span key={i} className={styles.dot} style={{ left: at(value), bottom }} />
        );
      })}
      <span className={styles.median} style={{ left: at(spread.median) }} />
    </div>
  );
}

function countEach(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
