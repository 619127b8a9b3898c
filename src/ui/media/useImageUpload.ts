import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImageStore, UploadProblem } from '../../sync/index.ts';
import { type ImageProblem, prepareImage } from '../../sync/index.ts';

export interface AddedImage {
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export type UploadState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly done: number; readonly isSlow: boolean }
  | { readonly type: 'failed'; readonly problem: ImageProblem | UploadProblem };

/** Work shorter than this shows no bar, in ms. */
const SLOW = 500;
/** Of the whole, until the picture is ready to be sent. */
const PREPARED = 0.2;

/** Makes a chosen file ready, sends it, and hands over what the map keeps of it. One at a time; leaving cancels. */
export function useImageUpload(images: ImageStore, onAdded: (image: AddedImage) => void) {
  const [state, setState] = useState<UploadState>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  const latest = useRef(onAdded);
  latest.current = onAdded;

  useEffect(() => () => running.current?.abort(), []);

  const add = useCallback(
    async (file: Blob) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const show = (next: (now: UploadState) => UploadState) => !signal.aborted && setState(next);
      setState({ type: 'running', done: 0, isSlow: false });
      const slow = (now: UploadState) => (now.type === 'running' ? { ...now, isSlow: true } : now);
      const timer = setTimeout(() => show(slow), SLOW);
      const progress = (done: number) =>
        show((now) => (now.type === 'running' ? { ...now, done: PREPARED + (1 - PREPARED) * done } : now));
      try {
        const prepared = await prepareImage(file, signal);
        if (prepared.ok) progress(0);
        const sent = prepared.ok ? await images.add(prepared.value, { progress, signal }) : prepared;
        if (signal.aborted) return;
        if (!sent.ok || !prepared.ok) {
          show(() => ({ type: 'failed', problem: sent.ok ? 'server' : sent.error }));
          return;
        }
        setState({ type: 'idle' });
        latest.current({ id: sent.value, width: prepared.value.width, height: prepared.value.height });
      } catch (error) {
        if (signal.aborted) return;
        setState({ type: 'failed', problem: 'not-an-image' });
        reportError(error);
      } finally {
        clearTimeout(timer);
      }
    },
    [images],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ type: 'idle' });
  }, []);
  const fail = useCallback((problem: ImageProblem) => setState({ type: 'failed', problem }), []);

  return { state, add, cancel, fail };
}
