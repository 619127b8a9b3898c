import { Copy, Ellipsis, Inbox, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unplaceCards } from '../../document/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { modifierKey } from '../parts/modifierKey.ts';

/** What can be done with the whole of what is selected. `cardId` adds what only cards can do. */
export function SelectionMenu({ cardId }: { readonly cardId?: string }) {
  const { t } = useTranslation('editor');
  const { document, actions, canEdit } = useOpenMap();
  if (!canEdit) return null;
  const forCards: readonly MenuEntry[] = cardId
    ? [
        {
          type: 'item',
          label: t('selection.duplicate'),
          icon: <Copy size={15} />,
          keys: `${modifierKey}D`,
          onSelect: () => actions.duplicateSelection(),
        },
        {
          type: 'item',
          label: t('selection.unplace'),
          icon: <Inbox size={15} />,
          onSelect: () => document.run(unplaceCards, { ids: [cardId] }),
        },
        { type: 'line' },
      ]
    : [];
  const remove: MenuEntry = {
    type: 'item',
    label: t('selection.delete'),
    icon: <Trash2 size={15} />,
    keys: '⌫',
    isDanger: true,
    onSelect: () => actions.deleteSelection(),
  };
  return (
    <DropMenu
      align="end"
      trigger={
        <IconButton label={t('selection.menu')}>
          <Ellipsis size={17} aria-hidden />
        </IconButton>
      }
      entries={[...forCards, remove]}
    />
  );
}
