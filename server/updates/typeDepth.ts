import * as Y from 'yjs';
import { type Struct, structFinder } from './findStruct.ts';

/** A root holds records, a record holds texts and fields: three levels, and room for as many again. */
const MAX_DEPTH = 8;

/**
 * Whether the update's structs hold a type nested deeper than `MAX_DEPTH`, counting from its root. An item says who its
 * parent is, or leaves it to the neighbour it was inserted beside, in the same update or already in `doc`.
 */
export function findDeepType(doc: Y.Doc, structs: readonly Struct[]): boolean {
  const find = structFinder(doc, structs);
  const depths = new Map<Struct, number>();

  /** The next item on the way to the root, and whether it is one level up. Null at a root or where the way is unknown. */
  function stepUp(item: Y.Item): { readonly id: Y.ID; readonly levels: 0 | 1 } | null {
    const parent: unknown = item.parent;
    if (parent instanceof Y.ID) return { id: parent, levels: 1 };
    if (parent instanceof Y.AbstractType) return parent._item ? { id: parent._item.id, levels: 1 } : null;
    const neighbour = parent === null ? (item.origin ?? item.rightOrigin) : null;
    return neighbour && { id: neighbour, levels: 0 };
  }

  /** Follows the way up with a list, not by recursion: it may be as long as the attack. */
  function depthOf(struct: Struct): number {
    const way: { readonly struct: Struct; readonly levels: number }[] = [];
    let at: Struct | null = struct;
    let depth = 0;
    const seen = new Set<Struct>();
    while (at instanceof Y.Item && !seen.has(at)) {
      const known = depths.get(at);
      if (known !== undefined) {
        depth = known;
        break;
      }
      seen.add(at);
      const up = stepUp(at);
      way.push({ struct: at, levels: up?.levels ?? 0 });
      at = up && find(up.id);
    }
    for (const { struct: passed, levels } of way.reverse()) {
      depth += levels;
      depths.set(passed, depth);
    }
    return depth;
  }

  return structs.some(
    (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType && depthOf(struct) >= MAX_DEPTH,
  );
}
