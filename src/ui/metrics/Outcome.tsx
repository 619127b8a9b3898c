import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import type { Interval } from '../../model/metrics/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Metrics.module.css';

interface OutcomeProps {
  readonly value: number | null;
  readonly unit: string;
  readonly interval: Interval | null;
  readonly notes: readonly string[];
  /** Said while there is no value. */
  readonly none: string;
  readonly onUse: () => void;
}

/** What it comes to, rounded here and only here, and the button that puts it on the card. */
export function Outcome({ value, unit, interval, notes, none, onUse }: OutcomeProps) {
  const { t } = useTranslation('moments');
  const format = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 1 });
  const words = (number: number): string => format.format(number + 0).replace('-', '\u2212');
  return (
    <>
      <output className={styles.outcome}>
        {value === null ? (
          <span className={styles.hint}>{none}</span>
        ) : (
          <>
            <strong className={styles.figure}>
              {words(value)}
              {unit && `\u00a0${unit}`}
            </strong>
            <span className={styles.notes}>
              {interval && (
                <span>{t('metric.interval', { low: words(interval.low), high: words(interval.high) })}</span>
              )}
              {notes.map((note) => (
                <span key={note}>{note}</span>
              ))}
            </span>
          </>
        )}
      </output>
      <div className={styles.end}>
        <Button look="primary" disabled={value === null} onClick={onUse}>
          {t('metric.use')}
        </Button>
      </div>
    </>
  );
}
