import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapPart } from '../../../export/index.ts';
import { plainWords } from '../../../lib/notation.ts';
import { deriveGrid, type JourneyMap } from '../../../model/index.ts';
import fields from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';

interface PartChoiceProps {
  readonly map: JourneyMap;
  readonly selection: readonly string[];
  readonly value: MapPart;
  readonly onChange: (part: MapPart) => void;
}

/** The whole map, what is selected, or a phase alone; nothing where there is nothing to choose. */
export function PartChoice({ map, selection, value, onChange }: PartChoiceProps) {
  const { t } = useTranslation('export');
  const phases = useMemo(() => deriveGrid(map).phases, [map]);
  if (phases.length < 2 && selection.length === 0) return null;
  const chosen = value === 'map' ? 'map' : 'phase' in value ? `phase:${value.phase}` : 'cards';
  const choose = (next: string) => {
    if (next === 'map') onChange('map');
    else if (next === 'cards') onChange({ cards: [...selection] });
    else onChange({ phase: next.slice('phase:'.length) });
  };
  return (
    <Field label={t('part.label')}>
      {(id) => (
        <select id={id} className={fields.control} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="map">{t('part.map')}</option>
          {selection.length > 0 && <option value="cards">{t('part.cards', { count: selection.length })}</option>}
          {phases.length > 1 &&
            phases.map(({ phase }, index) => (
              <option key={phase.id} value={`phase:${phase.id}`}>
                {t('part.phase', { phase: plainWords(phase.title).trim() || index + 1 })}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
