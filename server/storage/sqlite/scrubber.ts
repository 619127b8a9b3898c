import type Database from 'libsql';
import { describeError, type Log } from '../../log.ts';

/** So long after what was erased, in ms, the log is emptied when that was not asked for at once: it takes a while, and nobody waits. */
const SOON_MS = 2_000;

export interface Scrubber {
  readonly now: () => void;
  readonly soon: () => void;
  readonly stop: () => void;
}

/**
 * What is deleted is overwritten (`secure_delete`), but stands in the write-ahead log until that has been written into the file. This
 * empties the log; while somebody reads, a backup for instance, only when they have done so and it is asked for again.
 */
export function createScrubber(db: Database.Database, log: Log): Scrubber {
  let timer: NodeJS.Timeout | null = null;

  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function now(): void {
    stop();
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      log('scrubbing-failed', { reason: describeError(error) });
    }
  }

  return {
    now,
    stop,
    soon: () => {
      timer ??= setTimeout(now, SOON_MS).unref();
    },
  };
}
