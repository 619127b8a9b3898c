import { Ellipsis } from 'lucide-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';

const load = async () => ({ default: (await import('./MorePopup.tsx')).MorePopup });
const LATER = { load, Popup: lazy(load) };

export function MoreMenu() {
  const { t } = useTranslation('editor');
  return (
    <DropMenu
      align="end"
      trigger={
        <IconButton label={t('top.more')}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
      later={LATER}
    />
  );
}
