import { useEffect, useRef, useState } from 'react';
import { imagesOf } from '../../export/index.ts';
import { futureCopy, writeMapFile } from '../../model/index.ts';
import { type ApiProblem, copyImages } from '../../sync/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { makeRememberedMap } from '../makeMap.ts';
import { mapPath, navigate } from '../route.ts';

interface Address {
  readonly mapId: string;
  readonly key: string;
}

export type CopyState =
  | { readonly type: 'idle' }
  /** `done` of the pictures, 0…1. */
  | { readonly type: 'running'; readonly done: number; readonly isSlow: boolean }
  | { readonly type: 'failed'; readonly problem: ApiProblem }
  /** The copy is there, without some pictures. */
  | { readonly type: 'made'; readonly at: Address; readonly lost: readonly string[] };

/** Work shorter than this shows no bar, in ms. */
const SLOW = 500;

/** Makes a future-state copy of the open map, its pictures too, and goes there. */
export function useFutureCopy() {
  const { id, document, images } = useOpenMap();
  const [state, setState] = useState<CopyState>({ type: 'idle' });
  const leaving = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  async function run(work: (signal: AbortSignal) => Promise<void>) {
    const signal = leaving.current?.signal;
    if (!signal) return;
    setState({ type: 'running', done: 0, isSlow: false });
    const slow = setTimeout(() => setState((now) => (now.type === 'running' ? { ...now, isSlow: true } : now)), SLOW);
    try {
      await work(signal);
    } catch (error) {
      // Somebody who leaves meanwhile has the copy in the list of their maps.
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  async function sendPictures(ids: readonly string[], at: Address, signal: AbortSignal) {
    const progress = (done: number) => setState((now) => (now.type === 'running' ? { ...now, done } : now));
    const lost = await copyImages(ids, images, at, { progress, signal });
    if (signal.aborted) return;
    if (lost.length > 0) setState({ type: 'made', at, lost });
    else open(at);
  }

  const make = () =>
    run(async (signal) => {
      const map = futureCopy(document.getMap(), id, Date.now());
      const made = await makeRememberedMap({ title: map.map.title, map: JSON.parse(writeMapFile(map)) });
      if (!made.ok) setState({ type: 'failed', problem: made.error });
      else await sendPictures(imagesOf(map), made.value, signal);
    });

  const sendAgain = ({ at, lost }: CopyState & { readonly type: 'made' }) =>
    run((signal) => sendPictures(lost, at, signal));

  return { state, make, sendAgain, open };
}

function open({ mapId, key }: Address): void {
  navigate(mapPath(mapId, key));
}
