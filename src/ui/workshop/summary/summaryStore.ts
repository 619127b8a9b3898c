/** The summary in this window: whether it is open, of which workshop, and whether what was found is shown over the map. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

interface Shown {
  readonly isOpen: boolean;
  /** Id of the workshop that was chosen; null for the last one. */
  readonly workshop: string | null;
  /** As was chosen; null where nobody has, and the workshop itself decides what is seen when. */
  readonly isOnMap: boolean | null;
}

const NOTHING: Shown = { isOpen: false, workshop: null, isOnMap: null };
const store = createStore<Shown>(() => NOTHING);

/** Opens the summary of the workshop that was chosen last. */
export function openSummary(): void {
  store.setState({ isOpen: true });
}

/** Opens the summary of the workshop that is held last, whatever was chosen before. */
export function openLastSummary(): void {
  store.setState({ isOpen: true, workshop: null });
}

export function closeSummary(): void {
  store.setState({ isOpen: false });
}

export function chooseWorkshop(workshop: string): void {
  store.setState({ workshop });
}

export function showOnMap(isOnMap: boolean): void {
  store.setState({ isOnMap });
}

/** Forgets what was chosen: the map is left. */
export function leaveSummary(): void {
  store.setState(NOTHING);
}

export function useIsSummaryOpen(): boolean {
  return useStore(store, ({ isOpen }) => isOpen);
}

export function useShownWorkshop(): Pick<Shown, 'workshop' | 'isOnMap'> {
  return useStore(store);
}
