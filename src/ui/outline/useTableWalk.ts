import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { keyToChange, makeChange } from '../../canvas/index.ts';
import type { JourneyMap, RecordKey } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { cellAt, FIRST_SPOT, nearestSpot, type Spot, spotOf, stopsOf, walkTable } from './tableSpots.ts';
import { HERE, useTableGround } from './useTableGround.ts';

const MENU = '[aria-haspopup="menu"]';

/**
 * The keyboard in a table, which is one stop for Tab: arrows, Home and End walk between its cells and their cards, Enter and F2
 * write, Ctrl/Cmd+Enter adds a card, Shift+F10 opens the menu of one, Escape comes back to its words. The keys that change what is
 * stood on are the sheet's. Its component renders again whenever what can be stood on changes; `map` is what it shows then.
 */
export function useTableWalk(ref: RefObject<HTMLTableElement | null>, map: JourneyMap) {
  const { session, document: doc } = useOpenMap();
  const at = useRef<Spot>(FIRST_SPOT);
  /** What the keyboard came to last, and what it stands for. */
  const held = useRef<{ readonly stop: Element; readonly key: RecordKey | typeof HERE } | null>(null);
  const { ground, wanted, announcer } = useTableGround(() => focusIn(ref.current, at.current));

  useLayoutEffect(() => {
    const table = ref.current;
    // What is shown may be a step behind what was changed.
    if (!table || map !== doc.getMap()) return;
    const key =
      wanted.current ?? (held.current && hasLost(table, at.current, held.current.stop) ? held.current.key : null);
    if (key === null) return;
    wanted.current = null;
    const found = key === HERE ? null : table.querySelector(`[data-key="${CSS.escape(key)}"]`);
    at.current = nearestSpot(table, (found && spotOf(found, at.current)) ?? at.current);
    stopAt(table, at.current)?.focus();
  });

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
    held.current =
      target === stopAt(currentTarget, spot) && !target.matches('textarea')
        ? { stop: target, key: focusIn(currentTarget, spot).key ?? HERE }
        : null;
    settle(currentTarget, spot);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const { key, code, target, currentTarget: table, shiftKey: isShift, altKey: isAlt } = event;
    // A menu of a card stands elsewhere in the page, and a text box keeps its keys.
    if (!(target instanceof HTMLElement) || !table.contains(target) || target.matches('textarea')) return;
    if (event.nativeEvent.isComposing && key !== 'Process') return;
    const isFar = event.ctrlKey || event.metaKey;
    const stop = stopAt(table, at.current);
    const cell = target.closest('td, th');
    const change = keyToChange(ground, { key, code, mod: isFar, shift: isShift, alt: isAlt });
    if (key === 'F2') stop?.click();
    else if (key === 'Enter' && isFar) cell?.querySelector<HTMLElement>(':scope > button')?.click();
    else if (key === 'ContextMenu' || (key === 'F10' && isShift))
      stop?.closest('li')?.querySelector<HTMLElement>(MENU)?.click();
    else if (key === 'Escape' && target !== stop) stop?.focus();
    else if (change) {
      const before = doc.getMap();
      const pending = wanted.current;
      const standing = ground.focus.key();
      session.setState({ selection: standing && standing !== 'map' ? [standing] : [] });
      if (!makeChange(ground, change)) return;
      if (doc.getMap() === before) wanted.current = pending;
    } else if (isShift || isAlt) return;
    else {
      const next = walkTable(table, at.current, key, isFar);
      if (!next) return;
      at.current = next;
      stopAt(table, next)?.focus();
    }
    event.preventDefault();
  }

  return { walk: { onFocus, onKeyDown }, announcer };
}

/** Whether what the keyboard came to is there no more, as after an undo, and it has gone nowhere else. */
function hasLost(table: HTMLTableElement, spot: Spot, stop: Element): boolean {
  const { activeElement } = document;
  return stopAt(table, spot) !== stop && (activeElement === document.body || activeElement === stop);
}

/** What the keyboard stands on at a spot: its record, if any, and its place from 0. */
function focusIn(table: HTMLTableElement | null, spot: Spot) {
  const stop = table && stopAt(table, spot);
  const key = stop?.closest('li, th')?.getAttribute('data-key') ?? null;
  return { key: key as RecordKey | null, row: spot.row, column: spot.column - 1, item: spot.item };
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
