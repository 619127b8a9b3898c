import { fail, type Result } from '../lib/result.ts';
import type { ImportDraft } from './draft.ts';
import type { OpenReply, OpenRequest } from './messages.ts';
import type { ImportError } from './types.ts';

/** Longest that reading may take, in ms; what takes longer is told as such. */
const PATIENCE = 60_000;

/** `openBytes` in a worker of its own, for windows. Stopping ends the worker at once and rejects with the signal's reason. */
export function openInWorker(
  bytes: Uint8Array,
  fileName: string,
  { progress, signal }: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<Result<ImportDraft, ImportError>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
      act();
    };
    const refuse = (code: string) => settle(() => resolve(fail({ code, place: {}, values: {} })));
    const stop = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => refuse('reading-slow'), PATIENCE);
    signal.addEventListener('abort', stop, { once: true });
    // A worker that is out of memory, or was never fetched, says no more than that.
    worker.onerror = () => refuse('reading-stopped');
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      if (data.type === 'progress') progress(data.done);
      else settle(() => resolve(data.draft));
    };
    worker.postMessage({ bytes, fileName } satisfies OpenRequest);
  });
}
