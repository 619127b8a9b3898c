import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ColourChoice.module.css';

interface ColourChoiceProps {
  readonly label: string;
  readonly colours: readonly string[];
  /** Index into `colours`. */
  readonly value: number;
  /** Of the tick, where white would not be seen on the colours. */
  readonly ink?: string;
  readonly disabled?: boolean;
  readonly onChange: (index: number) => void;
}

/** One colour of a palette; the chosen one is ticked, so that it does not rest on colour alone. */
export function ColourChoice({ label, colours, value, ink, disabled = false, onChange }: ColourChoiceProps) {
  const { t } = useTranslation('common');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.colours}>
      {colours.map((colour, i) => (
        <label key={colour} className={styles.colour} style={{ background: colour, color: ink }}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            aria-label={t('colour', { number: i + 1 })}
            checked={i === value}
            disabled={disabled}
            onChange={() => onChange(i)}
          />
          {i === value && <Check size={14} strokeWidth={3} aria-hidden />}
        </label>
      ))}
    </div>
  );
}
