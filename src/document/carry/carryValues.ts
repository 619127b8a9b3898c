import * as Y from 'yjs';
import { isEqual } from '../../lib/isEqual.ts';

/**
 * Makes in `doc` the changes that lead from one document to the other, where every root is a map of plain values, as in a discussion.
 * What was taken away is taken away here unless somebody has changed it since. Call inside a transaction.
 */
export function carryValues(base: Y.Doc, mine: Y.Doc, doc: Y.Doc): void {
  for (const root of mine.share.keys()) {
    const [before, after, here] = [base.getMap(root), mine.getMap(root), doc.getMap(root)];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is, now] = [before.get(key), after.get(key), here.get(key)];
      if (isEqual(was, is) || isEqual(is, now) || is instanceof Y.AbstractType) continue;
      if (is !== undefined) here.set(key, is);
      else if (isEqual(was, now)) here.delete(key);
    }
  }
}
