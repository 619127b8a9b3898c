import { useTranslation } from 'react-i18next';
import type { SurveyColumn } from '../../import/index.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';

interface ColumnSelectProps {
  readonly label: string;
  readonly columns: readonly SurveyColumn[];
  readonly value: number;
  readonly onChange: (column: number) => void;
}

const EXAMPLES = 4;

/** A column of a table by its heading and its first numbers. */
export function ColumnSelect({ label, columns, value, onChange }: ColumnSelectProps) {
  const { t } = useTranslation('moments');
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={field.control}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        >
          {columns.map(({ name, answers }, i) => {
            const first = answers.filter((answer) => Number.isFinite(answer)).slice(0, EXAMPLES);
            const words = name || t('metric.unnamed', { number: i + 1 });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place.
              <option key={i} value={i}>
                {first.length > 0 ? `${words}: ${first.join(', ')} …` : words}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}
