import { useState } from 'react';
import fields from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';

interface NumberChoiceProps {
  /** With its unit. */
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Shown where nothing is written, which then is a choice of its own. */
  readonly none?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number in bounds; while what is written is none, the last one holds. */
export function NumberChoice({ label, value, min, max, step = 1, none, onChange }: NumberChoiceProps) {
  const [text, setText] = useState<string | null>(null);
  const change = (written: string) => {
    setText(written);
    const number = Number(written);
    if (written === '') {
      if (none !== undefined) onChange(null);
    } else if (number >= min && number <= max) onChange(number);
  };
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          className={fields.control}
          min={min}
          max={max}
          step={step}
          placeholder={none}
          value={text ?? value ?? ''}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setText(null)}
        />
      )}
    </Field>
  );
}
