/**
 * The pictures of one open map.
 *
 * Laws
 * - A picture is fetched when somebody first asks for it, and once; what an id names never changes.
 * - One that is not there yet is asked for again, ever more seldom: the person who added it may still be sending it.
 * - A picture chosen without a connection has its id at once, is seen on this device, and is sent when there is one.
 */
import { readImageHeader } from '../../lib/imageHeader.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { createStore, type Store } from '../store.ts';
import { fetchImage, type ImageAddress, type UploadProblem, uploadImage } from './imageApi.ts';
import type { PreparedImage } from './prepareImage.ts';
import { createWaitingImages } from './waitingImages.ts';

/** `waiting` until there is a connection; else why the server would not have it. */
export type ImageDelay = 'waiting' | UploadProblem;

export interface ImageStore {
  /** The picture to paint, or null while there is none; asks for it. */
  readonly picture: (id: string) => ImageBitmap | null;
  /** An address for `<img>`, or null while there is none; asks for it. Good until the store is closed. */
  readonly address: (id: string) => string | null;
  /** Whether the picture was asked for and is not to be had now. */
  readonly isMissing: (id: string) => boolean;
  /** Tells of each picture that has come or is found missing; answers the function that ends it. */
  readonly onChange: (listener: (id: string) => void) => () => void;
  /** The file of a picture, for exports; null when it cannot be had. */
  readonly file: (id: string) => Promise<Blob | null>;
  /** Sends a picture; without a connection it waits. Throws the signal's reason when it is stopped. */
  readonly add: (
    image: PreparedImage,
    task: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
  ) => Promise<Result<string, UploadProblem>>;
  /** Pictures that only this device has, by id. */
  readonly delays: Store<ReadonlyMap<string, ImageDelay>>;
  readonly close: () => void;
}

interface Entry {
  blob: Blob | null;
  bitmap: ImageBitmap | null;
  url: string | null;
  isMissing: boolean;
  pending: Promise<Blob | null> | null;
  /** Failed so far. */
  tries: number;
}

/** Cards are seldom wider on screen: what is painted need not be larger. */
const PAINTED_SIDE = 640;
const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

export function createImageStore(address: ImageAddress): ImageStore {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(id: string) => void>();
  const delays = createStore<ReadonlyMap<string, ImageDelay>>(new Map());
  const waiting = createWaitingImages(address.mapId);
  const unsent = new Map<string, Uint8Array<ArrayBuffer>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const closing = new AbortController();
  let isSending = false;

  function entryOf(id: string): Entry {
    let entry = entries.get(id);
    if (!entry) {
      entry = { blob: null, bitmap: null, url: null, isMissing: false, pending: null, tries: 0 };
      entries.set(id, entry);
    }
    return entry;
  }

  function tell(id: string): void {
    if (closing.signal.aborted) return;
    for (const listener of [...listeners]) listener(id);
  }

  function later(ms: number, act: () => void): void {
    if (closing.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  }

  async function take(id: string, blob: Blob): Promise<void> {
    const entry = entryOf(id);
    const bitmap = await decode(blob);
    if (closing.signal.aborted || entry.blob) return;
    entry.blob = bitmap && blob;
    entry.bitmap = bitmap;
    entry.url = bitmap && URL.createObjectURL(blob);
    entry.isMissing = bitmap === null;
    tell(id);
  }

  function request(id: string): Promise<Blob | null> {
    const entry = entryOf(id);
    if (entry.blob) return Promise.resolve(entry.blob);
    entry.pending ??= ask(id, entry);
    return entry.pending;
  }

  async function ask(id: string, entry: Entry): Promise<Blob | null> {
    await restored;
    const bytes = unsent.get(id);
    const blob = entry.blob ?? (bytes ? toBlob(bytes) : await fetchImage(address, id, closing.signal));
    entry.pending = null;
    if (blob) {
      await take(id, blob);
      return entry.blob;
    }
    const wasMissing = entry.isMissing;
    entry.isMissing = true;
    if (!wasMissing) tell(id);
    later(Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** entry.tries++), () => entry.blob ?? void request(id));
    return null;
  }

  function delay(id: string, why: ImageDelay | null): void {
    const next = new Map(delays.getSnapshot());
    if (why) next.set(id, why);
    else next.delete(id);
    delays.set(next);
  }

  async function sendWaiting(): Promise<void> {
    if (isSending || closing.signal.aborted) return;
    isSending = true;
    for (const [id, bytes] of unsent) {
      const task = { progress: () => undefined, signal: closing.signal };
      const sent = await uploadImage(address, bytes, task).catch(() => null);
      if (!sent) break;
      if (!sent.ok && (sent.error === 'unreachable' || sent.error === 'too-many' || sent.error === 'server')) {
        later(RETRY_MS * 4, () => void sendWaiting());
        break;
      }
      unsent.delete(id);
      await waiting.drop(id);
      delay(id, sent.ok ? null : sent.error);
    }
    isSending = false;
  }

  async function wait({ bytes }: PreparedImage): Promise<string> {
    const { digest } = await import('lib0/hash/sha256');
    const id = toBase64Url(digest(bytes));
    unsent.set(id, bytes);
    delay(id, 'waiting');
    await waiting.keep({ id, bytes });
    later(RETRY_MS * 4, () => void sendWaiting());
    return id;
  }

  const restored = waiting.list().then((images) => {
    for (const { id, bytes } of images) {
      unsent.set(id, bytes);
      delay(id, 'waiting');
    }
    if (images.length > 0) void sendWaiting();
  });

  function goOnline(): void {
    void sendWaiting();
    for (const [id, entry] of entries) if (entry.isMissing && !entry.blob) void request(id);
  }
  window.addEventListener('online', goOnline);

  return {
    picture: (id) => {
      const entry = entryOf(id);
      if (!entry.blob && !entry.isMissing) void request(id);
      return entry.bitmap;
    },
    address: (id) => {
      const entry = entryOf(id);
      if (!entry.blob && !entry.isMissing) void request(id);
      return entry.url;
    },
    isMissing: (id) => entries.get(id)?.isMissing ?? false,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    file: request,
    add: async (image, task) => {
      const sent = await uploadImage(address, image.bytes, task);
      if (!sent.ok && sent.error !== 'unreachable') return fail(sent.error);
      const id = sent.ok ? sent.value : await wait(image);
      await take(id, toBlob(image.bytes));
      return ok(id);
    },
    delays,
    close: () => {
      closing.abort();
      window.removeEventListener('online', goOnline);
      for (const timer of timers) clearTimeout(timer);
      for (const { url } of entries.values()) if (url) URL.revokeObjectURL(url);
      listeners.clear();
    },
  };
}

/** Null for what the browser cannot show after all. */
async function decode(blob: Blob): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(blob);
    const scale = PAINTED_SIDE / Math.max(whole.width, whole.height);
    if (scale >= 1) return whole;
    const small = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * scale)),
      resizeHeight: Math.max(1, Math.round(whole.height * scale)),
      resizeQuality: 'high',
    });
    whole.close();
    return small;
  } catch {
    return null;
  }
}

function toBlob(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: readImageHeader(bytes)?.mime ?? '' });
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
