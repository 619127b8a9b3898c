import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInWorker } from '../../../src/import/index.ts';
import type { OpenReply, OpenRequest } from '../../../src/import/messages.ts';

/** Stands for the browser's Worker: keeps what it was sent, answers when told to. */
class FakeWorker {
  static last: FakeWorker | null = null;
  onmessage: ((event: { data: OpenReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  request: OpenRequest | null = null;
  isEnded = false;

  constructor() {
    FakeWorker.last = this;
  }

  postMessage(request: OpenRequest): void {
    this.request = request;
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const bytes = new Uint8Array([1, 2]);
const failure = (code: string) => ({ ok: false, error: { code, place: {}, values: {} } }) as const;

function start() {
  const controller = new AbortController();
  const told: number[] = [];
  const progress = (done: number) => void told.push(done);
  const result = openInWorker(bytes, 'map.xlsx', { progress, signal: controller.signal });
  const worker = FakeWorker.last;
  if (!worker) throw new Error('no worker was started');
  return { controller, told, result, worker };
}

describe('a source that is read in a worker', () => {
  it('is sent with its name, tells how far it has come, and ends the worker when it is read', async () => {
    const { result, told, worker } = start();
    expect(worker.request).toEqual({ bytes, fileName: 'map.xlsx', as: 'map' });
    worker.onmessage?.({ data: { type: 'progress', done: 0.5 } });
    expect([told, worker.isEnded]).toEqual([[0.5], false]);
    worker.onmessage?.({ data: { type: 'done', read: failure('nothing-found') } });
    expect(await result).toEqual(failure('nothing-found'));
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker at once when it is stopped', async () => {
    const { result, controller, worker } = start();
    controller.abort();
    expect(worker.isEnded).toBe(true);
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is told as such when the worker fails', async () => {
    const { result, worker } = start();
    worker.onerror?.();
    expect(await result).toEqual(failure('reading-stopped'));
  });

  it('is given up when it takes a minute', async () => {
    const { result, worker } = start();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(worker.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual(failure('reading-slow'));
    expect(worker.isEnded).toBe(true);
  });

  it('leaves no limit running and hears no stop once it is read', async () => {
    const { result, controller, worker } = start();
    worker.onmessage?.({ data: { type: 'done', read: failure('nothing-found') } });
    await result;
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    expect(await result).toEqual(failure('nothing-found'));
  });

  it('that was stopped before it began starts no worker', async () => {
    FakeWorker.last = null;
    const signal = AbortSignal.abort();
    await expect(openInWorker(bytes, 'map.xlsx', { progress: () => undefined, signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(FakeWorker.last).toBeNull();
  });
});
