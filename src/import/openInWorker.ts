import { fail, type Result } from '../lib/result.ts';
import type { ImportDraft } from './draft.ts';
import type { OpenReply, OpenRequest, Read } from './messages.ts';
import type { Survey } from './survey/survey.ts';
import type { ImportError } from './types.ts';

/** Longest that reading may take, in ms; what takes longer is told as such. */
const PATIENCE = 60_000;

interface Watching {
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** `openBytes` in a worker of its own, for windows. Stopping ends the worker at once and rejects with the signal's reason. */
export function openInWorker(
  bytes: Uint8Array,
  fileName: string,
  watching: Watching,
): Promise<Result<ImportDraft, ImportError>> {
  return readInWorker({ bytes, fileName, as: 'map' }, watching);
}

/** `openSurvey` in a worker of its own, likewise. */
export function openSurveyInWorker(
  bytes: Uint8Array,
  fileName: string,
  watching: Watching,
): Promise<Result<Survey, ImportError>> {
  return readInWorker({ bytes, fileName, as: 'survey' }, watching);
}

function readInWorker<As extends keyof Read>(
  request: OpenRequest & { readonly as: As },
  { progress, signal }: Watching,
): Promise<Result<Read[As], ImportError>> {
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
      else settle(() => resolve(data.read as Result<Read[As], ImportError>));
    };
    worker.postMessage(request);
  });
}
