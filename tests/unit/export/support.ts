import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { defaultOptions, type ExportOptions, type ExportTask, exportMap } from '../../../src/export/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';

const FONTS = resolve(import.meta.dirname, '../../../public/fonts');

export const loadFont = (file: string) => readFile(resolve(FONTS, file));

/** A task nobody stops, whose progress is kept. */
export function quietTask(controller = new AbortController()): ExportTask & { readonly told: number[] } {
  const told: number[] = [];
  return { told, progress: (done) => void told.push(done), signal: controller.signal, loadFont };
}

export async function mapToPdf(map: JourneyMap, options: Partial<ExportOptions['pdf']>): Promise<Uint8Array> {
  const input = { map, locale: map.map.locale, today: '2026-11-23' };
  return (await exportMap('pdf', input, { ...defaultOptions('pdf'), ...options }, quietTask())).bytes;
}

/** Opens a PDF as a browser does. It takes a copy, since pdf.js takes its bytes away. */
export function openPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Text with every run of white space as one space. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
