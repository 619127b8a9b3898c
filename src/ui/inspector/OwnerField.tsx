import { useDeferredValue, useId, useMemo } from 'react';
import { kindOf } from '../../kinds/registry.ts';
import { isLive, type JourneyMap } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';
import { Field } from '../parts/Field.tsx';
import { DraftText } from './DraftText.tsx';

interface OwnerFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string) => void;
}

const wholeMap = (map: JourneyMap) => map;

/** Who answers for it: anybody, and those who answer for something in this map are offered. */
export function OwnerField({ label, value, maxLength, isReadOnly, onChange }: OwnerFieldProps) {
  const list = useId();
  // After the paint: every letter typed anywhere makes a new map.
  const map = useDeferredValue(useMapValue(wholeMap));
  const names = useMemo(() => ownersOf(map), [map]);
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
