import { useCallback, useEffect, useState } from 'react';
import { type KeyInfo, listKeys, renewKey } from '../../sync/index.ts';
import { ROLES, type Role } from '../../sync/protocol.ts';

interface MapKeys {
  readonly state: 'asking' | 'known' | 'failed';
  /** In the order of the roles, the most able first. */
  readonly keys: readonly KeyInfo[];
  readonly askAgain: () => void;
  /** Makes a new key for a role; the old one opens nothing from then on. Null when the server did not do it. */
  readonly renew: (role: Role) => Promise<string | null>;
}

/** The keys of a map, for somebody who holds the facilitate key. */
export function useMapKeys(id: string, key: string): MapKeys {
  const [answer, setAnswer] = useState<Pick<MapKeys, 'state' | 'keys'>>({ state: 'asking', keys: [] });

  const ask = useCallback(async () => {
    setAnswer({ state: 'asking', keys: [] });
    const listed = await listKeys(id, key);
    setAnswer(
      listed.ok
        ? { state: 'known', keys: listed.value.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)) }
        : { state: 'failed', keys: [] },
    );
  }, [id, key]);

  useEffect(() => void ask(), [ask]);

  async function renew(role: Role) {
    const renewed = await renewKey(id, key, role);
    if (!renewed.ok) return null;
    const { key: fresh } = renewed.value;
    setAnswer(({ state, keys }) => ({
      state,
      keys: keys.map((one) => (one.role === role ? { role, key: fresh, uses: 0 } : one)),
    }));
    return fresh;
  }

  return { ...answer, askAgain: ask, renew };
}
