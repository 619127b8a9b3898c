import type { Difference } from './difference.ts';

/** The difference the other way round: what it makes of the current map, this takes back from the future one. */
export function invertDifference(difference: Difference): Difference {
  switch (difference.type) {
    case 'added':
    case 'restored':
      return { ...difference, type: 'removed' };
    case 'removed':
      return { ...difference, type: 'restored' };
    case 'moved':
      return { ...difference, from: difference.to, to: difference.from };
    case 'changed':
      return {
        ...difference,
        changes: difference.changes.map(({ field, before, after }) => ({ field, before: after, after: before })),
      };
  }
}
