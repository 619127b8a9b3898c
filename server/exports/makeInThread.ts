import { Worker } from 'node:worker_threads';
import { ExportError } from '../../src/export/errors.ts';
import type { ExportAnswer, MakeFile } from './job.ts';

/** Memory one export may take before it alone is ended, in MiB. */
const MEMORY = 1_024;

/** Makes each file in a thread of its own; `file` is the built `exportThread.ts`. */
export function makeInThread(file: URL): MakeFile {
  return (job, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const thread = new Worker(file, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
      const stop = () => {
        void thread.terminate();
        reject(signal.reason);
      };
      const settle = (act: () => void) => {
        signal.removeEventListener('abort', stop);
        act();
      };
      signal.addEventListener('abort', stop, { once: true });
      thread.once('message', (answer: ExportAnswer) =>
        settle(() =>
          answer.type === 'done' ? resolve(answer.file) : reject(new ExportError(answer.code, answer.values)),
        ),
      );
      thread.once('error', (error) => settle(() => reject(error)));
      thread.once('exit', () => settle(() => reject(new ExportError('failed', { detail: 'the thread ended' }))));
    });
}
