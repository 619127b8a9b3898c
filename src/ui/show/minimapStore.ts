/** Whether the map in small is shown: a choice of this device. */
import * as z from 'zod/mini';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from '../storage.ts';

const STORAGE_KEY = 'resa.minimap';

const minimapStore = createStore(() => readStored(STORAGE_KEY, z.boolean()) ?? false);

export function toggleMinimap(): void {
  const isShown = !minimapStore.getState();
  minimapStore.setState(isShown, true);
  writeStored(STORAGE_KEY, isShown);
}

export function useMinimapShown(): boolean {
  return useStore(minimapStore);
}
