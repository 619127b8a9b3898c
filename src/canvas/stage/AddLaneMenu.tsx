import { Menu } from '@base-ui/react/menu';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../kinds/registry.ts';
import type { Rect } from '../../lib/geometry.ts';
import { addLane } from '../actions/addRecords.ts';
import { useCanvas } from '../canvasContext.ts';
import menu from '../menu/menu.module.css';
import styles from './stage.module.css';

/** Below the last lane: another one, of a kind to choose. */
export function AddLaneMenu({ box }: { readonly box: Rect }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const { x, y, width, height } = box;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        tabIndex={-1}
        className={`${styles.add} ${styles.addOutside}`}
        style={{ left: x, top: y, width, height }}
      >
        <Plus size={16} aria-hidden />
        {t('add.lane')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="right" align="end" sideOffset={8} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            {kinds.map((kind) => (
              <Menu.Item key={kind.id} className={menu.item} onClick={() => addLane(canvas, kind.id)}>
                {kind.labels[canvas.locale()].lane}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
