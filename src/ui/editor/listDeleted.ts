import { type JourneyMap, type RecordKey, recordKey } from '../../model/index.ts';

/** The roots whose records people delete and may want back. */
const ROOTS = ['cards', 'activities', 'phases', 'lanes', 'personas', 'links', 'sources'] as const;

export interface DeletedRecord {
  readonly key: RecordKey;
  readonly root: (typeof ROOTS)[number];
  /** Of a card or lane. */
  readonly kind: string | null;
  readonly text: string;
  readonly deletedAt: number;
}

/** What is marked deleted, newest first. */
export function listDeleted(map: JourneyMap): readonly DeletedRecord[] {
  return ROOTS.flatMap((root) =>
    Object.values<DeletableRecord>(map[root]).flatMap((record) =>
      record.deletedAt === null
        ? []
        : [
            {
              key: recordKey(root, record.id),
              root,
              kind: record.kind ?? null,
              text: record.text ?? record.title ?? record.name ?? record.label ?? record.reference ?? '',
              deletedAt: record.deletedAt,
            },
          ],
    ),
  ).sort((a, b) => b.deletedAt - a.deletedAt || (a.key < b.key ? -1 : 1));
}

interface DeletableRecord {
  readonly id: string;
  readonly deletedAt: number | null;
  readonly kind?: string;
  readonly text?: string;
  readonly title?: string;
  readonly name?: string;
  readonly label?: string;
  readonly reference?: string;
}
