import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type CopyOutcome,
  copyPicture,
  copyView,
  type ExportErrorCode,
  type ExportFile,
  type ExportFormat,
  type ExportInput,
  type ExportOptions,
  mapToTransfer,
  runExport,
  toExportError,
} from '../../export/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { ImageStore } from '../../sync/index.ts';
import { collectPictures } from './collectPictures.ts';
import { copyText } from './copyText.ts';
import { fileNameOf, saveFile } from './saveFile.ts';

/** A format, or what goes to the clipboard: the present view, or the map as a table. */
export type ExportWhat = ExportFormat | 'view' | 'table';

export type ExportState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly what: ExportWhat; readonly done: number; readonly isSlow: boolean }
  | { readonly type: 'saved'; readonly file: string; readonly losses: ExportFile['losses'] }
  | { readonly type: 'copied'; readonly what: ExportWhat; readonly losses: ExportFile['losses'] }
  | {
      readonly type: 'copyRefused';
      readonly what: ExportWhat;
      readonly file: string;
      readonly losses: ExportFile['losses'];
    }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed';
      readonly code: ExportErrorCode;
      readonly values: Readonly<Record<string, string | number>>;
    };

/** Work shorter than this shows no bar, in ms. */
const SLOW = 500;

/** Never resolves: throws as soon as the signal says so, whether or not the work has noticed. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Makes one file at a time. Leaving cancels. */
export function useExport(title: string, images: ImageStore | null) {
  const [state, setState] = useState<ExportState>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(async (what: ExportWhat, work: (signal: AbortSignal) => Promise<ExportState>) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ type: 'running', what, done: 0, isSlow: false });
    const timer = setTimeout(() => setState((now) => (now.type === 'running' ? { ...now, isSlow: true } : now)), SLOW);
    let outcome: ExportState;
    try {
      outcome = await Promise.race([work(controller.signal), stopped(controller.signal)]);
    } catch (error) {
      const { code, values } = toExportError(error);
      outcome = { type: 'failed', code, values };
    }
    clearTimeout(timer);
    if (running.current !== controller) return;
    running.current = null;
    setState(controller.signal.aborted ? { type: 'cancelled' } : outcome);
  }, []);

  const make = useCallback(
    async <F extends ExportFormat>(format: F, input: ExportInput, options: ExportOptions[F], signal: AbortSignal) => {
      const progress = (done: number) => setState((now) => (now.type === 'running' ? { ...now, done } : now));
      const pictures = images ? await collectPictures(input.map, images) : undefined;
      signal.throwIfAborted();
      return runExport(format, pictures ? { ...input, pictures } : input, options, { progress, signal });
    },
    [images],
  );

  const save = useCallback(
    <F extends ExportFormat>(format: F, input: ExportInput, options: ExportOptions[F]) =>
      start(format, async (signal) => {
        const { bytes, mime, extension, losses } = await make(format, input, options, signal);
        const file = fileNameOf(title, extension);
        saveFile(bytes, mime, file);
        return { type: 'saved', file, losses };
      }),
    [start, title, make],
  );

  /** The same picture that would be saved, to the clipboard. */
  const copyPng = useCallback(
    (input: ExportInput, options: ExportOptions['png']) =>
      start('png', async (signal) => {
        const picture = make('png', input, options, signal).then(
          ({ bytes, mime }) => new Blob([bytes], { type: mime }),
        );
        return afterCopying('png', await copyPicture(picture), title);
      }),
    [start, title, make],
  );

  /** To the clipboard, for formats that are text. */
  const copyFile = useCallback(
    <F extends ExportFormat>(format: F, input: ExportInput, options: ExportOptions[F]) =>
      start(format, async (signal) => {
        const made = make(format, input, options, signal);
        const isCopied = await copyText(made, signal);
        const { bytes, mime, extension, losses } = await made;
        if (isCopied) return { type: 'copied', what: format, losses };
        const file = fileNameOf(title, extension);
        saveFile(bytes, mime, file);
        return { type: 'copyRefused', what: format, file, losses };
      }),
    [start, title, make],
  );

  const copy = useCallback(
    (element: HTMLElement) =>
      start('view', async (signal) => {
        return afterCopying('view', await copyView(element, signal), title);
      }),
    [start, title],
  );

  const copyTable = useCallback(
    (map: JourneyMap) =>
      start('table', async () => {
        const { text, html, losses } = mapToTransfer(map);
        try {
          const parts = {
            'text/plain': new Blob([text], { type: 'text/plain' }),
            'text/html': new Blob([html], { type: 'text/html' }),
          };
          await navigator.clipboard.write([new ClipboardItem(parts)]);
          return { type: 'copied', what: 'table', losses };
        } catch {
          // Refused, or no such clipboard: the same table as a file.
          const file = fileNameOf(title, 'tsv');
          saveFile(new TextEncoder().encode(text), 'text/tab-separated-values;charset=utf-8', file);
          return { type: 'copyRefused', what: 'table', file, losses };
        }
      }),
    [start, title],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  /** Takes away what was said of the last file. */
  const forget = useCallback(() => setState((now) => (now.type === 'running' ? now : { type: 'idle' })), []);

  return { state, save, copy, copyTable, copyPng, copyFile, cancel, forget };
}

/** Where the clipboard takes no picture, it is saved instead. */
function afterCopying(what: ExportWhat, outcome: CopyOutcome, title: string): ExportState {
  if (outcome.type === 'copied') return { type: 'copied', what, losses: [] };
  const file = fileNameOf(title, 'png');
  saveFile(outcome.bytes, 'image/png', file);
  return { type: 'copyRefused', what, file, losses: [] };
}
