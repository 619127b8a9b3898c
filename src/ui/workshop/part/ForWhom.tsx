import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { useStandIns } from '../people/standIns.ts';
import type { OwnPart } from './ownPart.ts';
import styles from './Part.module.css';

interface ForWhomProps {
  readonly own: OwnPart | null;
  /** Key of whoever it is for; empty for nobody yet. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Whose ballot the facilitator fills in: their own, or that of somebody in the room without a device. */
export function ForWhom({ own, value, onChange }: ForWhomProps) {
  const { t } = useTranslation('part');
  const { id } = useOpenMap();
  const standIns = useStandIns(id);
  return (
    <div className={styles.forWhom}>
      <Field label={t('forWhom.label')}>
        {(boxId) => (
          <select id={boxId} className={field.control} value={value} onChange={({ target }) => onChange(target.value)}>
            {own ? (
              <option value={own.key}>{t('forWhom.self')}</option>
            ) : (
              <option value="">{t('forWhom.nobody')}</option>
            )}
            {standIns.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
