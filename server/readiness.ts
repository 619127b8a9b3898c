/** Why a server that runs should get no new visitors: it is not there yet, cannot save, or is about to end. */
export const UNREADY = ['starting', 'saving', 'draining'] as const;

export type Unready = (typeof UNREADY)[number];

export interface Readiness {
  /** Null when visitors are welcome. */
  readonly reason: () => Unready | null;
  readonly started: () => void;
  /** For good. */
  readonly draining: () => void;
}

/** `canSave` is false while something that should be saved cannot be. */
export function createReadiness(canSave: () => boolean): Readiness {
  let phase: 'starting' | 'serving' | 'draining' = 'starting';
  return {
    reason: () => {
      if (phase !== 'serving') return phase;
      return canSave() ? null : 'saving';
    },
    started: () => {
      if (phase === 'starting') phase = 'serving';
    },
    draining: () => {
      phase = 'draining';
    },
  };
}
