import { useId, useState } from 'react';
import { kindOf } from '../../kinds/registry.ts';
import { isLive, type JourneyMap } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Field } from '../parts/Field.tsx';
import { DraftText } from './DraftText.tsx';

interface OwnerFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** Who answers for it: anybody, and those who answer for something in this map are offered. */
export function OwnerField({ label, value, maxLength, isReadOnly, onChange }: OwnerFieldProps) {
  const { document } = useOpenMap();
  const list = useId();
  // Looked up when somebody is about to write, and not with every change of a map that may hold thousands of cards.
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <Field label={label}>
      {(id) => (
        <>
          <DraftText
            id={id}
            list={list}
            value={value}
            maxLength={maxLength}
            isReadOnly={isReadOnly}
            onFocus={() => setNames(ownersOf(document.getMap()))}
            onChange={(name) => onChange(name.trim())}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function ownersOf({ map, cards }: JourneyMap): readonly string[] {
  const owners = Object.values(cards).flatMap((card) => {
    const specs = isLive(card) ? (kindOf(card.kind)?.fields ?? []) : [];
    return specs.map(({ type, name }) => (type === 'owner' ? String(card.fields[name] ?? '').trim() : ''));
  });
  return [...new Set([map.owner, ...owners])].filter(Boolean).sort((a, b) => a.localeCompare(b));
}
