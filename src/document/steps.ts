/** What is remembered of each step of history beside the change itself: which commands made it, of which records, and when. */
import type { Patch } from 'immer';
import { type JourneyMap, parseRecordKey, RECORD_ROOTS, type RecordKey } from '../model/index.ts';
import type { StepNote } from './types.ts';

/** More records than this are counted and not named one by one. */
const MOST_KEYS = 50;
/** What a step is told by when it touches records of several roots. */
const FIRST_ROOTS: readonly string[] = ['cards', 'activities', 'phases', 'lanes', ...RECORD_ROOTS];

/** The note of one command that has turned the map into `after` by `patches`. */
export function noteOf(command: string, after: JourneyMap, patches: readonly Patch[]): StepNote {
  const keys = new Set<RecordKey>();
  for (const { path } of patches) {
    const [root, id] = path;
    const key = `${root}:${id}` as RecordKey;
    if (parseRecordKey(key)) keys.add(key);
  }
  const all = [...keys].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    at: Date.now(),
    commands: [command],
    keys: all.slice(0, MOST_KEYS),
    count: all.length,
    record: recordOf(after, all[0]),
  };
}

/** The note of a step that goes on, as while somebody types. */
export function joinNotes(before: StepNote | undefined, next: StepNote): StepNote {
  if (!before) return next;
  const added = next.keys.filter((key) => !before.keys.includes(key));
  const keys = [...before.keys, ...added].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    at: next.at,
    commands: [...new Set([...before.commands, ...next.commands])],
    keys: keys.slice(0, MOST_KEYS),
    count: Math.max(before.count + added.length, next.count),
    record: keys[0] === next.keys[0] ? next.record : before.record,
  };
}

function rankOf(key: RecordKey): number {
  return FIRST_ROOTS.indexOf(key.slice(0, key.indexOf(':')));
}

function recordOf(map: JourneyMap, key: RecordKey | undefined): StepNote['record'] {
  const name = key ? parseRecordKey(key) : null;
  return name && (map[name.root][name.id] ?? null);
}
