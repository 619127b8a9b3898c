import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { kinds } from '../../kinds/registry.ts';
import { addLane } from '../actions/addRecords.ts';
import { useCanvas } from '../canvasContext.ts';
import menu from '../menu/menu.module.css';

interface AddLanePopupProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The kinds a lane can hold. */
export function AddLanePopup({ anchor, onClose }: AddLanePopupProps) {
  const canvas = useCanvas();
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(isOpen, { event }) => {
        // A press on the button itself closes by the button's own click.
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (isOpen || (isOnButton && event.type !== 'keydown')) return;
        onClose();
        if (!canvas.session.getState().editing) canvas.focus.take();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="right" align="end" sideOffset={8} className={menu.positioner}>
          <Menu.Popup className={menu.popup} finalFocus={false}>
            {kinds.map((kind) => (
              <Menu.Item key={kind.id} className={menu.item} onClick={() => addLane(canvas, kind.id, true)}>
                {kind.labels[canvas.locale()].lane}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
