import { useEffect } from 'react';
import type { Wall } from './useWall.ts';

/** What a clicker sends, and the arrows: on and back; up and down in the whole list; the key for a black screen goes to the list and back. */
export function wallKey({ next, previous, mark, show, isWhole, items, index }: Wall, key: string): boolean {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      next();
      return true;
    case 'ArrowLeft':
    case 'PageUp':
      previous();
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      if (isWhole) mark(key === 'ArrowDown' ? 1 : -1);
      return isWhole;
    case '.':
    case 'b':
      show(isWhole ? (items[Math.max(0, index)]?.id ?? null) : null);
      return true;
    default:
      return false;
  }
}

/** The keys of the wall’s own window. */
export function useWallKeys(wall: Wall): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (wallKey(wall, event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [wall]);
}
