import { useEffect, useRef, useState } from 'react';
import {
  type ErrorValues,
  type ExportErrorCode,
  runSummary,
  type SummaryFormat,
  type SummaryInput,
  toExportError,
} from '../../../export/index.ts';
import { saveFile } from '../../export/saveFile.ts';

/** Work shorter than this shows no bar, in ms. */
const SLOW = 500;

export type FileState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly format: SummaryFormat; readonly done: number; readonly isSlow: boolean }
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly code: ExportErrorCode; readonly values: ErrorValues };

/** Makes one file at a time. Leaving cancels. */
export function useSummaryFile() {
  const [state, setState] = useState<FileState>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function save(format: SummaryFormat, input: SummaryInput, nameOf: (extension: string) => string) {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ type: 'running', format, done: 0, isSlow: false });
    const timer = setTimeout(() => setState((now) => (now.type === 'running' ? { ...now, isSlow: true } : now)), SLOW);
    const progress = (done: number) => setState((now) => (now.type === 'running' ? { ...now, done } : now));
    try {
      const { bytes, mime, extension } = await runSummary(format, input, { progress, signal: controller.signal });
      saveFile(bytes, mime, nameOf(extension));
      setState({ type: 'saved', file: nameOf(extension) });
    } catch (error) {
      setState(controller.signal.aborted ? { type: 'cancelled' } : { type: 'failed', ...failureOf(error) });
    } finally {
      clearTimeout(timer);
      running.current = null;
    }
  }

  return { state, save, cancel: () => running.current?.abort() };
}

function failureOf(error: unknown) {
  const { code, values } = toExportError(error);
  return { code, values };
}
