import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { cellAt, FIRST_SPOT, type Spot, spotOf, stopsOf, walkTable } from './tableSpots.ts';

const MENU = '[aria-haspopup="menu"]';

/**
 * The keyboard in a table, which is one stop for Tab: arrows, Home and End walk between its cells and their cards, Enter and F2
 * write, Ctrl/Cmd+Enter adds a card, Shift+F10 opens the menu of one, Escape comes back to its words. Its component renders again
 * whenever what can be stood on changes.
 */
export function useTableWalk(ref: RefObject<HTMLTableElement | null>) {
  const { session } = useOpenMap();
  const at = useRef<Spot>(FIRST_SPOT);

  useEffect(() => {
    if (ref.current) settle(ref.current, at.current);
  });

  // What is found from elsewhere is where the keyboard comes in.
  useEffect(
    () =>
      session.subscribe(({ selection: [key] }, { selection: [before] }) => {
        const table = ref.current;
        if (!table || !key || key === before || table.contains(document.activeElement)) return;
        const found = table.querySelector(`[data-key="${CSS.escape(key)}"]`);
        at.current = (found && spotOf(found, at.current)) ?? at.current;
        settle(table, at.current);
      }),
    [session, ref],
  );

  function onFocus({ target, currentTarget }: FocusEvent<HTMLTableElement>): void {
    const spot = currentTarget.contains(target) ? spotOf(target, at.current) : null;
    if (!spot) return;
    at.current = spot;
    settle(currentTarget, spot);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const { key, target, currentTarget: table, shiftKey: isShift, altKey: isAlt } = event;
    // A menu of a card stands elsewhere in the page, and a text box keeps its keys.
    if (!(target instanceof HTMLElement) || !table.contains(target) || target.matches('textarea')) return;
    const isFar = event.ctrlKey || event.metaKey;
    const stop = stopAt(table, at.current);
    const cell = target.closest('td, th');
    if (key === 'F2') stop?.click();
    else if (key === 'Enter' && isFar) cell?.querySelector<HTMLElement>(':scope > button')?.click();
    else if (key === 'ContextMenu' || (key === 'F10' && isShift))
      stop?.closest('li')?.querySelector<HTMLElement>(MENU)?.click();
    else if (key === 'Escape' && target !== stop) stop?.focus();
    else if (isShift || isAlt) return;
    else {
      const next = walkTable(table, at.current, key, isFar);
      if (!next) return;
      at.current = next;
      stopAt(table, next)?.focus();
    }
    event.preventDefault();
  }

  return { onFocus, onKeyDown };
}

function stopAt(table: HTMLTableElement, { row, column, item }: Spot): HTMLElement | null {
  const stops = stopsOf(cellAt(table, row, column)?.cell ?? document.createElement('td'));
  const stop = stops[item] ?? stops.at(-1);
  return stop?.isConnected ? stop : null;
}

/** One stop for Tab; the rest is walked to. */
function settle(table: HTMLTableElement, spot: Spot): void {
  const stop = stopAt(table, spot) ?? stopAt(table, FIRST_SPOT);
  for (const element of table.querySelectorAll<HTMLElement>('button, textarea, td, th')) {
    const isCell = element instanceof HTMLTableCellElement;
    if (isCell && element !== stop && stopsOf(element)[0] !== element) element.removeAttribute('tabindex');
    else element.tabIndex = element === stop ? 0 : -1;
    element.toggleAttribute('data-focused', element === stop);
  }
}
