import { ChevronDown, Eye, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import type { MenuEntry } from '../parts/menuEntries.ts';
import styles from './PersonaMenu.module.css';
import { readAs, showCurve } from './reading.ts';
import { usePersonas, useReader } from './usePersonas.ts';

/** In the top bar: whose journey it is, through whose eyes it is read, and the way to the personas themselves. */
export function PersonaMenu() {
  const { t } = useTranslation('personas');
  const open = useOpenMap();
  const personas = usePersonas();
  const reader = useReader();
  const hidden = useSession((state) => state.view.hiddenPersonas);
  const nameOf = (name: string) => name || t('unnamed');
  const [first] = personas;
  if (!first) return null;
  const others = personas.length - 1;
  const shown = nameOf((reader ?? first).name);
  const names = reader || others === 0 ? shown : t('more', { name: shown, count: others });
  const eyes: MenuEntry = {
    type: 'choice',
    label: t('read'),
    value: reader?.id ?? '',
    options: [
      { value: '', label: t('everyone') },
      ...personas.map(({ id, name }) => ({ value: id, label: nameOf(name) })),
    ],
    onChange: (id) => readAs(open, id === '' ? null : id),
  };
  const curves: MenuEntry = {
    type: 'checks',
    label: t('curves'),
    options: personas.map(({ id, name }) => ({ value: id, label: nameOf(name), isOn: !hidden.has(id) })),
    onToggle: (id, isOn) => showCurve(open, id, isOn),
  };
  const edit: MenuEntry = {
    type: 'item',
    label: open.canEdit ? t('edit') : t('title'),
    icon: <Pencil size={14} />,
    onSelect: () => open.session.setState({ dialog: 'personas', persona: reader?.id ?? first.id }),
  };
  const line: MenuEntry = { type: 'line' };
  return (
    <DropMenu
      trigger={
        <button type="button" className={styles.button} aria-label={t('menu', { names })}>
          {reader && <Eye size={14} aria-hidden />}
          <span className={styles.names}>{names}</span>
          <ChevronDown size={12} strokeWidth={3} aria-hidden />
        </button>
      }
      entries={others === 0 ? [edit] : [eyes, line, ...(reader ? [] : [curves, line]), edit]}
    />
  );
}
