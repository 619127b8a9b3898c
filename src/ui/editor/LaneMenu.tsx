import { Rows2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { altKey } from '../parts/modifierKey.ts';
import { useOpenMap } from './useOpenMap.ts';

/** Adds a lane for one kind of card. */
export function LaneMenu() {
  const { t } = useTranslation('editor');
  const { actions } = useOpenMap();
  return (
    <DropMenu
      side="right"
      trigger={
        <IconButton label={t('tools.lane')} keys={`${altKey}L`}>
          <Rows2 size={17} aria-hidden />
        </IconButton>
      }
      entries={kinds.map((kind) => ({
        type: 'item',
        label: kind.labels[currentLocale()].lane,
        icon: <KindBadge kind={kind} size={18} />,
        onSelect: () => actions.addLane(kind.id),
      }))}
    />
  );
}
