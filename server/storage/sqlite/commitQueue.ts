/**
 * Group commit: what is written in one turn of the event loop shares one transaction, and so one wait for the disk.
 * A promise resolves after COMMIT. When a group fails, each write is tried alone, so that one bad write fails only itself.
 */
import type Database from 'libsql';

interface Job {
  readonly run: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface CommitQueue {
  /** `run` writes through prepared statements, at once and without awaiting; it may run again when its group failed. */
  readonly write: (run: () => void) => Promise<void>;
  /** Commits what waits. */
  readonly flush: () => void;
}

export function createCommitQueue(db: Database.Database): CommitQueue {
  let jobs: Job[] = [];

  function commit(group: readonly Job[]): void {
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const job of group) job.run();
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function commitAlone(job: Job): void {
    try {
      commit([job]);
      job.resolve();
    } catch (error) {
      job.reject(error);
    }
  }

  function flush(): void {
    const group = jobs;
    jobs = [];
    if (group.length === 0) return;
    try {
      commit(group);
    } catch (error) {
      if (group.length === 1) for (const job of group) job.reject(error);
      else for (const job of group) commitAlone(job);
      return;
    }
    for (const job of group) job.resolve();
  }

  return {
    flush,
    write: (run) =>
      new Promise((resolve, reject) => {
        if (jobs.length === 0) setImmediate(flush);
        jobs.push({ run, resolve, reject });
      }),
  };
}
