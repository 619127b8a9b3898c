import { plainWords } from '../../lib/notation.ts';
import { foldText, rankMatch } from '../../lib/search.ts';
import { type JourneyMap, type RecordKey, recordKey } from '../../model/index.ts';

/** The roots whose records people delete and may want back. */
export const DELETED_ROOTS = ['cards', 'activities', 'phases', 'lanes', 'personas', 'links', 'sources'] as const;
export type DeletedRoot = (typeof DELETED_ROOTS)[number];

export interface DeletedRecord {
  readonly key: RecordKey;
  readonly root: DeletedRoot;
  /** Of a card or lane. */
  readonly kind: string | null;
  /** In plain words; of a link without a label, what it joins. May be empty. */
  readonly text: string;
  /** Title of the phase it stood in; empty when there is none. */
  readonly phase: string;
  readonly deletedAt: number;
}

/** What is marked deleted, newest first. */
export function listDeleted(map: JourneyMap): readonly DeletedRecord[] {
  return DELETED_ROOTS.flatMap((root) =>
    Object.values<DeletableRecord>(map[root]).flatMap((record) =>
      record.deletedAt === null
        ? []
        : [
            {
              key: recordKey(root, record.id),
              root,
              kind: record.kind ?? null,
              text: wordsOf(map, root, record),
              phase: phaseOf(map, record),
              deletedAt: record.deletedAt,
            },
          ],
    ),
  ).sort((a, b) => b.deletedAt - a.deletedAt || (a.key < b.key ? -1 : 1));
}

/** Those of `deleted` that hold what was typed, of one sort when `root` says which. */
export function findDeleted(
  deleted: readonly DeletedRecord[],
  typed: string,
  root: DeletedRoot | null,
): readonly DeletedRecord[] {
  const query = foldText(typed);
  return deleted.filter(
    (record) =>
      (root === null || record.root === root) &&
      (query === '' || rankMatch(foldText(`${record.text} ${record.phase}`), query) !== null),
  );
}

/** The records that come back with these: a link would lead nowhere without its ends. */
export function withEnds(map: JourneyMap, keys: readonly RecordKey[]): readonly RecordKey[] {
  const ends = Object.values(map.links).flatMap(({ id, from, to }) =>
    keys.includes(recordKey('links', id))
      ? [from, to].flatMap((end) => (map[end.root][end.id] ? [recordKey(end.root, end.id)] : []))
      : [],
  );
  return [...new Set([...keys, ...ends])];
}

function wordsOf(map: JourneyMap, root: DeletedRoot, record: DeletableRecord): string {
  const own = record.text ?? record.title ?? record.name ?? record.label ?? record.reference ?? '';
  if (own !== '' || root !== 'links') return plainWords(own);
  const link = map.links[record.id];
  const ends = link ? [link.from, link.to].map((end) => plainWords(map[end.root][end.id]?.text ?? '')) : [];
  return ends.some((end) => end !== '') ? ends.map((end) => end || '…').join(' → ') : '';
}

function phaseOf(map: JourneyMap, { place }: DeletableRecord): string {
  const phase = place?.phase ?? map.activities[place?.activity ?? '']?.place.phase ?? '';
  return map.phases[phase]?.title ?? '';
}

interface DeletableRecord {
  readonly id: string;
  readonly deletedAt: number | null;
  readonly kind?: string;
  readonly place?: { readonly phase?: string; readonly activity?: string } | null;
  readonly text?: string;
  readonly title?: string;
  readonly name?: string;
  readonly label?: string;
  readonly reference?: string;
}
