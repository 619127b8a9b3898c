import type { TFunction } from 'i18next';
import type { Locale } from '../../lib/locale.ts';
import { compareMaps, type Difference, FIELDS_PREFIX } from '../../model/compare/index.ts';
import type { JourneyMap } from '../../model/index.ts';

const PARTS = ['added', 'removed', 'moved', 'changed', 'scores', 'structure', 'other'] as const;
type Part = (typeof PARTS)[number];

const STRUCTURE: readonly Difference['root'][] = ['phases', 'activities', 'lanes'];
const SCORE = `${FIELDS_PREFIX}score`;

/** What became of a map until the next version, in a line: "3 cards added, 1 moved". */
export function describeChanges(
  before: JourneyMap,
  after: JourneyMap,
  t: TFunction<['versions']>,
  locale: Locale,
): string {
  const counts = new Map<Part, number>();
  for (const difference of compareMaps(before, after)) {
    const part = partOf(difference);
    if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const said = PARTS.flatMap((part) => {
    const count = counts.get(part);
    return count ? [t(`changes.${part}`, { count })] : [];
  });
  if (said.length === 0) return t('changes.none');
  return new Intl.ListFormat(locale, { style: 'short', type: 'unit' }).format(said);
}

/** Null for what nobody sees: records that only make room. */
function partOf(difference: Difference): Part | null {
  const { type, root } = difference;
  if (type === 'moved' && difference.isShift) return null;
  if (STRUCTURE.includes(root)) return 'structure';
  if (root !== 'cards') return 'other';
  if (type === 'restored') return 'added';
  if (type !== 'changed') return type;
  return difference.changes.every(({ field }) => field === SCORE) ? 'scores' : 'changed';
}
