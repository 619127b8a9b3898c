import { Copy, Ellipsis, Inbox, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unplaceCards } from '../../document/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { DropMenu, MenuItem, MenuLine } from '../parts/DropMenu.tsx';
import iconButton from '../parts/IconButton.module.css';
import { modifierKey } from '../parts/modifierKey.ts';

/** What can be done with the whole of what is selected. `cardId` adds what only cards can do. */
export function SelectionMenu({ cardId }: { readonly cardId?: string }) {
  const { t } = useTranslation('editor');
  const { document, actions, canEdit } = useOpenMap();
  if (!canEdit) return null;
  return (
    <DropMenu
      align="end"
      trigger={
        <button type="button" className={iconButton.button} aria-label={t('selection.menu')}>
          <Ellipsis size={17} aria-hidden />
        </button>
      }
    >
      {cardId && (
        <>
          <MenuItem icon={<Copy size={15} />} keys={`${modifierKey}D`} onSelect={() => actions.duplicateSelection()}>
            {t('selection.duplicate')}
          </MenuItem>
          <MenuItem icon={<Inbox size={15} />} onSelect={() => document.run(unplaceCards, { ids: [cardId] })}>
            {t('selection.unplace')}
          </MenuItem>
          <MenuLine />
        </>
      )}
      <MenuItem icon={<Trash2 size={15} />} keys="⌫" isDanger onSelect={() => actions.deleteSelection()}>
        {t('selection.delete')}
      </MenuItem>
    </DropMenu>
  );
}
