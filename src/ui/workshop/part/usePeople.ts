import { useMemo } from 'react';
import { useStore } from '../../../session/useStore.ts';
import type { Peer } from '../../../sync/index.ts';
import { ownPartOf } from '../../../workshop/ownPart.ts';
import { readPart } from '../../../workshop/part.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { useMe } from '../../me.ts';

/** Somebody who takes part and is here; one who has two windows open is one. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly isReady: boolean;
  /** When the hand went up, in ms since 1970; null while it is down. */
  readonly hand: number | null;
  readonly isSelf: boolean;
}

const same = <T>(value: T) => value;

/** Everybody who takes part in the workshop and is here now, oneself first. */
export function usePeopleHere(participant: string | null): readonly PersonHere[] {
  const { connection } = useOpenMap();
  const others = useStore(connection.presence.others, same<readonly Peer[]>);
  const own = useStore(ownPartOf(connection.presence), same);
  const me = useMe();
  return useMemo(() => {
    const people = new Map<string, PersonHere>();
    if (participant !== null) {
      const { isReady, hand } = own;
      people.set(participant, { id: participant, name: me.name, colour: me.colour, isReady, hand, isSelf: true });
    }
    for (const { part, user } of others) {
      const { participant: id, isReady, hand } = readPart(part);
      const known = id === null ? undefined : people.get(id);
      if (id === null || known?.isSelf) continue;
      people.set(id, {
        id,
        name: user.name,
        colour: user.colour,
        isReady: isReady || (known?.isReady ?? false),
        hand: known?.hand ?? hand,
        isSelf: false,
      });
    }
    return [...people.values()];
  }, [others, own, me, participant]);
}
