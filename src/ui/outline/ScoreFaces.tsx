import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionColour, facePaths } from '../../drawing/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { formatScore } from '../../lib/number.ts';
import { cx } from '../parts/cx.ts';
import { useTheme } from '../theme/themeStore.ts';
import styles from './ScoreFaces.module.css';

interface ScoreFacesProps {
  readonly min: number;
  readonly max: number;
  /** Null: not scored. */
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A score by whole steps, one face a step: a thumb’s work. The chosen face pressed again takes the score away. */
export function ScoreFaces({ min, max, value, disabled, onChange }: ScoreFacesProps) {
  const { t } = useTranslation('outline');
  const name = useId();
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const chosen = value === null ? null : Math.round(value);
  return (
    <div className={styles.row}>
      <div role="radiogroup" aria-label={t('score')} className={styles.faces}>
        {steps.map((step) => (
          <label key={step} className={cx(styles.option, step === chosen && styles.chosen)}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={step === chosen}
              disabled={disabled}
              aria-label={formatScore(step, currentLocale())}
              onChange={() => onChange(step)}
              onClick={() => step === chosen && onChange(null)}
            />
            <Face mood={step / max} colour={step} />
          </label>
        ))}
      </div>
      <output className={styles.value}>{value === null ? t('notScored') : formatScore(value, currentLocale())}</output>
    </div>
  );
}

function Face({ mood, colour }: { readonly mood: number; readonly colour: number }) {
  const { theme } = useTheme();
  const ink = emotionColour(colour, theme);
  const face = facePaths(14, 14, 12.5, mood);
  return (
    <svg viewBox="0 0 28 28" width={28} height={28} aria-hidden>
      <path d={face.circle} fill="none" stroke={ink} strokeWidth={2} />
      <path d={face.eyes} fill={ink} />
      {face.mouth && <path d={face.mouth} fill="none" stroke={ink} strokeWidth={1.75} strokeLinecap="round" />}
    </svg>
  );
}
