import type { AppendEntry, Store, StoredImage, StoredMap } from '../../../server/storage/store.ts';

export interface MemoryStore extends Store {
  /** While set, every write fails with it. */
  failWith: Error | null;
  readonly entries: readonly AppendEntry[];
  readonly loads: readonly string[];
  /** While set, loading waits for it. */
  loadGate: Promise<void> | null;
}

/** A store without a disk: for rooms whose store must be slow or broken on purpose. */
export function createMemoryStore(): MemoryStore {
  const maps = new Map<string, StoredMap>();
  const logs = new Map<string, Uint8Array[]>();
  const images = new Map<string, Map<string, StoredImage>>();
  const entries: AppendEntry[] = [];
  const loads: string[] = [];

  async function write(change: () => void): Promise<void> {
    await null;
    if (store.failWith) throw store.failWith;
    change();
  }

  function editMap(id: string, edit: (map: StoredMap) => StoredMap): void {
    const map = maps.get(id);
    if (map) maps.set(id, edit(map));
  }

  const store: MemoryStore = {
    failWith: null,
    loadGate: null,
    entries,
    loads,
    createMap: (map, content) =>
      write(() => {
        if (maps.has(map.id)) throw new Error('The map exists already.');
        maps.set(map.id, map);
        logs.set(content.document, [content.update]);
      }),
    readMap: async (id) => maps.get(id) ?? null,
    renewKey: (id, renewed, resealed) =>
      write(() =>
        editMap(id, (map) => ({
          ...map,
          keys: map.keys.map((key) => {
            if (key.role === renewed.role) return renewed;
            const seal = resealed.find(({ role }) => role === key.role);
            return seal ? { ...key, sealed: seal.sealed } : key;
          }),
        })),
      ),
    countUse: (id, role) =>
      write(() =>
        editMap(id, (map) => ({
          ...map,
          keys: map.keys.map((key) => (key.role === role ? { ...key, uses: key.uses + 1 } : key)),
        })),
      ),
    load: async (document) => {
      loads.push(document);
      await store.loadGate;
      const updates = [...(logs.get(document) ?? [])];
      const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0);
      return { updates, log: { count: updates.length, bytes }, quarantined: 0 };
    },
    append: (entry) =>
      write(() => {
        entries.push(entry);
        const log = entry.snapshot ? [entry.snapshot] : [...(logs.get(entry.document) ?? []), entry.update];
        logs.set(entry.document, log);
        if (entry.title) editMap(entry.title.mapId, (map) => ({ ...map, title: entry.title?.text ?? '' }));
      }),
    addImage: async (mapId, id, image, quota) => {
      const kept = new Map(images.get(mapId)).set(id, image);
      const bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0);
      const isKnown = images.get(mapId)?.has(id);
      if (!isKnown && (kept.size > quota.count || bytes > quota.bytes)) return 'full';
      await write(() => images.set(mapId, kept));
      return 'stored';
    },
    readImage: async (mapId, id) => images.get(mapId)?.get(id) ?? null,
    close: async () => undefined,
  };
  return store;
}
