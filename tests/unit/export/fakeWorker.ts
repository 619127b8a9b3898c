import { vi } from 'vitest';
import type { ExportReply, ExportRequest } from '../../../src/export/workerMessages.ts';

/** Stands for the browser's Worker: keeps what it was sent, answers when told to. */
export class FakeWorker {
  static last: FakeWorker | null = null;
  onmessage: ((event: { data: ExportReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  request: ExportRequest | null = null;
  isEnded = false;
  readonly options: unknown;

  constructor(url: URL, options: unknown) {
    this.options = options;
    // The one that tells sizes makes no file.
    if (!url.href.includes('measureWorker')) FakeWorker.last = this;
  }

  postMessage(request: ExportRequest): void {
    this.request = structuredClone(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  reply(data: ExportReply): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }
}

export function stubWorker(): void {
  FakeWorker.last = null;
  vi.stubGlobal('Worker', FakeWorker);
}

export function lastWorker(): FakeWorker {
  if (!FakeWorker.last) throw new Error('no worker was started');
  return FakeWorker.last;
}
