import { List, Map as MapIcon, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MapForm } from '../../session/session.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useOpenMap, useSession } from './useOpenMap.ts';
import styles from './ViewBar.module.css';

const FORMS = [
  ['sheet', MapIcon],
  ['list', List],
  ['table', Table2],
] as const satisfies readonly (readonly [MapForm, unknown])[];

/** The same map as a sheet, as a text or as a table. */
export function FormSwitch() {
  const { t } = useTranslation('editor');
  const { session } = useOpenMap();
  const form = useSession((state) => state.form);
  return (
    <fieldset className={styles.pill} aria-label={t('form.label')}>
      {FORMS.map(([name, Icon]) => (
        <IconButton
          key={name}
          className={styles.small ?? ''}
          label={t(`form.${name}`)}
          isPressed={form === name}
          onClick={() => session.setState({ form: name })}
        >
          <Icon size={14} aria-hidden />
        </IconButton>
      ))}
    </fieldset>
  );
}
