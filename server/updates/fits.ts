import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Whether everything that the update builds on or deletes is in `doc`, or in the update itself. */
export function fits(doc: Y.Doc, { structs, ds }: Decoded): boolean {
  const ends = new Map<number, number>();
  const endOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = endOf(client);
    if (clock > end) return false;
    if (!(struct instanceof Y.Skip)) ends.set(client, Math.max(end, clock + struct.length));
  }
  const isKnown = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < endOf(id.client);
  const isRooted = (struct: Decoded['structs'][number]): boolean =>
    !(struct instanceof Y.Item) || [struct.origin, struct.rightOrigin, struct.parent].every(isKnown);
  if (!structs.every(isRooted)) return false;
  return [...ds.clients].every(([client, runs]) => runs.every(({ clock, len }) => clock + len <= endOf(client)));
}
