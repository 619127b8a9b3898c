import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * For a list whose items go away when one of their buttons is pressed: `goNext` with the index the item had puts the focus
 * on the last button of the item that took its place, or on the heading when none is left.
 */
export function useNextFocus(): readonly [RefObject<HTMLDivElement | null>, (index: number) => void] {
  const panel = useRef<HTMLDivElement>(null);
  /** A new object each time, as the same place may be left twice. */
  const [left, setLeft] = useState<{ readonly index: number } | null>(null);
  useEffect(() => {
    if (!left) return;
    const items = panel.current?.querySelectorAll('ul:first-of-type > li') ?? [];
    const buttons = items[Math.min(left.index, items.length - 1)]?.querySelectorAll<HTMLElement>('button:enabled');
    (buttons?.[buttons.length - 1] ?? panel.current?.querySelector('h2'))?.focus();
  }, [left]);
  return [panel, (index) => setLeft({ index })];
}
