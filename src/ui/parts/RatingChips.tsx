import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { onClearKey } from './clearKeys.ts';
import { cx } from './cx.ts';
import styles from './RatingChips.module.css';

interface RatingChipsProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly accent: string;
  readonly disabled: boolean;
  /** For a thumb. */
  readonly isLarge?: boolean;
  /** Whether pressing the chosen one again takes the judgement away. */
  readonly canClear: boolean;
  readonly onChange: (value: number | null) => void;
}

/** Numbers in a row, filled up to the one chosen. */
export function RatingChips(props: RatingChipsProps) {
  const { label, min, max, value, accent, disabled, isLarge = false, canClear, onChange } = props;
  const { t } = useTranslation('editor');
  const name = useId();
  const numbers = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return (
    <div role="radiogroup" aria-label={label} className={cx(styles.chips, isLarge && styles.large)}>
      {numbers.map((number) => {
        const isFilled = value !== null && number <= value;
        return (
          <label
            key={number}
            className={styles.chip}
            data-filled={isFilled || undefined}
            style={isFilled ? { background: accent } : undefined}
          >
            <input
              type="radio"
              name={name}
              className={styles.input}
              aria-label={t('card.rating', { value: number, max })}
              checked={number === value}
              disabled={disabled}
              onChange={() => onChange(number)}
              onClick={() => canClear && number === value && onChange(null)}
              onKeyDown={onClearKey(number === value, canClear ? () => onChange(null) : undefined)}
            />
            {number}
          </label>
        );
      })}
    </div>
  );
}
