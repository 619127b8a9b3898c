import type { Parts } from './parts.ts';
import { readRelations, relationsPath, writeRelations } from './relations.ts';

/** Gives parts other paths, with their relations, all that lead to them and their content types. */
export function renameParts(parts: Parts, names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  const old = new Map(parts);
  for (const path of names.keys()) {
    parts.delete(path);
    parts.delete(relationsPath(path));
  }
  for (const [path, name] of names) {
    const part = old.get(path);
    if (part !== undefined) parts.set(name, part);
  }
  for (const [path, part] of old) {
    const owner = ownerOf(path);
    if (owner === null || typeof part !== 'string') continue;
    const relations = readRelations(part, owner);
    const isMoved = names.has(owner) || relations.some(({ target }) => names.has(target));
    if (!isMoved) continue;
    const moved = relations.map((each) => ({ ...each, target: names.get(each.target) ?? each.target }));
    const place = names.get(owner) ?? owner;
    parts.set(relationsPath(place), writeRelations(moved, place));
  }
  const types = parts.get('[Content_Types].xml');
  if (typeof types !== 'string') return;
  parts.set(
    '[Content_Types].xml',
    types.replace(/PartName="\/([^"]+)"/g, (_, path: string) => `PartName="/${names.get(path) ?? path}"`),
  );
}

/** The part whose relations a path holds; null for other parts. The package's own are those of the empty path. */
export function ownerOf(path: string): string | null {
  const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
  return found ? `${found[1]}${found[2]}` : null;
}
