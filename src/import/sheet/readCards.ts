/**
 * A table with one row per card → what it tells, as Resa writes it and as people may have changed it since.
 *
 * Laws
 * - Every row with words becomes a card, placed where it says, or unplaced; nothing is left out in silence.
 * - A cell that cannot be read is in the warnings with its place, and its field stays as a fresh card's.
 */
import { cellToField, isReference, kindByWord } from '../../kinds/fieldCells.ts';
import { kindOf } from '../../kinds/registry.ts';
import { type Cell, cellNumber, cellText } from '../../lib/cell.ts';
import { newId } from '../../lib/id.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Source } from '../../model/index.ts';
import { type FieldValue, LIMITS } from '../../model/index.ts';
import type { SheetHead } from '../../model/sheets/index.ts';
import { toScale } from '../feeling.ts';
import { laneUseOf, TEXT_KIND } from '../grid/laneWords.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import { type Heads, type Row, valueByWord } from './heads.ts';
import { createNumbered } from './numbered.ts';
import type { Directory } from './people.ts';
import type { ReadActivity, ReadCard, ReadLane, ReadPersona, ReadPhase } from './sheetMap.ts';

/** Heads by which such a table is known. */
export const CARD_HEADS: readonly SheetHead[] = ['text', 'kind', 'lane'];

export interface CardsRead {
  readonly phases: readonly ReadPhase[];
  readonly activities: readonly ReadActivity[];
  readonly lanes: readonly ReadLane[];
  readonly cards: readonly ReadCard[];
  readonly warnings: readonly ImportWarning[];
}

export interface CardsContext {
  /** From the sheet of phases, in order. */
  readonly phases: readonly ReadPhase[];
  readonly personas: Directory<ReadPersona>;
  readonly sources: Directory<Source>;
}

export function readCards(rows: readonly Row[], heads: Heads, context: CardsContext): Result<CardsRead, ImportError> {
  const reader = createReader(rows, heads, context);
  const numbered = heads.columnOf.has('number')
    ? reader.lines.filter((line) => reader.number(line, 'number') !== null)
    : [];
  const ids = new Map(numbered.map((line) => [reader.number(line, 'number'), newId()] as const));
  // Rows with numbers say which names belong together; those that people added follow by name.
  for (const line of reader.lines) if (reader.hasNumbers(line)) reader.placeOf(line);
  const cards: ReadCard[] = [];
  for (const line of reader.lines) {
    const long = (rows[line] ?? []).findIndex((cell) => cellText(cell).length > LIMITS.text);
    if (long >= 0) {
      const place = { row: line + 1, column: long + 1 };
      return fail({ code: 'text-too-long', place, values: { limit: LIMITS.text } });
    }
    const place = reader.placeOf(line);
    if (reader.isCard(line)) cards.push(reader.cardOf(line, place, ids));
  }
  return ok({ ...reader.result(), cards });
}

interface Place {
  readonly activity: string | null;
  readonly lane: ReadLane | null;
}

