import { useSyncExternalStore } from 'react';

/** What pressed last, on this device: a finger, or what points more finely. */
let isTouching: boolean | null = null;

function subscribe(note: () => void): () => void {
  const press = ({ pointerType }: PointerEvent): void => {
    isTouching = pointerType === 'touch';
    note();
  };
  window.addEventListener('pointerdown', press, true);
  return () => window.removeEventListener('pointerdown', press, true);
}

const read = (): boolean => isTouching ?? window.matchMedia('(pointer: coarse)').matches;

/**
 * Whether the map is handled with fingers. A finger moves the map from wherever it lands, and drags only what was chosen
 * before: on a small screen most of the map is cards, and nobody who looks around should move them.
 */
export function useTouching(): boolean {
  return useSyncExternalStore(subscribe, read);
}
