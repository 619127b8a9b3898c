import { fail, type Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import type { WorkbookReply } from './messages.ts';
import { isCompound } from './oldWorkbook.ts';
import type { Workbook } from './readWorkbook.ts';

/** Whether a file goes to the reader of workbooks: zip archives, and what Office wrote before 2007. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  return isZip || isCompound(bytes);
}

/** Longest a workbook may take, in ms; one that takes longer is told as such. */
const PATIENCE = 60_000;

/** `readWorkbook` in a worker of its own. Stopping ends the worker at once and throws the signal's reason. */
export function runWorkbook(
  bytes: Uint8Array,
  { progress, signal }: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<Result<Workbook, ImportError>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
      act();
    };
    const refuse = (code: string) => () => resolve(fail({ code, place: {}, values: {} }));
    const stop = () => end(() => reject(signal.reason));
    const timer = setTimeout(() => end(refuse('workbook-slow')), PATIENCE);
    signal.addEventListener('abort', stop, { once: true });
    // No network for the worker's code, or no memory left for the file.
    worker.onerror = () => end(refuse('no-worker'));
    worker.onmessage = ({ data }: MessageEvent<WorkbookReply>) => {
      if (data.type === 'progress') progress(data.done);
      else end(() => resolve(data.result));
    };
    worker.postMessage(bytes);
  });
}
