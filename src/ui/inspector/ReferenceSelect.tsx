import type { FieldValue } from '../../model/index.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';

interface ReferenceSelectProps {
  readonly label: string;
  /** What the empty choice says. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: FieldValue;
  readonly isReadOnly: boolean;
  readonly accepts: (value: FieldValue) => boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** The id of another record, chosen by its words. A reference to something that is gone reads as none. */
export function ReferenceSelect({ label, none, options, value, isReadOnly, accepts, onChange }: ReferenceSelectProps) {
  const empty = accepts(null) ? null : '';
  const known = options.some(({ id }) => id === value) ? String(value) : '';
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={field.control}
          value={known}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.value === '' ? empty : event.target.value)}
        >
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
