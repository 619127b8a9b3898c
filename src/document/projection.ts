/**
 * The immutable map beside a live Y.Doc.
 *
 * Laws
 * - Only what changed is read again: each event marks its records, the next look reads those.
 * - Unchanged records, and roots without a change, keep their identity.
 * - Listeners are called once after a batch, when document and history are at rest.
 */
import type * as Y from 'yjs';
import type { JourneyMap, RecordRoot } from '../model/index.ts';
import { issueCollector, readEntry, readMap } from './readMap.ts';
import { readMapInfo } from './readRecord.ts';
import { reuse } from './reuse.ts';
import { ROOT_NAMES, type RootName, rootOf } from './roots.ts';
import type { ReadIssue } from './types.ts';

export interface Projection {
  readonly getMap: () => JourneyMap;
  readonly getIssues: () => readonly ReadIssue[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs `work`, and calls the listeners after it if anything changed. */
  readonly batch: <T>(work: () => T) => T;
  readonly destroy: () => void;
}

export function createProjection(doc: Y.Doc): Projection {
  const first = readMap(doc);
  let map = first.map;
  let issues = first.issues;
  let version = 0;
  let toldVersion = 0;
  let depth = 0;
  const dirty = new Map<RootName, Set<string>>();
  const listeners = new Set<() => void>();

  const stops = ROOT_NAMES.map((root) => {
    const source = rootOf(doc, root);
    const mark = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const ids = dirty.get(root) ?? new Set<string>();
      dirty.set(root, ids);
      version++;
      for (const event of events) {
        if (event.target !== source) ids.add(String(event.path[0]));
        else for (const key of event.changes.keys.keys()) ids.add(key);
      }
    };
    source.observeDeep(mark);
    return () => source.unobserveDeep(mark);
  });

  function refresh(): void {
    for (const [root, ids] of dirty) {
      dirty.delete(root);
      const fresh: ReadIssue[] = [];
      const next = root === 'map' ? rereadInfo(fresh) : rereadRecords(root, ids, fresh);
      if (next !== map[root]) map = Object.freeze({ ...map, [root]: next });
      const kept = issues.filter((issue) => issue.root !== root || !(issue.id === null || ids.has(issue.id)));
      if (kept.length !== issues.length || fresh.length > 0) issues = [...kept, ...fresh];
    }
  }

  function rereadInfo(fresh: ReadIssue[]): JourneyMap['map'] {
    return reuse(map.map, readMapInfo(rootOf(doc, 'map'), issueCollector('map', null, fresh)));
  }

  function rereadRecords(root: RecordRoot, ids: ReadonlySet<string>, fresh: ReadIssue[]): JourneyMap[RecordRoot] {
    const source = rootOf(doc, root);
    const old: Readonly<Record<string, unknown>> = map[root];
    const changed: Record<string, unknown> = {};
    const gone: string[] = [];
    for (const id of ids) {
      const record = source.has(id) ? readEntry(root, id, source.get(id), fresh) : null;
      const before = Object.hasOwn(old, id) ? old[id] : undefined;
      const kept = record && reuse(before, record);
      if (kept === null && before !== undefined) gone.push(id);
      if (kept !== null && kept !== before) changed[id] = kept;
    }
    if (gone.length === 0 && Object.keys(changed).length === 0) return map[root];
    const next: Record<string, unknown> = { ...old, ...changed };
    for (const id of gone) delete next[id];
    return Object.freeze(next) as JourneyMap[RecordRoot];
  }

  function tell(): void {
    if (depth > 0 || toldVersion === version) return;
    toldVersion = version;
    for (const listener of [...listeners]) listener();
  }

  doc.on('afterAllTransactions', tell);

  return {
    getMap: () => {
      refresh();
      return map;
    },
    getIssues: () => {
      refresh();
      return issues;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    batch: (work) => {
      depth++;
      try {
        return work();
      } finally {
        depth--;
        tell();
      }
    },
    destroy: () => {
      doc.off('afterAllTransactions', tell);
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
