import { isEqual } from '../../lib/isEqual.ts';
import { mergeText } from '../../lib/mergeText.ts';
import { type JourneyMap, LIMITS, RECORD_ROOTS, TEXT_FIELDS } from '../../model/index.ts';
import { mapBefore } from '../commands/checks.ts';
import type { RootName } from '../roots.ts';
import type { Command } from '../types.ts';
import type { PlainRecord } from '../writeRecord.ts';

export interface CarryRecords {
  /** A map, and what somebody made of it; both trusted. */
  readonly base: JourneyMap;
  readonly mine: JourneyMap;
}

/**
 * Makes here the changes that lead from one map to the other, value by value: what others have changed stays but where it is the same
 * value, and in texts both stand. What has changed in a record that is not here any more goes with it.
 */
export const carryRecords: Command<CarryRecords> = {
  id: 'carryRecords',
  run: (draft, { base, mine }) => {
    const map = mapBefore(draft);
    Object.assign(draft.map, changesIn('map', asPlain(base.map), asPlain(mine.map), asPlain(map.map)));
    for (const root of RECORD_ROOTS) {
      for (const [id, record] of Object.entries(mine[root])) {
        const before = Object.hasOwn(base[root], id) ? base[root][id] : undefined;
        const here = Object.hasOwn(map[root], id) ? map[root][id] : undefined;
        if (isEqual(before, record)) continue;
        if (here)
          Object.assign(draft[root][id] ?? {}, changesIn(root, asPlain(before), asPlain(record), asPlain(here)));
        else if (!before) Object.assign(draft[root], { [id]: structuredClone(record) });
      }
    }
  },
};

/** The values that are to be different here. */
function changesIn(root: RootName, base: PlainRecord, mine: PlainRecord, theirs: PlainRecord): PlainRecord {
  const changes: Record<string, unknown> = {};
  for (const field of Object.keys({ ...base, ...mine })) {
    const [was, is, here] = [base[field], mine[field], theirs[field]];
    if (isEqual(was, is) || isEqual(is, here) || field === 'schemaVersion') continue;
    if (TEXT_FIELDS[root].includes(field)) {
      changes[field] = mergeText(textOf(was), textOf(is), textOf(here)).slice(0, LIMITS.text);
    } else if (field === 'fields') {
      changes[field] = carryFields(asPlain(was), asPlain(is), asPlain(here));
    } else {
      changes[field] = structuredClone(is);
    }
  }
  return changes;
}

/** A card's own values, of which some may be taken away. */
function carryFields(base: PlainRecord, mine: PlainRecord, theirs: PlainRecord): PlainRecord {
  const next: Record<string, unknown> = { ...theirs };
  for (const name of Object.keys({ ...base, ...mine })) {
    if (isEqual(base[name], mine[name])) continue;
    if (mine[name] !== undefined) next[name] = structuredClone(mine[name]);
    else if (isEqual(theirs[name], base[name])) delete next[name];
  }
  return next;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asPlain(value: unknown): PlainRecord {
  return (value ?? {}) as PlainRecord;
}
