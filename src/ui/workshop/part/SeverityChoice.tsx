import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../parts/cx.ts';
import styles from './SeverityChoice.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;

interface SeverityChoiceProps {
  readonly label: string;
  /** Null: not judged. */
  readonly value: number | null;
  readonly disabled: boolean;
  /** The chosen one pressed again takes the judgement away. */
  readonly onChange: (severity: number | null) => void;
}

/** How much it hurts, from 1 (mild) to 5 (severe). */
export function SeverityChoice({ label, value, disabled, onChange }: SeverityChoiceProps) {
  const { t } = useTranslation('part');
  const name = useId();
  return (
    <div className={styles.line}>
      <span aria-hidden className={styles.end}>
        {t('clinic.mild')}
      </span>
      <div role="radiogroup" aria-label={label} className={styles.steps}>
        {STEPS.map((step) => (
          <label key={step} className={cx(styles.step, value !== null && step <= value && styles.filled)}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={step === value}
              disabled={disabled}
              aria-label={t('clinic.severity', { severity: step })}
              onChange={() => onChange(step)}
              onClick={() => step === value && onChange(null)}
            />
            {step}
          </label>
        ))}
      </div>
      <span aria-hidden className={styles.end}>
        {t('clinic.severe')}
      </span>
    </div>
  );
}
