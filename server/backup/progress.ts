/** What a long reading or writing is at. */
export type Stage = 'reading' | 'checking' | 'restoring' | 'comparing';

export interface Progress {
  /** `bytes` of the stage so far, unpacked. */
  readonly note: (stage: Stage, bytes: number) => void;
}

const QUIET_MS = 500;
const EVERY_MS = 2_000;

/** Tells nothing of what is done within half a second, and then something every two. */
export function createProgress(
  tell: (stage: Stage, megabytes: number) => void,
  now: () => number = Date.now,
): Progress {
  let next = now() + QUIET_MS;
  return {
    note: (stage, bytes) => {
      if (now() < next) return;
      next = now() + EVERY_MS;
      tell(stage, Math.round(bytes / 1024 / 1024));
    },
  };
}
