import { useEffect, useMemo } from 'react';
import type { Ballot } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import type { BallotKeeper, BallotView } from '../../../sync/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { holdKeeper, keeperOf } from './ballots.ts';

const all = (view: BallotView<Ballot>) => view;

/** One's own ballot in a box, and its keeper. */
export function useBallot(
  box: string,
  participant: string,
): BallotView<Ballot> & { readonly keeper: BallotKeeper<Ballot> } {
  const { id: map, key } = useOpenMap();
  const address = useMemo(() => ({ map, key, box, participant }), [map, key, box, participant]);
  const keeper = useMemo(() => keeperOf(address), [address]);
  useEffect(() => {
    const letGo = holdKeeper(address);
    const again = () => keeper.refresh();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      letGo();
    };
  }, [address, keeper]);
  return { ...useStore(keeper, all), keeper };
}
