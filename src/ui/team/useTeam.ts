import { useCallback, useEffect, useState } from 'react';
import { readTeam, type Team, type TeamAddress } from '../../sync/teams/index.ts';
import { type PersonTeam, personTeam } from '../signIn/signedIn.ts';
import { findDeviceTeam, rememberTeam } from './deviceTeams.ts';

export type Opening =
  | { readonly state: 'asking' | 'refused' | 'unreachable' }
  | { readonly state: 'open'; readonly team: Team; readonly address: TeamAddress; readonly person: PersonTeam | null };

interface TeamReading {
  readonly opening: Opening;
  /** Asks again; what is shown stays until the answer is there. */
  readonly askAgain: () => void;
}

/**
 * The team that a link opens; an address without a key is opened as whoever is signed in, else with the key this device
 * remembers.
 */
export function useTeam(id: string, linkKey: string): TeamReading {
  const [opening, setOpening] = useState<Opening>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again.
  useEffect(() => {
    const leaving = new AbortController();
    const person = linkKey === '' ? personTeam(id) : null;
    const key = linkKey || person?.key || findDeviceTeam(id)?.key;
    if (!key) {
      setOpening({ state: 'refused' });
      return;
    }
    const address = { id, key };
    readTeam(address, leaving.signal).then((read) => {
      if (leaving.signal.aborted) return;
      if (read.ok) {
        if (!person) rememberTeam({ ...address, name: read.value.name });
        setOpening({ state: 'open', team: read.value, address, person });
      } else {
        setOpening({ state: read.error === 'not-found' ? 'refused' : 'unreachable' });
      }
    });
    return () => leaving.abort();
  }, [id, linkKey, attempt]);

  return { opening, askAgain: useCallback(() => setAttempt((last) => last + 1), []) };
}
