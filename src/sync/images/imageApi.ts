/** Pictures over the wire: up with progress, down with a check of what came. */
import * as z from 'zod/mini';
import { readImageHeader } from '../../lib/imageHeader.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { IMAGE_LIMITS } from '../protocol.ts';

export type UploadProblem = 'unreachable' | 'not-found' | 'forbidden' | 'refused' | 'full' | 'too-many' | 'server';

export interface ImageAddress {
  readonly mapId: string;
  readonly key: string;
}

const PROBLEMS: Readonly<Record<number, UploadProblem>> = {
  403: 'forbidden',
  404: 'not-found',
  413: 'refused',
  415: 'refused',
  429: 'too-many',
  507: 'full',
};

const addedSchema = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

function pathOf(mapId: string): string {
  return `/api/maps/${encodeURIComponent(mapId)}/images`;
}

/** Sends a picture and answers its id. By XMLHttpRequest, since `fetch` tells no progress; throws the signal's reason. */
export function uploadImage(
  { mapId, key }: ImageAddress,
  bytes: Uint8Array<ArrayBuffer>,
  task: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<Result<string, UploadProblem>> {
  return new Promise((resolve, reject) => {
    task.signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    task.signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => total > 0 && task.progress(loaded / total);
    request.onloadend = () => {
      task.signal.removeEventListener('abort', stop);
      if (task.signal.aborted) reject(task.signal.reason);
      else resolve(readAnswer(request));
    };
    request.open('POST', pathOf(mapId));
    request.setRequestHeader('authorization', `Bearer ${key}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(bytes);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): Result<string, UploadProblem> {
  if (status === 0 || status === 502 || status === 504) return fail('unreachable');
  if (status !== 201) return fail(PROBLEMS[status] ?? 'server');
  try {
    const parsed = addedSchema.safeParse(JSON.parse(responseText));
    if (parsed.success) return ok(parsed.data.id);
  } catch {
    // Something between us and the server that does not speak JSON.
  }
  return fail('server');
}

/** The picture of an id; null while it cannot be had or is none. */
export async function fetchImage({ mapId, key }: ImageAddress, id: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch(`${pathOf(mapId)}/${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${key}` },
      credentials: 'omit',
      signal,
    });
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const header = readImageHeader(bytes);
    if (!header || Math.max(header.width, header.height) > IMAGE_LIMITS.side) return null;
    return new Blob([bytes], { type: header.mime });
  } catch {
    // No connection, or nobody waits any more.
    return null;
  }
}
