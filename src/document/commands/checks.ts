/** What every command asks of its arguments, before it changes anything. */
import { isDraft, original } from 'immer';
import type * as z from 'zod/mini';
import { isId, isLive, type JourneyMap, LIMITS, type RecordRoot } from '../../model/index.ts';
import { CommandError, LimitError } from '../errors.ts';
import type { MapDraft } from '../types.ts';

/** The map as it was before the command: plain and quick to walk, where the draft would wrap every record it meets. */
export function mapBefore(draft: MapDraft): JourneyMap {
  return isDraft(draft) ? (original(draft) as JourneyMap) : (draft as JourneyMap);
}

/** Text as it is kept: line ends are `\n`. */
export function checkText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n');
  if (clean.length > LIMITS.text) throw new LimitError('text-too-long', LIMITS.text);
  return clean;
}

export function checkValue<T>(schema: z.ZodMiniType<T>, value: unknown, field: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new CommandError('wrong-value', { field });
  return result.data;
}

/** Columns a card covers: whole, at least one. */
export function checkSpan(span: number): number {
  if (!Number.isFinite(span)) throw new CommandError('wrong-value', { field: 'span' });
  return Math.min(LIMITS.activities, Math.max(1, Math.round(span)));
}

/** The ids are well formed, none is taken, none comes twice. */
export function checkNewIds(map: JourneyMap, root: RecordRoot, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!isId(id)) throw new CommandError('wrong-value', { field: 'id' });
    if (seen.has(id) || Object.hasOwn(map[root], id)) throw new CommandError('duplicate-id', { id });
    seen.add(id);
  }
}

/** The record is there, deleted or not. */
export function checkFound<R extends RecordRoot>(map: JourneyMap, root: R, id: string): JourneyMap[R][string] {
  if (!Object.hasOwn(map[root], id)) throw new CommandError('not-found', { root, id });
  return map[root][id] as JourneyMap[R][string];
}

const CODES = {
  cards: 'too-many-cards',
  activities: 'too-many-activities',
  phases: 'too-many-phases',
  lanes: 'too-many-lanes',
  links: 'too-many-links',
} as const;

/** There is room for `more` live records. */
export function checkRoom(map: JourneyMap, root: RecordRoot, more: number): void {
  if (more === 0 || !isLimited(root)) return;
  const live = Object.values(map[root]).filter(isLive).length;
  if (live + more > LIMITS[root]) throw new LimitError(CODES[root], LIMITS[root]);
}

function isLimited(root: RecordRoot): root is keyof typeof CODES {
  return root in CODES;
}
