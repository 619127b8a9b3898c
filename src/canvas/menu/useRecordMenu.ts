import { type RefObject, useEffect, useState } from 'react';
import type { Point } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { cellOf, rowIndex } from '../grid/cells.ts';
import { cellAt, keyAt } from '../host/pointing.ts';
import { chosenArea, isInArea } from '../range/cellRange.ts';

export interface OpenMenu {
  /** Null for an empty cell. */
  readonly key: RecordKey | null;
  /** Where on the map it was opened; null when from the keyboard. */
  readonly on: Point | null;
  /** In the window. */
  readonly at: Point;
}

const LONG_PRESS_MS = 500;
const STILL_DISTANCE = 8;

/** Opens the menu of a record or an empty cell by right button, menu key or long press; it is chosen first. */
export function useRecordMenu(root: RefObject<HTMLElement | null>, canvas: Canvas) {
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const [wasOpened, setOpened] = useState(false);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start: Point | null = null;
    let isHeld = false;

    function openAt(at: Point, fromKeyboard: boolean): void {
      const on = fromKeyboard ? null : canvas.control.toMap(at);
      const key = on ? keyAt(canvas, on) : canvas.focus.key();
      const { selection, canComment } = canvas.session.getState();
      const isIdle = key === null || parseRecordKey(key)?.root === 'links';
      // Who only reads copies and folds; nothing of that is to be done with links and empty cells.
      if (key === 'map' || (isIdle && !canvas.canEdit() && !canComment)) return;
      const cell = key ? cellOf(canvas.scene.getSnapshot().grid, key) : emptyCell(on);
      if (!key && !cell) return;
      canvas.gesture.cancel();
      const area = cell && chosenArea(canvas);
      const isChosen = area && isInArea(area, rowIndex(canvas.scene.getSnapshot().grid, cell.row), cell.column);
      if (!key && !isChosen) canvas.session.setState({ selection: [] });
      else if (key && !selection.includes(key)) canvas.session.setState({ selection: [key] });
      if (cell) canvas.session.setState({ focus: cell });
      setOpen({ key, on, at });
      setOpened(true);
    }
    function emptyCell(on: Point | null): CellFocus | null {
      return on ? cellAt(canvas, on) : canvas.focus.get();
    }
    const menu = (event: MouseEvent): void => {
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      // The menu key's event comes from the focused cell; a pointer's never does, since pointers go through cells.
      const isKeyboard = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
      const box = isKeyboard ? (event.target as Element).getBoundingClientRect() : null;
      openAt(box ? { x: box.left + 8, y: box.top + 8 } : { x: event.clientX, y: event.clientY }, isKeyboard);
    };
    const stop = (): void => {
      clearTimeout(timer);
      start = null;
    };
    const press = (event: PointerEvent): void => {
      stop();
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      const at = { x: event.clientX, y: event.clientY };
      start = at;
      isHeld = false;
      timer = setTimeout(() => {
        isHeld = true;
        openAt(at, false);
      }, LONG_PRESS_MS);
    };
    const move = (event: PointerEvent): void => {
      if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_DISTANCE) stop();
    };
    // The finger that opened the menu is lifted over it: that is no tap on what lies there.
    const lift = (event: TouchEvent): void => {
      if (isHeld && event.cancelable) event.preventDefault();
      isHeld = false;
    };
    element.addEventListener('contextmenu', menu);
    element.addEventListener('touchend', lift, { capture: true, passive: false });
    element.addEventListener('pointerdown', press, true);
    element.addEventListener('pointermove', move, true);
    element.addEventListener('pointerup', stop, true);
    element.addEventListener('pointercancel', stop, true);
    return () => {
      stop();
      element.removeEventListener('contextmenu', menu);
      element.removeEventListener('touchend', lift, true);
      element.removeEventListener('pointerdown', press, true);
      element.removeEventListener('pointermove', move, true);
      element.removeEventListener('pointerup', stop, true);
      element.removeEventListener('pointercancel', stop, true);
    };
  }, [root, canvas]);

  return { open, wasOpened, close: () => setOpen(null) };
}
