import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { formatScore } from '../../lib/number.ts';
import styles from './ScoreSlider.module.css';

interface ScoreSliderProps {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Null: not scored. */
  readonly value: number | null;
  readonly disabled: boolean;
  readonly canClear: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A score on its scale. Sliding shows; letting go, or a key, writes: one edit for one judgement. */
export function ScoreSlider({ id, min, max, step, value, disabled, canClear, onChange }: ScoreSliderProps) {
  const { t } = useTranslation('editor');
  const [sliding, setSliding] = useState<number | null>(null);
  const shown = sliding ?? value;
  const words = shown === null ? t('card.notScored') : formatScore(shown, currentLocale());

  function write() {
    if (sliding !== null && sliding !== value) onChange(sliding);
    setSliding(null);
  }

  return (
    <div className={styles.row}>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={min}
        max={max}
        step={step}
        value={shown ?? (min + max) / 2}
        aria-valuetext={words}
        disabled={disabled}
        onChange={(event) => setSliding(event.target.valueAsNumber)}
        onPointerUp={write}
        onKeyUp={write}
        onBlur={write}
      />
      <output htmlFor={id} className={styles.value}>
        {words}
      </output>
      {canClear && value !== null && !disabled && (
        <button type="button" className={styles.clear} onClick={() => onChange(null)}>
          {t('card.clearScore')}
        </button>
      )}
    </div>
  );
}
