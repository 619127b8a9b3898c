import { useEffect, useState } from 'react';
import field from '../parts/Field.module.css';

interface DraftTextProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly isReadOnly: boolean;
  readonly className?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A short text that one person writes at a time: kept when they leave the box or press Enter, dropped on Escape. */
export function DraftText({
  id,
  label,
  value,
  maxLength,
  placeholder,
  isReadOnly,
  className,
  onChange,
}: DraftTextProps) {
  const [draft, setDraft] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody else's change replaces what has not been typed over.
  useEffect(() => setDraft(null), [value]);

  function keep() {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  }

  return (
    <input
      id={id}
      aria-label={label}
      className={className ?? field.control}
      value={draft ?? value}
      maxLength={maxLength}
      placeholder={placeholder}
      readOnly={isReadOnly}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