function createReader(rows: readonly Row[], heads: Heads, { phases: known, personas, sources }: CardsContext) {
  const warnings: ImportWarning[] = [];
  const phases = createNumbered<ReadPhase>();
  const lanes = createNumbered<ReadLane>();
  const activities = createNumbered<ReadActivity>();
  const told = new Set<string>();
  for (const [index, phase] of known.entries()) phases.find(index + 1, phase.title, () => phase);

  const lines = rows.map((_, line) => line).filter((line) => line > heads.at && hasWords(rows[line] ?? []));
  const cell = (line: number, head: SheetHead): Cell => rows[line]?.[heads.columnOf.get(head) ?? -1] ?? null;
  const text = (line: number, head: SheetHead): string => cellText(cell(line, head)).replace(/\r\n?/g, '\n');
  const number = (line: number, head: SheetHead): number | null => {
    const value = cellNumber(cell(line, head));
    return value !== null && Number.isInteger(value) && value > 0 ? value : null;
  };
  const warn = (code: string, line: number, column: number | undefined, values: ImportWarning['values']): void => {
    const place = { row: line + 1, ...(column === undefined ? {} : { column: column + 1 }) };
    const key = JSON.stringify([code, place]);
    if (told.has(key)) return;
    told.add(key);
    warnings.push({ code, place, values });
  };
  /** A name that says otherwise than the row that came first keeps that row's. */
  const checkName = (line: number, head: SheetHead, first: string): void => {
    const name = text(line, head);
    if (name !== '' && name !== first) warn('name-differs', line, heads.columnOf.get(head), { name, first });
  };

  const kindIn = (line: number): string => {
    const word = text(line, 'kind').trim();
    const kind = kindByWord(word);
    if (kind) return kind.id;
    if (word !== '') {
      warn('unknown-kind', line, heads.columnOf.get('kind'), { word, kind: TEXT_KIND });
      return TEXT_KIND;
    }
    const use = laneUseOf(text(line, 'lane'));
    return use !== null && kindOf(use) ? use : TEXT_KIND;
  };

  const phaseIn = (line: number): ReadPhase | null => {
    const at = number(line, 'phaseNumber');
    const title = text(line, 'phase');
    if (at === null && title === '') return null;
    const { record } = phases.find(at, title, () => ({ id: newId(), title, notes: '', colour: null }));
    checkName(line, 'phase', record.title);
    return record;
  };

  const activityIn = (line: number): string | null => {
    const phase = phaseIn(line);
    const at = number(line, 'activityNumber');
    const words = text(line, 'activity');
    if (!phase || (at === null && words === '' && !isCard(line))) return null;
    const { record } = activities.find(at, `${phase.id} ${words}`, () => ({
      id: newId(),
      text: words,
      phase: phase.id,
    }));
    checkName(line, 'activity', record.text);
    return record.id;
  };

  const laneIn = (line: number, hasColumn: boolean): ReadLane | null => {
    const at = number(line, 'laneNumber');
    const title = text(line, 'lane');
    const isNamed = at !== null || title !== '';
    if (!isNamed && !(hasColumn && isCard(line))) return null;
    const kind = kindIn(line);
    const name = isNamed ? title : (kindOf(kind)?.labels[heads.locale].lane ?? '');
    const make = (): ReadLane => ({
      id: newId(),
      kind,
      title: name,
      hint: text(line, 'hint'),
      personas: personas.idsOf(text(line, 'lanePersonas')),
    });
    const { record } = lanes.find(at, `${kind} ${name}`, make);
    if (record.kind !== kind) return lanes.find(null, `${kind} ${name}`, make).record;
    checkName(line, 'lane', record.title);
    return record;
  };

  const isCard = (line: number): boolean =>
    number(line, 'number') !== null ||
    text(line, 'text') !== '' ||
    (text(line, 'kind') !== '' && text(line, 'lane') === '' && number(line, 'laneNumber') === null);

  const placeOf = (line: number): Place => {
    const activity = activityIn(line);
    return { activity, lane: laneIn(line, activity !== null) };
  };

  const fieldsOf = (line: number, kindId: string, ids: ReadonlyMap<number | null, string>): ReadCard['fields'] => {
    const kind = kindOf(kindId);
    if (!kind) return {};
    const fields: Record<string, FieldValue> = { ...kind.create() };
    for (const { field, column } of heads.fields) {
      const spec = field.specs.get(kindId);
      const value = rows[line]?.[column] ?? null;
      if (!spec || cellText(value) === '') continue;
      const read = isReference(spec)
        ? spec.type === 'persona'
          ? personas.idsOf(cellText(value))[0]
          : ids.get(cellNumber(value))
        : cellToField(kind, spec, value);
      if (read !== undefined) {
        fields[spec.name] = read;
        continue;
      }
      const score = spec.type === 'score' ? cellNumber(value) : null;
      if (score !== null && spec.type === 'score') {
        fields[spec.name] = toScale(score);
        warn('score-range', line, column, { number: score, min: spec.min, max: spec.max, score: toScale(score) });
      } else warn('value-unread', line, column, { value: cellText(value), field: field.titles[heads.locale] });
    }
    return fields;
  };

  const cardOf = (line: number, { activity, lane }: Place, ids: ReadonlyMap<number | null, string>): ReadCard => {
    const kind = lane?.kind ?? kindIn(line);
    const span = Math.min(number(line, 'span') ?? 1, LIMITS.activities);
    const choice = <V extends 'assumption' | 'insight' | 'critical'>(
      head: SheetHead,
      values: readonly V[],
    ): V | null => {
      const word = text(line, head).trim();
      const value = word === '' ? null : (valueByWord(word, values) ?? null);
      if (word !== '' && value === null)
        warn('value-unread', line, heads.columnOf.get(head), { value: word, field: text(heads.at, head) });
      return value;
    };
    return {
      id: ids.get(number(line, 'number')) ?? newId(),
      kind,
      place: activity !== null && lane ? { lane: lane.id, activity, span } : null,
      text: text(line, 'text'),
      evidence: choice('evidence', ['assumption', 'insight']) ?? 'assumption',
      evidenceNote: text(line, 'evidenceNote'),
      sources: sources.idsOf(text(line, 'sources')),
      moment: choice('moment', ['critical']),
      tags: tagsIn(line),
      personas: personas.idsOf(text(line, 'personas')),
      fields: fieldsOf(line, kind, ids),
    };
  };

  const tagsIn = (line: number): string[] => {
    const written = text(line, 'tags');
    const tags = written.split(written.includes('\n') ? '\n' : ';').map((tag) => tag.trim());
    const column = heads.columnOf.get('tags');
    for (const tag of tags)
      if (tag.length > LIMITS.tag)
        warn('tag-cut', line, column, { tag: `${tag.slice(0, LIMITS.tag)}…`, limit: LIMITS.tag });
    return [...new Set(tags.filter((tag) => tag !== '').map((tag) => tag.slice(0, LIMITS.tag)))].slice(
      0,
      LIMITS.references,
    );
  };

  return {
    lines,
    number,
    isCard,
    placeOf,
    cardOf,
    hasNumbers: (line: number) =>
      (['phaseNumber', 'activityNumber', 'laneNumber'] as const).some((head) => number(line, head) !== null),
    result: () => {
      const order = phases.inOrder();
      const rank = new Map(order.map(({ id }, index) => [id, index]));
      const inPhases = [...activities.inOrder()].sort((a, b) => (rank.get(a.phase) ?? 0) - (rank.get(b.phase) ?? 0));
      return { phases: order, activities: inPhases, lanes: lanes.inOrder(), warnings };
    },
  };
}

function hasWords(row: Row): boolean {
  return row.some((cell) => cellText(cell).trim() !== '');
}
