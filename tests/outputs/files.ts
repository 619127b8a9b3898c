import { defaultOptions, type ExportFormat, type ExportOptions, exportMap } from '../../src/export/index.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { quietTask } from '../unit/export/support.ts';

const TODAY = '2026-11-29';

/** The bytes of one output of a map, in the map's own language. */
export async function makeFile<F extends ExportFormat>(
  format: F,
  map: JourneyMap,
  options: Partial<ExportOptions[F]> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const input = { map, locale: map.map.locale, today: TODAY };
  return (await exportMap(format, input, { ...defaultOptions(format), ...options }, quietTask())).bytes;
}

const made = new WeakMap<JourneyMap, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

/** `makeFile`, once for each map and choice. */
export function fileOf<F extends ExportFormat>(
  format: F,
  map: JourneyMap,
  options: Partial<ExportOptions[F]> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const known = made.get(map) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const key = JSON.stringify([format, options]);
  const file = known.get(key) ?? makeFile(format, map, options);
  made.set(map, known.set(key, file));
  return file;
}

/** The text of one output, which must be UTF-8. */
export async function textFileOf<F extends ExportFormat>(
  format: F,
  map: JourneyMap,
  options: Partial<ExportOptions[F]> = {},
): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await fileOf(format, map, options));
}
