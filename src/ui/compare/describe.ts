/** Differences in words: what it is about, where, and what has become of it. */
import type { TFunction } from 'i18next';
import { kindOf } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import { type AnyRecord, type Difference, FIELDS_PREFIX, type FieldChange } from '../../model/compare/index.ts';
import { compareOrder, isLive, type JourneyMap, type RecordKey, recordKey } from '../../model/index.ts';
import type { Comparison } from './comparison.ts';

export const SORTS = ['added', 'changed', 'moved', 'removed'] as const;
export type Sort = (typeof SORTS)[number];

export interface DifferenceRow {
  readonly key: string;
  readonly difference: Difference;
  readonly sort: Sort;
  /** What it is about: "Need", "Phase". */
  readonly about: string;
  readonly name: string;
  readonly details: readonly string[];
  /** Where it is on the map on screen; null when it is not there. */
  readonly on: RecordKey | null;
}

export interface DifferenceGroup {
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

export type Words = TFunction<['compare', 'common', 'editor']>;

const LONGEST = 120;

/** The last answer: the list and the marks on the sheet ask for the same one. */
let last: {
  readonly comparison: Comparison;
  readonly t: Words;
  readonly locale: Locale;
  readonly groups: readonly DifferenceGroup[];
} | null = null;

/** Grouped by phase in the order of the journey, after what is about the whole map. */
export function describeDifferences(comparison: Comparison, t: Words, locale: Locale): readonly DifferenceGroup[] {
  if (last?.comparison === comparison && last.t === t && last.locale === locale) return last.groups;
  const groups = groupDifferences(comparison, t, locale);
  last = { comparison, t, locale, groups };
  return groups;
}

function groupDifferences(comparison: Comparison, t: Words, locale: Locale): readonly DifferenceGroup[] {
  const { before, after, isOwnAfter } = comparison;
  const own = isOwnAfter ? after : before;
  const groups = new Map<string, DifferenceRow[]>([['', []]]);
  const titles = new Map<string, string>([['', t('group.map')]]);
  for (const map of [after, before]) {
    for (const phase of Object.values(map.phases).filter(isLive).sort(compareOrder)) {
      if (groups.has(phase.id)) continue;
      groups.set(phase.id, []);
      titles.set(phase.id, phase.title || t('group.noTitle'));
    }
  }
  const say = createTeller(comparison, t, locale);
  for (const difference of comparison.shown) {
    const { type, root, id } = difference;
    const map = type === 'removed' ? before : after;
    const row: DifferenceRow = {
      key: `${type}:${root}:${id}`,
      difference,
      sort: type === 'restored' ? 'added' : type,
      about: root === 'map' ? t('about.map') : aboutOf(map, difference, t, locale),
      name: root === 'map' ? map.map.title || t('common:untitled') : nameOf(map, root, id) || t('common:noText'),
      details: say(difference),
      on: root !== 'map' && isThere(own[root][id]) ? recordKey(root, id) : null,
    };
    const phase = phaseOf(map, difference);
    (groups.get(phase) ?? groups.get(''))?.push(row);
  }
  return [...groups].flatMap(([id, rows]) => (rows.length > 0 ? [{ title: titles.get(id) ?? '', rows }] : []));
}

function isThere(record: AnyRecord | undefined): boolean {
  return record !== undefined && isLive(record);
}

function aboutOf(map: JourneyMap, { root, id }: Difference, t: Words, locale: Locale): string {
  const kind = root === 'cards' ? kindOf(map.cards[id]?.kind ?? '') : undefined;
  return kind?.labels[locale].name ?? t(`about.${root}`);
}

/** The first words of a record. */
function nameOf(map: JourneyMap, root: Exclude<Difference['root'], 'map'>, id: string): string {
  const record = map[root][id];
  if (!record) return '';
  if (root === 'links') return linkName(map, id);
  for (const field of ['text', 'title', 'name', 'reference']) {
    const value: unknown = Reflect.get(record, field);
    if (typeof value === 'string' && value.trim() !== '') return short(value);
  }
  const { place } = record as { readonly place?: { readonly activity?: string } | null };
  const activity = place?.activity ? map.activities[place.activity] : undefined;
  return activity ? short(activity.text) : '';
}

function linkName(map: JourneyMap, id: string): string {
  const link = map.links[id];
  if (!link) return '';
  const ends = [link.from, link.to].map((end) => nameOf(map, end.root, end.id));
  return [link.label, ends.filter(Boolean).join(' → ')].filter(Boolean).join(': ');
}

function short(text: string): string {
  const plain = plainWords(text).replace(/\s+/g, ' ').trim();
  const letters = Array.from(plain);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain;
}

function phaseOf(map: JourneyMap, { root, id }: Difference): string {
  if (root === 'phases') return id;
  if (root === 'activities') return map.activities[id]?.place.phase ?? '';
  if (root !== 'cards') return '';
  const activity = map.activities[map.cards[id]?.place?.activity ?? ''];
  return activity && isLive(activity) ? activity.place.phase : '';
}

function createTeller({ before, after, grids }: Comparison, t: Words, locale: Locale) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

