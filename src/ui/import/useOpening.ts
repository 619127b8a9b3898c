import { useCallback, useEffect, useRef, useState } from 'react';
import { type ImportDraft, type ImportError, isWorkbook, openImport, openInWorker } from '../../import/index.ts';
import { fail, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import type { ImportSource } from './source.ts';

export interface Opened<T = ImportDraft> {
  readonly fileName: string | null;
  readonly draft: Result<T, ImportError>;
}

/** What makes something of bytes: at once where they are few, else in a worker. */
export interface Reader<T> {
  readonly quick: (bytes: Uint8Array, fileName: string) => Result<T, ImportError>;
  readonly later: (
    bytes: Uint8Array,
    fileName: string,
    watching: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
  ) => Promise<Result<T, ImportError>>;
}

export const MAP_READER: Reader<ImportDraft> = { quick: openImport, later: openInWorker };

/** A source on its way: shown once it has taken a while. */
export interface Opening {
  readonly fileName: string | null;
  /** From 0 to 1; null while nothing tells. */
  readonly done: number | null;
  readonly isSlow: boolean;
  readonly cancel: () => void;
}

/** Work shorter than this shows no bar, in ms. */
const SLOW = 500;
/** Bytes of text that are read within a tenth of a second or so, Markdown being the slowest. */
const READ_AT_ONCE = 8_000;

/** Read at once: what takes longer than a moment goes to a worker, workbooks always. Too large a file is refused unread. */
export function isQuick({ bytes, refused }: ImportSource): boolean {
  if (refused !== undefined || bytes.length > LIMITS.file) return true;
  return bytes.length <= READ_AT_ONCE && !isWorkbook(bytes);
}

export function readQuick<T>({ quick }: Reader<T>, { bytes, fileName, refused }: ImportSource): Opened<T> {
  return { fileName, draft: refused ? fail(refused) : quick(bytes, fileName ?? '') };
}

/** Reads one source at a time; another, or leaving, stops the one before. */
export function useOpening<T>(
  reader: Reader<T>,
  initial: ImportSource | null,
  onOpened: (opened: Opened<T> | null) => void,
) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const running = useRef<AbortController | null>(null);

  const open = useCallback(
    (source: ImportSource | null) => {
      running.current?.abort();
      running.current = null;
      setOpening(null);
      onOpened(source && isQuick(source) ? readQuick(reader, source) : null);
      if (!source || isQuick(source)) return;
      const controller = new AbortController();
      running.current = controller;
      const { bytes, fileName } = source;
      const cancel = () => controller.abort();
      setOpening({ fileName, done: null, isSlow: false, cancel });
      const timer = setTimeout(() => setOpening((now) => now && { ...now, isSlow: true }), SLOW);
      const progress = (done: number) => setOpening((now) => now && { ...now, done });
      reader
        .later(bytes, fileName ?? '', { progress, signal: controller.signal })
        .then((draft) => {
          if (running.current === controller) onOpened({ fileName, draft });
        })
        .catch((error: unknown) => {
          if (!controller.signal.aborted) reportError(error);
        })
        .finally(() => {
          clearTimeout(timer);
          if (running.current === controller) setOpening(null);
        });
    },
    [reader, onOpened],
  );

  const [first] = useState(initial);
  useEffect(() => {
    if (first && !isQuick(first)) open(first);
    return () => running.current?.abort();
  }, [first, open]);

  return { opening, open };
}
