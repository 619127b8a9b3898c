import { useEffect, useState } from 'react';
import { keepTyping } from '../../lib/typing.ts';
import { cx } from '../parts/cx.ts';
import field from '../parts/Field.module.css';

interface DraftTextProps {
  readonly id?: string;
  readonly label?: string;
  /** Id of a list of suggestions. */
  readonly list?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly isReadOnly: boolean;
  /** Only digits are taken. */
  readonly isNumber?: boolean;
  /** Grows to show all of a long text, which stays one line: Enter keeps it. */
  readonly isGrowing?: boolean;
  readonly className?: string | undefined;
  readonly onFocus?: () => void;
  readonly onChange: (value: string) => void;
}

/** A short text that one person writes at a time: kept when they leave the box or press Enter, dropped on Escape. */
export function DraftText({
  id,
  label,
  list,
  value,
  maxLength,
  placeholder,
  isReadOnly,
  isNumber = false,
  isGrowing = false,
  className,
  onFocus,
  onChange,
}: DraftTextProps) {
  const [draft, setDraft] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody else's change replaces what has not been typed over.
  useEffect(() => setDraft(null), [value]);

  function taken(typed: string): string {
    if (isNumber) return typed.replace(/\D/g, '');
    return isGrowing ? typed.replace(/[\r\n]+/g, ' ') : typed;
  }

  function keep() {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  }

  const Box = isGrowing ? 'textarea' : 'input';
  return (
    <Box
      id={id}
      aria-label={label}
      list={list}
      rows={isGrowing ? 1 : undefined}
      className={cx(field.control, className)}
      value={draft ?? value}
      maxLength={maxLength}
      placeholder={placeholder}
      readOnly={isReadOnly}
      inputMode={isNumber ? 'numeric' : undefined}
      onChange={({ target }) => setDraft(taken(target.value))}
      onFocus={onFocus}
      onBlur={keep}
      onKeyDown={(event) => {
        keepTyping(event);
        if (event.key === 'Enter') {
          if (isGrowing) event.preventDefault();
          keep();
        }
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
