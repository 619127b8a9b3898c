import { ChevronDown, Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../parts/DropMenu.tsx';
import styles from './PersonaMenu.module.css';
import { usePersonaEntries } from './usePersonaEntries.tsx';
import { usePersonas, useReader } from './usePersonas.ts';

/** In the top bar: whose journey it is, through whose eyes it is read, and the way to the personas themselves. */
export function PersonaMenu() {
  const { t } = useTranslation('personas');
  const personas = usePersonas();
  const reader = useReader();
  const entries = usePersonaEntries();
  const [first] = personas;
  if (!first) return null;
  const others = personas.length - 1;
  const shown = (reader ?? first).name || t('unnamed');
  const names = reader || others === 0 ? shown : t('more', { name: shown, count: others });
  return (
    <DropMenu
      trigger={
        <button type="button" className={styles.button} aria-label={t('menu', { names })}>
          {reader && <Eye size={14} aria-hidden />}
          <span className={styles.names}>{names}</span>
          <ChevronDown size={12} strokeWidth={3} aria-hidden />
        </button>
      }
      entries={entries}
    />
  );
}
