/** The rehearsal of the plan in this window: alone, seen by nobody, gone when it ends. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Rehearsal } from '../../../workshop/index.ts';

export const rehearsalStore = createStore<{ readonly rehearsal: Rehearsal | null }>(() => ({ rehearsal: null }));

export function useIsRehearsing(): boolean {
  return useStore(rehearsalStore, ({ rehearsal }) => rehearsal !== null);
}
