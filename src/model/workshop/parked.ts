/** Cards that were put aside in a workshop for later: they are unplaced, and bear a mark. */
import type { Localized } from '../../lib/locale.ts';

/** The tag of a parked card, in the language of whoever parked it. */
export const PARKED_MARKS: Localized = { en: 'Parked', sv: 'Parkerad', nb: 'Parkert' };

const ALL = new Set(Object.values(PARKED_MARKS));

export function isParked({ tags }: { readonly tags: readonly string[] }): boolean {
  return tags.some((tag) => ALL.has(tag));
}
