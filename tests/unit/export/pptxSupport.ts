import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { defaultOptions, type ExportOptions, type Pictures } from '../../../src/export/index.ts';
import { exportDeck } from '../../../src/export/pptx/index.ts';
import { type Document, type Element, elementsOf, parseXml } from '../../../src/export/pptx/post/xml.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { loadFont } from './support.ts';

export const TODAY = '2026-11-23';

export async function makeDeck(
  map: JourneyMap,
  signal = new AbortController().signal,
  told: number[] = [],
  options: Partial<ExportOptions['pptx']> = {},
  pictures?: Pictures,
): Promise<Uint8Array> {
  const task = { progress: (done: number) => void told.push(done), signal, loadFont };
  const input = { map, locale: map.map.locale, today: TODAY, ...(pictures ? { pictures } : {}) };
  return (await exportDeck(input, { ...defaultOptions('pptx'), ...options }, task)).bytes;
}

/** The XML parts of a file by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

export function slidesOf(parts: ReadonlyMap<string, string>): Document[] {
  const paths = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const number = (path: string): number => Number(/\d+/.exec(path)?.[0]);
  return paths.sort((a, b) => number(a) - number(b)).map((path) => parseXml(parts.get(path) ?? ''));
}

export function textOf(element: Document | Element): string {
  return elementsOf(element, 'a:t')
    .map((each) => each.textContent ?? '')
    .join(' ');
}

/** Runs `use` with a folder of its own, and takes it away again. */
export async function inFolder<T>(use: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'resa-deck-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writeDeck(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'deck.pptx');
  writeFileSync(path, bytes);
  return path;
}
