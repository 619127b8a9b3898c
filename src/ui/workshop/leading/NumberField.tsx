import { useEffect, useState } from 'react';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Whole, from 1; null for none. */
  readonly value: number | null;
  readonly max: number;
  readonly placeholder?: string;
  /** Null when the box is emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A whole number from 1 on. What is typed is kept while it is typed; what is none changes nothing. */
export function NumberField({ label, value, max, placeholder, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  useEffect(() => setTyped(value === null ? '' : String(value)), [value]);
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
            const number = Number(target.value);
            if (target.value.trim() === '') onChange(null);
            else if (Number.isInteger(number) && number >= 1 && number <= max) onChange(number);
          }}
          onBlur={() => setTyped(value === null ? '' : String(value))}
        />
      )}
    </Field>
  );
}
