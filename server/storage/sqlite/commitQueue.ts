/**
 * Group commit: what is written in one turn of the event loop shares one transaction, and so one wait for the disk; so does what
 * comes soon after a commit, since a busy server would else spend most of its time on commits. The first after a pause waits for
 * nothing. A promise resolves after COMMIT. When a group fails, each write is tried alone, so that one bad write fails only itself.
 */
import type Database from 'libsql';

/** In ms, from one commit to the next. */
const APART_MS = 50;

interface Job {
  readonly run: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface CommitQueue {
  /**
   * `run` writes through prepared statements, at once and without awaiting; it may run again when its group failed. Answers
   * what it answered when that was committed.
   */
  readonly write: <T>(run: () => T) => Promise<T>;
  /** Commits what waits. */
  readonly flush: () => void;
}

export function createCommitQueue(db: Database.Database): CommitQueue {
  let jobs: Job[] = [];
  let last = Number.NEGATIVE_INFINITY;

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
    last = performance.now();
    try {
      commit(group);
    } catch (error) {
      if (group.length === 1) for (const job of group) job.reject(error);
      else for (const job of group) commitAlone(job);
      return;
    }
    for (const job of group) job.resolve();
  }

  function flushSoon(): void {
    const wait = last + APART_MS - performance.now();
    if (wait > 0) setTimeout(flush, wait);
    else setImmediate(flush);
  }

  return {
    flush,
    write: <T>(run: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (jobs.length === 0) flushSoon();
        let answer: () => T;
        const keepAnswer = () => {
          const answered = run();
          answer = () => answered;
        };
        jobs.push({ run: keepAnswer, resolve: () => resolve(answer()), reject });
      }),
  };
}
