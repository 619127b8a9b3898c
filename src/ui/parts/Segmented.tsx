import { useId } from 'react';
import { onClearKey } from './clearKeys.ts';
import { cx } from './cx.ts';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string> {
  /** Name of the group for screen readers. */
  readonly label: string;
  /** Anything else than an option leaves all unchosen. */
  readonly value: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
  /** Where nothing may be chosen: pressing the chosen one again takes the choice away. */
  readonly onClear?: () => void;
}

/** One of a few, side by side, the chosen one dark. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  disabled = false,
  onChange,
  onClear,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={cx(styles.option, option.value === value && styles.chosen)}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
            onClick={() => option.value === value && onClear?.()}
            onKeyDown={onClearKey(option.value === value, onClear)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
