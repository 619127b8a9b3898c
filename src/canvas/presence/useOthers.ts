import type { Theme } from '../../drawing/theme.ts';
import { type Store, useStore } from '../../session/useStore.ts';
import { useCanvas } from '../canvasContext.ts';
import type { OtherPerson } from './canvasPresence.ts';

const NOBODY: readonly OtherPerson[] = [];
const ALONE: Store<readonly OtherPerson[]> = { getSnapshot: () => NOBODY, subscribe: () => () => undefined };

export function useOthers(): readonly OtherPerson[] {
  return useStore(useCanvas().presence?.others ?? ALONE, asIs);
}

const asIs = (others: readonly OtherPerson[]): readonly OtherPerson[] => others;

/** A person's colour, legible under white words. */
export function personColour({ user }: OtherPerson, theme: Theme): string {
  return theme.phases[user.colour % theme.phases.length] ?? theme.ink;
}
