import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { gridOf } from '../../links/useEnd.ts';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import styles from './Part.module.css';

interface PlaceSelectProps {
  /** Id of an activity; empty: unplaced. */
  readonly value: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly onChange: (activity: string) => void;
}

const wholeMap = (map: JourneyMap) => map;

/** Where a card goes: an activity under its phase, or nowhere yet. */
export function PlaceSelect({ value, disabled = false, label, onChange }: PlaceSelectProps) {
  const { t } = useTranslation('part');
  const { phases, columns, columnOf } = gridOf(useMapValue(wholeMap));
  return (
    <select
      className={cx(field.control, styles.place)}
      aria-label={label ?? t('write.place')}
      value={columnOf.has(value) ? value : ''}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('write.unplaced')}</option>
      {phases.map(({ phase, firstColumn, columnCount }) => {
        const options = columns.slice(firstColumn, firstColumn + columnCount).flatMap(({ activity }) => activity ?? []);
        return (
          options.length > 0 && (
            <optgroup key={phase.id} label={phase.title || t('noPhase')}>
              {options.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text || t('noWords')}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </select>
  );
}
