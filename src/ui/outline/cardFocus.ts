/** Where the keyboard goes when a card of the outline leaves its place. */
import { useEffect } from 'react';
import type { RecordKey } from '../../model/index.ts';
import { useTyping } from './typing.ts';

const MENU = '[aria-haspopup="menu"]';

function itemOf(key: RecordKey): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-form] li[data-key="${CSS.escape(key)}"]`);
}

/** The menu of the card after this one, or before it; where there is none, the button that adds one. */
export function besideCard(key: RecordKey): HTMLElement | null {
  const item = itemOf(key);
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const adding = item?.closest('td, section')?.querySelector<HTMLElement>(':scope > button');
  return neighbour?.querySelector<HTMLElement>(MENU) ?? adding ?? null;
}

/** A card that its own menu has moved keeps the keyboard at its new place. */
export function useMovedFocus(key: RecordKey): void {
  const { moved } = useTyping();
  useEffect(() => {
    if (moved.current !== key) return;
    moved.current = null;
    requestAnimationFrame(() => itemOf(key)?.querySelector<HTMLElement>(MENU)?.focus());
  }, [key, moved]);
}
