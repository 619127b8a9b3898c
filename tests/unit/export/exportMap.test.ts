import { describe, expect, it } from 'vitest';
import {
  defaultOptions,
  EXPORT_FORMATS,
  ExportError,
  exportMap,
  parseOptions,
  toExportError,
} from '../../../src/export/index.ts';
import { parseMapFile } from '../../../src/model/file.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { quietTask } from './support.ts';

const map = templateMap('first-home', 'en');
const input = { map, locale: 'en', today: '2026-11-23' } as const;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('exporting a map', () => {
  it('as a Resa file brings back the same map', async () => {
    const file = await exportMap('json', input, {}, quietTask());
    expect(file.extension).toBe('resa.json');
    expect(parseMapFile(text(file.bytes))).toEqual({ ok: true, value: map });
  });

  it('as Mermaid says what that cannot hold', async () => {
    const file = await exportMap('mermaid', input, {}, quietTask());
    expect(text(file.bytes)).toMatch(/^journey\n {2}title Buying a first home\n {2}section /);
    expect(file.losses.map(({ code }) => code)).toContain('cards');
  });

  it('as a picture is refused in Node with a code of its own', async () => {
    await expect(exportMap('png', input, defaultOptions('png'), quietTask())).rejects.toMatchObject({
      code: 'no-canvas',
    });
  });

  it('tells how far it has come, never backwards, and ends at 1', async () => {
    const task = quietTask();
    await exportMap('pdf', input, { ...defaultOptions('pdf'), paper: 'A3' }, task);
    expect(task.told).toEqual([...task.told].sort((a, b) => a - b));
    expect(task.told.length).toBeGreaterThan(3);
    expect(task.told.at(-1)).toBe(1);
  });

  it('stops before it begins when it was stopped already', async () => {
    const controller = new AbortController();
    controller.abort();
    for (const format of EXPORT_FORMATS) {
      await expect(exportMap(format, input, defaultOptions(format), quietTask(controller))).rejects.toThrow('abort');
    }
  });

  it('stops between parts when it is stopped on the way', async () => {
    const controller = new AbortController();
    const task = { ...quietTask(controller), progress: (done: number) => done >= 0.1 && controller.abort() };
    await expect(exportMap('pdf', input, { ...defaultOptions('pdf'), paper: 'A0' }, task)).rejects.toThrow('abort');
  });

  it('names the font file that could not be read', async () => {
    const task = { ...quietTask(), loadFont: () => Promise.reject(new Error('offline')) };
    await expect(exportMap('svg', input, defaultOptions('svg'), task)).rejects.toMatchObject({
      code: 'no-font',
      values: { file: 'inter-regular.ttf' },
    });
  });

  it('of an empty map gives a file all the same', async () => {
    const blank = { ...input, map: templateMap('blank', 'en') };
    for (const format of EXPORT_FORMATS.filter((one) => one !== 'png')) {
      expect((await exportMap(format, blank, defaultOptions(format), quietTask())).bytes.length).toBeGreaterThan(0);
    }
  });
});

describe('choices from outside', () => {
  it('are filled up with the defaults', () => {
    expect(parseOptions('pdf', {})).toMatchObject({ ok: true, value: { kind: 'sheet', paper: 'A1', scale: 'fit' } });
    expect(parseOptions('png', { scale: 4 })).toMatchObject({ ok: true, value: { look: 'light', scale: 4 } });
  });

  it('are refused by name when they are wrong or unknown', () => {
    expect(parseOptions('pdf', { paper: 'A9' })).toEqual({ ok: false, error: { option: 'paper' } });
    expect(parseOptions('pdf', { scale: 2000 })).toEqual({ ok: false, error: { option: 'scale' } });
    expect(parseOptions('png', { part: { cards: [] } })).toEqual({ ok: false, error: { option: 'part.cards' } });
    expect(parseOptions('svg', { paper: 'A4' })).toEqual({ ok: false, error: { option: 'paper' } });
  });
});

describe('an export error', () => {
  it('keeps its code, and makes one of anything else', () => {
    expect(toExportError(new ExportError('too-large', { width: 1, height: 2 })).code).toBe('too-large');
    expect(toExportError(new TypeError('boom'))).toMatchObject({ code: 'failed', values: { detail: 'boom' } });
    expect(toExportError('boom')).toMatchObject({ code: 'failed', values: { detail: 'boom' } });
  });
});
