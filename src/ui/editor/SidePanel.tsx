import { useTranslation } from 'react-i18next';
import { Inspector } from '../inspector/Inspector.tsx';
import { DeletedPanel } from './DeletedPanel.tsx';
import styles from './SidePanel.module.css';
import { UnplacedPanel } from './UnplacedPanel.tsx';
import { useSession } from './useOpenMap.ts';

/** What floats at the right, or slides up on a phone: details of the selection, or one of the two trays. */
export function SidePanel() {
  const { t } = useTranslation('editor');
  const panel = useSession((state) => state.panel);
  if (panel === null) return null;
  const label = { inspector: t('panel.details'), unplaced: t('unplaced.title'), deleted: t('deleted.title') }[panel];
  return (
    <aside
      className={styles.panel}
      aria-label={label}
      // A card dropped here from the map is unplaced.
      data-drop={panel === 'unplaced' ? 'unplaced' : undefined}
    >
      {panel === 'inspector' && <Inspector />}
      {panel === 'unplaced' && <UnplacedPanel />}
      {panel === 'deleted' && <DeletedPanel />}
    </aside>
  );
}
