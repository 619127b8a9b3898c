/** Whether the summary of the workshop is open in this window. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function openSummary(): void {
  store.setState({ isOpen: true });
}

export function closeSummary(): void {
  store.setState({ isOpen: false });
}

export function useIsSummaryOpen(): boolean {
  return useStore(store, ({ isOpen }) => isOpen);
}
