import { currentLocale } from '../../i18n/index.ts';
import type { FieldSpec } from '../../kinds/defineKind.ts';
import { parseNumber } from '../../lib/number.ts';
import type { FieldValue } from '../../model/index.ts';
import { DraftText } from './DraftText.tsx';

interface NumberBoxProps {
  readonly id: string;
  readonly spec: Extract<FieldSpec, { type: 'number' | 'measured' }>;
  readonly value: FieldValue;
  readonly isReadOnly: boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** A number as people write it, with a comma or a point; empty means unknown. What is no number, or out of range, is put back. */
export function NumberBox({ id, spec, value, isReadOnly, onChange }: NumberBoxProps) {
  const written =
    typeof value === 'number'
      ? value.toLocaleString(currentLocale(), { maximumFractionDigits: 10, useGrouping: false })
      : '';
  return (
    <DraftText
      id={id}
      value={written}
      maxLength={40}
      isReadOnly={isReadOnly}
      onChange={(text) => {
        const number = text.trim() === '' ? null : parseNumber(text);
        if (number === null) {
          if (text.trim() === '') onChange(null);
          return;
        }
        if (
          number < spec.min ||
          number > spec.max ||
          (spec.type === 'number' && spec.isWhole && !Number.isInteger(number))
        )
          return;
        onChange(number);
      }}
    />
  );
}
