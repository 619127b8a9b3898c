import { useDeferredValue } from 'react';
import { useScene, useSession } from '../canvasContext.ts';
import type { SceneState } from './sceneStore.ts';

/** The scene; while somebody types, what is typed shows first, and this follows when there is time. */
export function useEasedScene(): SceneState {
  const present = useScene((state) => state);
  const deferred = useDeferredValue(present);
  const isEditing = useSession((state) => state.editing !== null);
  return isEditing ? deferred : present;
}
