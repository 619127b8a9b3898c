import { fail, type Result } from '../lib/result.ts';
import type { ImportDraft, OpenReply, OpenRequest } from './draft.ts';
import type { ImportError } from './types.ts';

/** `openImport` in a worker of its own, for windows. Stopping ends the worker at once and rejects with the signal's reason. */
export function openInWorker(
  bytes: Uint8Array,
  fileName: string,
  signal: AbortSignal,
): Promise<Result<ImportDraft, ImportError>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', stop);
      worker.terminate();
      act();
    };
    const stop = () => settle(() => reject(signal.reason));
    signal.addEventListener('abort', stop, { once: true });
    // A worker that is out of memory, or was never fetched, says no more than that.
    worker.onerror = () => settle(() => resolve(fail({ code: 'reading-stopped', place: {}, values: {} })));
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => settle(() => resolve(data));
    worker.postMessage({ bytes, fileName } satisfies OpenRequest);
  });
}
