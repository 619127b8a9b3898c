import { type ImageAddress, uploadImage } from './imageApi.ts';
import type { ImageStore } from './imageStore.ts';

/**
 * Sends pictures of one map to another, where they keep their ids; answers the ids of those that could not be had or were not
 * taken. Throws the signal's reason when it is stopped.
 */
export async function copyImages(
  ids: readonly string[],
  from: Pick<ImageStore, 'file'>,
  to: ImageAddress,
  task: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [i, id] of ids.entries()) {
    const file = await from.file(id);
    task.signal.throwIfAborted();
    const progress = (done: number): void => task.progress((i + done) / ids.length);
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    const sent = bytes && (await uploadImage(to, bytes, { progress, signal: task.signal }));
    if (!sent?.ok || sent.value !== id) lost.push(id);
    task.progress((i + 1) / ids.length);
  }
  return lost;
}
