// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions, runExport } from '../../../src/export/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { lastWorker, stubWorker } from './fakeWorker.ts';

beforeEach(stubWorker);
afterEach(() => {
  vi.unstubAllGlobals();
});

const input = { map: templateMap('first-home', 'en'), locale: 'en', today: '2026-11-23' } as const;
const OPTIONS = defaultOptions('png');
const file = { bytes: new Uint8Array([1, 2]), mime: 'image/svg+xml', extension: 'svg', losses: [] };

function start() {
  const controller = new AbortController();
  const told: number[] = [];
  const task = { progress: (done: number) => void told.push(done), signal: controller.signal };
  return { controller, told, result: runExport('png', input, OPTIONS, task) };
}

describe('an export in a worker', () => {
  it('sends the whole task, hears of progress, and ends the worker when the file is there', async () => {
    const { result, told } = start();
    const worker = lastWorker();
    expect(worker.options).toEqual({ type: 'module' });
    expect(worker.request).toEqual({
      format: 'png',
      input,
      options: OPTIONS,
      fontsUrl: 'http://localhost:3000/fonts/',
    });
    worker.reply({ type: 'progress', done: 0.5 });
    worker.reply({ type: 'done', file });
    expect(await result).toEqual(file);
    expect(told).toEqual([0.5]);
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker at once when it is stopped', async () => {
    const { result, controller } = start();
    controller.abort();
    expect(lastWorker().isEnded).toBe(true);
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('brings the worker’s error back with its code', async () => {
    const { result } = start();
    lastWorker().reply({ type: 'failed', code: 'too-large', values: { width: 9, height: 9 } });
    await expect(result).rejects.toMatchObject({ code: 'too-large', values: { width: 9, height: 9 } });
    expect(lastWorker().isEnded).toBe(true);
  });

  it('says when the worker could not start', async () => {
    const { result } = start();
    lastWorker().onerror?.({ message: 'blocked' });
    await expect(result).rejects.toMatchObject({ code: 'no-worker' });
  });
});
