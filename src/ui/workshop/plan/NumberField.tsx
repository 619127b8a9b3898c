import { useEffect, useState } from 'react';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Whole, from 1; null for none. */
  readonly value: number | null;
  readonly max: number;
  readonly placeholder?: string;
  /** What is typed counts when the box is left, or with Enter: the 1 of a 12 would be taken at its word meanwhile. */
  readonly isWhole?: boolean;
  /** Null when the box is emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A whole number from 1 on. What is typed is kept while it is typed; what is none changes nothing. */
export function NumberField({ label, value, max, placeholder, isWhole = false, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  useEffect(() => setTyped(value === null ? '' : String(value)), [value]);

  function take(text: string): void {
    const number = text.trim() === '' ? null : Number(text);
    if (number === value) return;
    if (number === null || (Number.isInteger(number) && number >= 1 && number <= max)) onChange(number);
  }

  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          className={field.control}
          inputMode="numeric"
          value={typed}
          placeholder={placeholder}
          onChange={({ target }) => {
            setTyped(target.value);
            if (!isWhole) take(target.value);
          }}
          onKeyDown={({ key }) => {
            if (isWhole && key === 'Enter') take(typed);
          }}
          onBlur={() => {
            if (isWhole) take(typed);
            setTyped(value === null ? '' : String(value));
          }}
        />
      )}
    </Field>
  );
}
