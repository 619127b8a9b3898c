import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { readAs, showCurve } from './reading.ts';
import { usePersonas, useReader } from './usePersonas.ts';

/** Through whose eyes the map is read, whose curves are shown, and the way to the personas; empty while there is none. */
export function usePersonaEntries(): readonly MenuEntry[] {
  const { t } = useTranslation('personas');
  const open = useOpenMap();
  const personas = usePersonas();
  const reader = useReader();
  const hidden = useSession((state) => state.view.hiddenPersonas);
  const nameOf = (name: string) => name || t('unnamed');
  const [first, ...others] = personas;
  if (!first) return [];
  const edit: MenuEntry = {
    type: 'item',
    label: open.canEdit ? t('edit') : t('title'),
    icon: <Pencil size={14} />,
    onSelect: () => open.session.setState({ dialog: 'personas', persona: reader?.id ?? first.id }),
  };
  if (others.length === 0) return [edit];
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
  const line: MenuEntry = { type: 'line' };
  return [eyes, line, ...(reader ? [] : [curves, line]), edit];
}
