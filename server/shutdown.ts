import { describeError, type Log } from './log.ts';

/** Signals that come this soon after the first are the same wish: one Ctrl-C reaches a program also through npm. In ms. */
const SAME_WISH = 1_000;

export interface ShutdownOptions {
  /** Saves and closes everything. */
  readonly stop: () => Promise<void>;
  readonly exit: (status: 0 | 1) => void;
  readonly log: Log;
  /** How long `stop` may take, in ms. */
  readonly bound: number;
}

/**
 * Answers what to do on a signal to end: stop gently and exit with 0. When that takes longer than `bound`, fails, or is asked for
 * a second time, exit with 1 and say so.
 */
export function createShutdown({ stop, exit, log, bound }: ShutdownOptions): (signal: string) => void {
  let since: number | null = null;

  function giveUp(event: string, details: Readonly<Record<string, string | number>>): void {
    log(event, details, 'error');
    exit(1);
  }

  return (signal) => {
    if (since !== null) {
      if (performance.now() - since >= SAME_WISH) giveUp('stop-cut-short', { signal });
      return;
    }
    since = performance.now();
    log('stopping', { signal }, 'info');
    setTimeout(() => giveUp('stop-overdue', { seconds: bound / 1000 }), bound).unref();
    stop().then(
      () => {
        log('stopped', {}, 'info');
        exit(0);
      },
      (error: unknown) => giveUp('stop-failed', { reason: describeError(error) }),
    );
  };
}
