/** What of a map a table holds, without ids: two maps that hold the same look the same. Written from the page on formats, not from code. */
import { kindOf, parseCard } from '../../src/kinds/registry.ts';
import { type Card, deriveGrid, isLive, type JourneyMap, type Persona, type Source } from '../../src/model/index.ts';

export type Layout = 'xlsx' | 'cards' | 'grid';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `isBack`: the map has been out and in again, so that a record without a clear name is named by its number. */
export function heldByTable(map: JourneyMap, layout: Layout, isBack: boolean) {
  const grid = deriveGrid(map);
  const isBook = layout === 'xlsx';
  const personas = grid.personas.map(({ id, name }) => ({ id, name }));
  const sources = Object.values(map.sources)
    .filter(isLive)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = sources.map(({ id, reference }) => ({ id, name: reference }));
  const keys = isBook
    ? (records: readonly Named[]) => (id: string) => JSON.stringify(whole(id, records))
    : (records: readonly Named[]) => (id: string) => nameOf(records, id, isBack);
  /** In a workbook a record is itself, whatever its place in the list. */
  function whole(id: string, records: readonly Named[]): unknown {
    const {
      id: _,
      order: __,
      ...rest
    } = ((records === named ? map.sources[id] : map.personas[id]) ?? {}) as Persona & Source;
    return records.some((record) => record.id === id) ? { ...rest, portrait: null } : null;
  }
  const refs = (ids: readonly string[], records: readonly Named[]) =>
    ids
      .filter((id) => records.some((record) => record.id === id))
      .map(keys(records))
      .sort();

  const card = (one: Card) => {
    const kind = kindOf(one.kind);
    const fields = { ...parseCard(one)?.fields };
    for (const spec of kind?.fields ?? []) {
      const value = fields[spec.name];
      if (spec.type === 'persona') fields[spec.name] = refs([String(value)], personas)[0] ?? null;
      if (spec.type === 'card')
        fields[spec.name] = isLiveCard(map, value) ? (map.cards[String(value)]?.text ?? null) : null;
      if (spec.type === 'image' || spec.type === 'derived') delete fields[spec.name];
    }
    const scored = kind?.traits.plot?.field;
    if (layout === 'grid') return { text: one.text, score: scored ? fields[scored] : null };
    const { kind: id, text, evidence, evidenceNote, moment, tags } = one;
    return {
      kind: id,
      text,
      evidence,
      evidenceNote,
      moment,
      tags,
      fields,
      personas: refs(one.personas, personas),
      sources: refs(one.sources, named),
    };
  };

  return {
    about: isBook ? { ...map.map, origin: null, dismissed: {} } : { title: map.map.title, locale: map.map.locale },
    phases: grid.phases.map(({ phase, firstColumn, columnCount }) => ({
      title: phase.title,
      activities: grid.columns
        .slice(firstColumn, firstColumn + columnCount)
        .map(({ activity }) => activity?.text ?? null),
      ...(isBook ? { notes: phase.notes, colour: phase.colour } : {}),
    })),
    lanes: grid.lanes.map(({ lane, cards }) => ({
      title: lane.title,
      kind: lane.kind,
      hint: lane.hint,
      personas: layout === 'grid' ? [] : refs(lane.personas, personas),
      cards: cards.map(({ card: one, column, span }) => ({ ...card(one), column, span: layout === 'grid' ? 1 : span })),
    })),
    unplaced: layout === 'grid' ? [] : grid.unplaced.cards.map((one) => JSON.stringify(card(one))).sort(),
    personas: isBook ? grid.personas.map(({ id }) => whole(id, personas)) : [],
    sources: isBook ? sources.map(({ id }) => JSON.stringify(whole(id, named))).sort() : [],
  };
}

function isLiveCard(map: JourneyMap, id: unknown): boolean {
  const card = map.cards[String(id)];
  return card !== undefined && isLive(card);
}

/** A name is clear when it is one line, has no semicolon and no other record bears it. */
function nameOf(records: readonly Named[], id: string, isBack: boolean): string {
  const at = records.findIndex((record) => record.id === id);
  const name = records[at]?.name ?? '';
  const isClear =
    /^[^;\n\r#][^;\n\r]*$/.test(name) &&
    name.trim() === name &&
    records.filter((one) => one.name === name).length === 1;
  return isBack || isClear ? name : `#${at + 1}`;
}
