import { plainWords } from '../../lib/notation.ts';
import type { JourneyMap } from '../map.ts';
import { parseRecordKey, type RecordKey } from '../recordKey.ts';
import { wordsOfRecord } from '../recordWords.ts';

/** What people call a record, on one line: its words, or the name of a persona or metric, a source’s reference, a link’s label. */
export function recordName(map: JourneyMap, key: RecordKey): string {
  const id = parseRecordKey(key)?.id ?? '';
  const said = {
    personas: map.personas[id]?.name,
    metrics: map.metrics[id]?.name,
    sources: map.sources[id]?.reference,
    links: map.links[id]?.label,
  }[key.slice(0, key.indexOf(':'))];
  return said ? plainWords(said).replace(/\s+/g, ' ').trim() : wordsOfRecord(map, key);
}
