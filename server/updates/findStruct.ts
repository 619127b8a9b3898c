import type * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

/** Finds structs by id, among those of an update first and then in the document; null for one that is in neither. */
export function structFinder(doc: Y.Doc, structs: readonly Struct[]): (id: Y.ID) => Struct | null {
  const fresh = groupByClient(structs);
  return (id) =>
    searchRun(fresh.get(id.client) ?? [], id.clock) ?? searchRun(doc.store.clients.get(id.client) ?? [], id.clock);
}

export function groupByClient(structs: readonly Struct[]): ReadonlyMap<number, Struct[]> {
  const groups = new Map<number, Struct[]>();
  for (const struct of structs) {
    const group = groups.get(struct.id.client);
    if (group) group.push(struct);
    else groups.set(struct.id.client, [struct]);
  }
  return groups;
}

function searchRun(run: readonly Struct[], clock: number): Struct | null {
  return run[placeInRun(run, clock)] ?? null;
}

/** Where in a run sorted by clock the struct is that covers `clock`, by bisection; -1 when none does. */
export function placeInRun(run: readonly Struct[], clock: number): number {
  let low = 0;
  let high = run.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = run[middle] as Struct;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
