import { plainWords } from '../lib/notation.ts';
import type { JourneyMap } from './map.ts';
import { parseRecordKey, type RecordKey } from './recordKey.ts';

/** A record's own words on one line, without marks; empty where it has none, or is not there. */
export function wordsOfRecord(map: JourneyMap, key: RecordKey): string {
  const name = parseRecordKey(key);
  const record = name ? map[name.root][name.id] : undefined;
  if (!record) return '';
  const text = 'text' in record ? record.text : 'title' in record ? record.title : '';
  return plainWords(text).replace(/\s+/g, ' ').trim();
}