  function sayValue(value: unknown, map: JourneyMap): string {
    if (value === undefined || value === null || value === '') return t('value.none');
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
    if (typeof value === 'number') return number.format(value);
    if (Array.isArray(value)) {
      return value.length === 0 ? t('value.none') : value.map((each) => referred(String(each), map)).join(', ');
    }
    if (typeof value === 'string') return referred(value, map);
    const { root, id } = value as { readonly root?: 'cards' | 'activities'; readonly id?: string };
    return root && id ? nameOf(map, root, id) : t('value.other');
  }

  /** The name of the record a value names, or the value itself. */
  function referred(text: string, map: JourneyMap): string {
    for (const root of ['personas', 'sources', 'cards'] as const)
      if (Object.hasOwn(map[root], text)) return nameOf(map, root, text);
    return short(text);
  }

  function sayChange({ root, id }: Difference, { field, before: was, after: is }: FieldChange): string {
    const kind = root === 'cards' ? kindOf(after.cards[id]?.kind ?? '')?.labels[locale] : undefined;
    const own = field.startsWith(FIELDS_PREFIX) ? field.slice(FIELDS_PREFIX.length) : null;
    const name = own === null ? t(`field.${field}`, { defaultValue: field }) : (kind?.fields[own] ?? own);
    const word = (value: unknown, map: JourneyMap) => {
      const other = field === 'kind' ? kindOf(String(value))?.labels[locale].name : undefined;
      const option =
        other ?? (own !== null && typeof value === 'string' ? kind?.options[`${own}.${value}`] : undefined);
      const fixed = typeof value === 'string' ? t(`value.${field}.${value}`, { defaultValue: '' }) : '';
      return option ?? (fixed || (field === 'dismissed' ? t('value.other') : sayValue(value, map)));
    };
    return t('say.changed', { field: name, before: word(was, before), after: word(is, after) });
  }

  function placeOf(map: JourneyMap, root: string, id: string): string {
    if (root === 'cards') {
      const place = map.cards[id]?.place;
      const lane = place && map.lanes[place.lane];
      const activity = place && map.activities[place.activity];
      return lane && activity ? t('say.cell', { lane: lane.title, activity: short(activity.text) }) : t('say.unplaced');
    }
    if (root === 'activities') {
      const phase = map.phases[map.activities[id]?.place.phase ?? ''];
      const { columns, phases } = map === before ? grids.before : grids.after;
      const at = columns.findIndex(({ activity }) => activity?.id === id);
      const first = phases.find((each) => each.phase.id === phase?.id)?.firstColumn ?? 0;
      return phase && at >= 0 ? t('say.inPhase', { phase: phase.title, number: at - first + 1 }) : t('say.unplaced');
    }
    const grid = map === before ? grids.before : grids.after;
    const rows: readonly { readonly id: string }[] =
      root === 'phases'
        ? grid.phases.map(({ phase }) => phase)
        : root === 'lanes'
          ? grid.lanes.map(({ lane }) => lane)
          : grid.personas;
    return t('say.number', { number: rows.findIndex((each) => each.id === id) + 1 });
  }

  function sayMove({ root, id }: Difference): string {
    const [from, to] = [placeOf(before, root, id), placeOf(after, root, id)];
    if (from !== to) return t('say.moved', { from, to });
    const spans = [before, after].map((map) => map.cards[id]?.place?.span ?? 1);
    if (spans[0] !== spans[1]) return t('say.span', { from: spans[0], to: spans[1] });
    return t('say.inCell', { where: to });
  }

  return (difference: Difference): readonly string[] => {
    if (difference.type === 'changed') return difference.changes.map((change) => sayChange(difference, change));
    if (difference.type === 'moved') return [sayMove(difference)];
    const map = difference.type === 'removed' ? before : after;
    return difference.root === 'cards' || difference.root === 'activities'
      ? [placeOf(map, difference.root, difference.id)]
      : [];
  };
}
