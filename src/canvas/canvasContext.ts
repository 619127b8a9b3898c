import { createContext, useContext } from 'react';
import { required } from '../lib/assert.ts';
import type { Session, SessionState } from '../session/session.ts';
import { useSession as useSessionOf, useStore } from '../session/useStore.ts';
import type { Canvas } from './canvas.ts';
import type { SceneState } from './scene/sceneStore.ts';

export const CanvasContext = createContext<Canvas | null>(null);

export function useCanvas(): Canvas {
  return required(useContext(CanvasContext), 'a canvas around this component');
}

export function useScene<S>(select: (state: SceneState) => S): S {
  return useStore(useCanvas().scene, select);
}

export function useSession<S>(select: (state: SessionState) => S): S {
  const session: Session = useCanvas().session;
  return useSessionOf(session, select);
}
