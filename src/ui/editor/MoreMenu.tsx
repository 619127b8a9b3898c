import { Download, Ellipsis, FileInput, Inbox, Keyboard, PanelRight, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropMenu, MenuItem, MenuLine } from '../parts/DropMenu.tsx';
import iconButton from '../parts/IconButton.module.css';
import { LanguageChoice, ThemeChoices } from '../parts/SettingsMenus.tsx';
import { useOpenMap } from './useOpenMap.ts';

/** What is needed now and then: the trays, the keys, theme and language. */
export function MoreMenu() {
  const { t } = useTranslation(['editor', 'common']);
  const { session, canEdit } = useOpenMap();
  return (
    <DropMenu
      align="end"
      trigger={
        <button type="button" className={iconButton.button} aria-label={t('top.more')}>
          <Ellipsis size={18} aria-hidden />
        </button>
      }
    >
      <MenuItem icon={<PanelRight size={15} />} onSelect={() => session.setState({ panel: 'inspector' })}>
        {t('panel.details')}
      </MenuItem>
      <MenuItem icon={<Inbox size={15} />} onSelect={() => session.setState({ panel: 'unplaced' })}>
        {t('unplaced.title')}
      </MenuItem>
      <MenuItem icon={<Trash2 size={15} />} onSelect={() => session.setState({ panel: 'deleted' })}>
        {t('deleted.title')}
      </MenuItem>
      <MenuLine />
      {canEdit && (
        <MenuItem icon={<FileInput size={15} />} onSelect={() => session.setState({ dialog: 'import' })}>
          {t('top.import')}
        </MenuItem>
      )}
      <MenuItem icon={<Download size={15} />} onSelect={() => session.setState({ dialog: 'export' })}>
        {t('top.export')}
      </MenuItem>
      <MenuItem icon={<Keyboard size={15} />} keys="?" onSelect={() => session.setState({ dialog: 'keys' })}>
        {t('keys.title')}
      </MenuItem>
      <MenuLine />
      <ThemeChoices label={t('common:theme')} />
      <MenuLine />
      <LanguageChoice label={t('common:language')} />
    </DropMenu>
  );
}
