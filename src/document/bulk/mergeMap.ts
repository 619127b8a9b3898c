import {
  copyMap,
  isLive,
  type JourneyMap,
  type Lane,
  type Persona,
  RECORD_ROOTS,
  type RecordRoot,
  type Source,
} from '../../model/index.ts';
import { checkRoom, mapBefore } from '../commands/checks.ts';
import { liveSiblings, planSequence } from '../commands/sequence.ts';
import type { Command, MapDraft } from '../types.ts';

export interface MergeMap {
  /** Records whose ids are taken here get others: the same map may be taken in twice. */
  readonly map: JourneyMap;
}

/**
 * Takes in another map: its phases follow those here, with their activities and cards. A lane of the same kind and name, a
 * persona of the same name, and a source that says the same, is the one here; others are added at the end. Its deleted records
 * stay behind. Title and purpose are taken where this map has none.
 */
export const mergeMap: Command<MergeMap> = {
  id: 'mergeMap',
  run: (draft, { map: given }) => {
    const map = mapBefore(draft);
    const other = copyMap(given, idGiver(map, given));
    const lanes = matchAll(map.lanes, other.lanes, laneName);
    const personas = matchAll(map.personas, other.personas, personaName);
    const sources = matchAll(map.sources, other.sources, sourceName);
    const matches: Partial<Record<RecordRoot, ReadonlyMap<string, string>>> = { lanes, personas, sources };
    for (const root of RECORD_ROOTS) {
      const added = Object.values(other[root]).filter(({ id }) => !matches[root]?.has(id));
      checkRoom(map, root, added.length);
      for (const record of added) Object.assign(draft[root], { [record.id]: structuredClone(record) });
    }
    for (const id of Object.keys(other.cards)) followMatches(draft, id, lanes, personas);
    for (const id of Object.keys(other.cards)) followSources(draft.cards[id], sources);
    for (const id of Object.keys(other.lanes)) followOwners(draft.lanes[id], personas);
    for (const root of ['phases', 'lanes', 'personas'] as const) appendInOrder(draft, map, other, root);
    draft.map.title ||= other.map.title;
    draft.map.purpose ||= other.map.purpose;
  },
};

/** Gives each id there a free one: itself, or with the first number that makes it free here, there and among those given. */
function idGiver(here: JourneyMap, there: JourneyMap): (id: string) => string {
  const taken = new Set(RECORD_ROOTS.flatMap((root) => Object.keys(here[root])));
  const theirs = new Set(RECORD_ROOTS.flatMap((root) => Object.keys(there[root])));
  return (id) => {
    let name = id;
    for (let n = 2; taken.has(name) || (name !== id && theirs.has(name)); n++) name = `${id.slice(0, 50)}-${n}`;
    taken.add(name);
    return name;
  };
}

/** Ids there → ids here of the records that are the same by name. */
function matchAll<T extends { readonly id: string; readonly deletedAt: number | null }>(
  here: Readonly<Record<string, T>>,
  there: Readonly<Record<string, T>>,
  nameOf: (record: T) => string,
): ReadonlyMap<string, string> {
  const byName = new Map(
    Object.values(here)
      .filter(isLive)
      .map((record) => [nameOf(record), record.id]),
  );
  const matches = new Map<string, string>();
  for (const record of Object.values(there)) {
    const match = byName.get(nameOf(record));
    if (isLive(record) && match !== undefined) matches.set(record.id, match);
  }
  return matches;
}

function laneName(lane: Lane): string {
  return `${lane.kind}\n${lane.title.trim().toLocaleLowerCase()}`;
}

/** Sources without a reference are never the same. */
function sourceName({ id, type, reference, date, n }: Source): string {
  const name = reference.trim().toLocaleLowerCase();
  return [name === '' ? id : '', type, name, date, n ?? ''].join('\n');
}

function personaName(persona: Persona): string {
  return persona.name.trim().toLocaleLowerCase();
}

function followMatches(
  draft: MapDraft,
  id: string,
  lanes: ReadonlyMap<string, string>,
  personas: ReadonlyMap<string, string>,
): void {
  const card = draft.cards[id];
  if (!card) return;
  followOwners(card, personas);
  if (card.place) card.place.lane = lanes.get(card.place.lane) ?? card.place.lane;
  for (const [name, value] of Object.entries(card.fields)) {
    const persona = typeof value === 'string' ? personas.get(value) : undefined;
    if (persona !== undefined) card.fields[name] = persona;
  }
}

function followSources(card: { sources: string[] } | undefined, sources: ReadonlyMap<string, string>): void {
  if (!card?.sources.some((id) => sources.has(id))) return;
  card.sources = [...new Set(card.sources.map((id) => sources.get(id) ?? id))];
}

/** A lane that is the one here is not in the draft under its id there, and stays whose it was. */
function followOwners(record: { personas: string[] } | undefined, personas: ReadonlyMap<string, string>): void {
  if (!record?.personas.some((id) => personas.has(id))) return;
  record.personas = [...new Set(record.personas.map((id) => personas.get(id) ?? id))];
}

function appendInOrder(
  draft: MapDraft,
  map: JourneyMap,
  other: JourneyMap,
  root: 'phases' | 'lanes' | 'personas',
): void {
  const added = liveSiblings(other, root).filter(({ id }) => draft[root][id] !== undefined && !(id in map[root]));
  const insertions = added.map(({ id }) => ({ id }));
  for (const [id, order] of planSequence(liveSiblings(map, root), insertions)) {
    const record = draft[root][id];
    if (record) record.order = order;
  }
}
