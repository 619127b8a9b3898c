import { ExportError } from './errors.ts';
import { pageFontsUrl } from './fetchFonts.ts';
import type { ExportFile, ExportFormat, ExportOptions } from './formats.ts';
import type { SummaryFormat, SummaryInput } from './summary/formats.ts';
import type { ExportInput, Task } from './types.ts';
import type { ExportReply, ExportRequest, SummaryRequest } from './workerMessages.ts';

/**
 * `exportMap` in a worker of its own, for windows. Stopping the task ends the worker at once and throws the signal's reason.
 * Throws `ExportError`.
 */
export function runExport<F extends ExportFormat>(
  format: F,
  input: ExportInput,
  options: ExportOptions[F],
  task: Task,
): Promise<ExportFile> {
  const request: ExportRequest<F> = { format, input, options, fontsUrl: pageFontsUrl() };
  return runInWorker(request, task);
}

/** The summary of a workshop in a worker, in the same way. */
export function runSummary(summary: SummaryFormat, input: SummaryInput, task: Task): Promise<ExportFile> {
  return runInWorker({ summary, input, fontsUrl: pageFontsUrl() }, task);
}

function runInWorker(request: ExportRequest | SummaryRequest, task: Task): Promise<ExportFile> {
  return new Promise((resolve, reject) => {
    task.signal.throwIfAborted();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const stop = () => {
      worker.terminate();
      reject(task.signal.reason);
    };
    const settle = (act: () => void) => {
      task.signal.removeEventListener('abort', stop);
      worker.terminate();
      act();
    };
    task.signal.addEventListener('abort', stop, { once: true });
    worker.onerror = (event) => settle(() => reject(new ExportError('no-worker', { detail: event.message ?? '' })));
    worker.onmessage = ({ data }: MessageEvent<ExportReply>) => {
      if (data.type === 'progress') task.progress(data.done);
      else if (data.type === 'done') settle(() => resolve(data.file));
      else settle(() => reject(new ExportError(data.code, data.values)));
    };
    worker.postMessage(request);
  });
}
