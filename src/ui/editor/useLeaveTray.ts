import { useEffect } from 'react';
import type { Panel } from '../../session/session.ts';
import { useOpenMap } from './useOpenMap.ts';

/**
 * A tray gives way to the details of what is pressed on the map; whoever walks the map by keyboard keeps it. While a pointer is
 * down it waits: what is selected then may be on its way into the tray, and stays undisturbed when it is let go there.
 */
export function useLeaveTray(): void {
  const { session } = useOpenMap();
  useEffect(() => {
    let isPressed = false;
    let isWaiting = false;
    let isByKeys = false;
    const leave = () => {
      const { panel, selection } = session.getState();
      isWaiting = false;
      if (isTray(panel) && selection.length > 0) session.setState({ panel: 'inspector' });
    };
    const press = () => {
      isPressed = true;
      isByKeys = false;
    };
    const type = () => {
      isByKeys = true;
    };
    const release = (event: PointerEvent) => {
      isPressed = false;
      const at = document.elementFromPoint?.(event.clientX, event.clientY);
      if (at?.closest('[data-drop="unplaced"]')) isWaiting = false;
      if (isWaiting) leave();
    };
    const stop = session.subscribe((now, before) => {
      if (now.selection === before.selection || now.panel !== before.panel) return;
      if (isPressed) isWaiting = true;
      else if (!isByKeys) leave();
    });
    window.addEventListener('keydown', type, true);
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      stop();
      window.removeEventListener('keydown', type, true);
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, [session]);
}

/** Panels of lists that lead to the map; the others are about what is selected, or light it. */
function isTray(panel: Panel | null): boolean {
  return (
    panel === 'unplaced' || panel === 'deleted' || panel === 'sources' || panel === 'review' || panel === 'compare'
  );
}
