import { createContext, useContext } from 'react';
import { required } from '../../../lib/assert.ts';
import type { OwnPart } from './ownPart.ts';
import type { WorkshopNow } from './useExercise.ts';

export interface PartContextValue {
  /** As whom one takes part; null for whoever looks on. */
  readonly part: OwnPart | null;
  readonly workshop: WorkshopNow;
}

export const PartContext = createContext<PartContextValue | null>(null);

export function usePart(): PartContextValue {
  return required(useContext(PartContext), 'a workshop around this component');
}
