/** Whether this facilitator is being asked if the workshop is to end. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ readonly isAsking: boolean }>(() => ({ isAsking: false }));

export function askToEnd(): void {
  store.setState({ isAsking: true });
}

export function doNotEnd(): void {
  store.setState({ isAsking: false });
}

export function useIsAskedToEnd(): boolean {
  return useStore(store, ({ isAsking }) => isAsking);
}
