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

/**
 * A score by whole steps, one face a step: a thumb’s work. A score between two stands in the place of the nearer one and
 * becomes that at a press; the chosen face pressed again takes the score away.
 */
export function ScoreFaces({ min, max, value, disabled, onChange }: ScoreFacesProps) {
  const { t } = useTranslation('outline');
  const name = useId();
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const chosen = value === null ? null : Math.round(value);
  return (
    <div className={styles.row}>
      <div role="radiogroup" aria-label={t('score')} className={styles.faces}>
        {steps.map((step) => {
          const isChosen = step === chosen;
          const exact = isChosen && value !== null ? value : step;
          return (
            <label key={step} className={cx(styles.option, isChosen && styles.chosen)}>
              <input
                type="radio"
                className={styles.input}
                name={name}
                checked={isChosen}
                disabled={disabled}
                aria-label={formatScore(exact, currentLocale())}
                onChange={() => onChange(step)}
                onClick={() => isChosen && onChange(exact === step ? null : step)}
              />
              <Face mood={exact / max} colour={exact} />
            </label>
          );
        })}
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
