/** The keyboard's way back to the map from what lies around it. */
import { useEffect } from 'react';
import type { Session } from '../../session/session.ts';
import { useOpenMap } from './useOpenMap.ts';

/** The cell the keyboard is in, when the map is shown as a sheet. */
export function focusedCell(within: ParentNode = document): HTMLElement | null {
  return within.querySelector<HTMLElement>('[role="grid"] [data-focused]');
}

/** Puts the browser's focus on the map's focused cell and leaves the selection alone; answers whether there was a cell. */
export function focusGrid(session: Session, within: ParentNode = document): boolean {
  const cell = focusedCell(within);
  if (!cell) return false;
  // A cell selects itself when the focus comes to it from another; this one was meant to be there already.
  if (!session.getState().focus) session.setState({ focus: { row: 'phases', column: 0, item: 0 } });
  cell.focus({ preventScroll: true });
  return true;
}

/** When the page that led here has taken the focus with it, the map gets it as soon as its grid stands. */
export function useFirstFocus(canvas: HTMLElement | null): void {
  const { session } = useOpenMap();
  useEffect(() => {
    if (!canvas) return;
    const isDone = () => document.activeElement !== document.body || focusGrid(session, canvas);
    if (isDone()) return;
    const observer = new MutationObserver(() => {
      if (isDone()) observer.disconnect();
    });
    observer.observe(canvas, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [canvas, session]);
}
