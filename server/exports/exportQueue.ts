import PQueue from 'p-queue';
import type { ExportFile } from '../../src/export/formats.ts';
import { type ExportOutcome, type Metrics, secondsSince } from '../metrics/metrics.ts';
import type { ExportJob, MakeFile } from './job.ts';

export interface ExportLimits {
  /** Files made at the same time. */
  readonly atOnce: number;
  /** Files that may wait for their turn. */
  readonly waiting: number;
  /** The time one file may take, in ms. */
  readonly time: number;
}

export interface ExportQueue {
  /** Answers `full` when too many wait already or the server stops, and `slow` when the file took too long. */
  readonly make: (job: ExportJob, signal: AbortSignal) => Promise<ExportFile | 'full' | 'slow'>;
  readonly counts: () => { readonly waiting: number; readonly underWay: number };
  /** Ends what is being made and what waits. */
  readonly stop: () => void;
}

export function createExportQueue(make: MakeFile, limits: ExportLimits, metrics: Metrics): ExportQueue {
  const queue = new PQueue({ concurrency: limits.atOnce });
  const stopping = new AbortController();

  async function makeInTurn(job: ExportJob, signal: AbortSignal): Promise<ExportFile | 'full' | 'slow'> {
    if (queue.size >= limits.waiting) return 'full';
    const unwanted = AbortSignal.any([signal, stopping.signal]);
    const inTime = async () => {
      const late = AbortSignal.timeout(limits.time);
      try {
        return await make(job, AbortSignal.any([unwanted, late]));
      } catch (error) {
        if (late.aborted && !unwanted.aborted) return 'slow';
        throw error;
      }
    };
    try {
      return await queue.add(inTime, { signal: unwanted });
    } catch (error) {
      if (stopping.signal.aborted) return 'full';
      throw error;
    }
  }

  return {
    make: async (job, signal) => {
      const start = performance.now();
      let outcome: ExportOutcome = 'failed';
      try {
        const made = await makeInTurn(job, signal);
        outcome = typeof made === 'string' ? made : 'done';
        return made;
      } finally {
        if (!signal.aborted) metrics.exportEnded(outcome, secondsSince(start));
      }
    },
    counts: () => ({ waiting: queue.size, underWay: queue.pending }),
    stop: () => stopping.abort(),
  };
}
