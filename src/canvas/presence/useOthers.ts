import { useCallback } from 'react';
import type { Theme } from '../../drawing/theme.ts';
import { type Store, useStore } from '../../session/useStore.ts';
import { useCanvas } from '../canvasContext.ts';
import type { OtherPerson } from './canvasPresence.ts';
import { perFrame } from './perFrame.ts';

type Others = readonly OtherPerson[];

const NOBODY: Others = [];
const ALONE: Store<Others> = { getSnapshot: () => NOBODY, subscribe: () => () => undefined };
const framed = new WeakMap<Store<Others>, Store<Others>>();

/** The others whom `isMeant` picks, at most once a frame; who looks for somebody rare is not told of every pointer. */
export function useOthers(isMeant: (person: OtherPerson) => boolean): Others {
  const others = useCanvas().presence?.others ?? ALONE;
  const store = framed.get(others) ?? perFrame(others);
  framed.set(others, store);
  const select = useCallback(
    (everybody: Others) => {
      const meant = everybody.filter(isMeant);
      return meant.length > 0 ? meant : NOBODY;
    },
    [isMeant],
  );
  return useStore(store, select);
}

/** A person's colour, legible under white words. */
export function personColour({ user }: OtherPerson, theme: Theme): string {
  return theme.phases[user.colour % theme.phases.length] ?? theme.ink;
}
