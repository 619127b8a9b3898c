import { Rows2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { DropMenu, MenuItem } from '../parts/DropMenu.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useOpenMap } from './useOpenMap.ts';

/** Adds a lane for one kind of card. */
export function LaneMenu() {
  const { t } = useTranslation('editor');
  const { actions } = useOpenMap();
  const locale = currentLocale();
  return (
    <DropMenu
      side="right"
      trigger={
        <ToolButton label={t('tools.lane')}>
          <Rows2 size={17} aria-hidden />
        </ToolButton>
      }
    >
      {kinds.map((kind) => (
        <MenuItem key={kind.id} icon={<KindBadge kind={kind} size={18} />} onSelect={() => actions.addLane(kind.id)}>
          {kind.labels[locale].lane}
        </MenuItem>
      ))}
    </DropMenu>
  );
}
