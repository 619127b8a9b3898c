/** What a map loses when it goes out as a table and comes back: every difference is counted here. */
import { isReference } from '../../kinds/fieldCells.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import {
  type Card,
  deriveGrid,
  type FieldValue,
  isLive,
  type JourneyMap,
  liveLinks,
  type Persona,
  RECORD_ROOTS,
} from '../../model/index.ts';
import type { Loss } from '../losses.ts';
import { liveSources } from './recordTables.ts';

/** A workbook, a table with one row per card, or the map as its own table. */
export type TableLayout = 'xlsx' | 'cards' | 'grid';

/** Phases and personas that come back get the theme's colours in turn. */
const COLOURS = 8;

export function lossesOf(map: JourneyMap, layout: TableLayout): readonly Loss[] {
  const grid = deriveGrid(map);
  const cards = [...grid.lanes.flatMap((lane) => lane.cards.map(({ card }) => card)), ...grid.unplaced.cards];
  const isBook = layout === 'xlsx';
  const isGrid = layout === 'grid';
  const counts: Record<Loss['code'], number> = {
    cards: 0,
    lanes: 0,
    unscored: 0,
    repeated: 0,
    spans: 0,
    curves: 0,
    sources: 0,
    unplaced: grid.unplaced.activities.length + (isGrid ? grid.unplaced.cards.length : 0),
    widths: isGrid ? grid.lanes.flatMap((lane) => lane.cards.filter(({ span }) => span > 1)).length : 0,
    kinds: cards.filter(({ kind }) => !kindOf(kind)).length,
    values: cards.filter((card) => (isGrid ? hasMoreThanWords(card) : hasUnknownValues(card, map))).length,
    pictures: isGrid ? 0 : picturesOf(cards, isBook ? grid.personas : []),
    links: liveLinks(map).length,
    about: aboutOf(map, isBook),
    notes: isBook ? 0 : grid.phases.filter(({ phase }) => phase.notes !== '').length,
    colours: isBook ? 0 : grid.phases.filter(({ phase }, index) => phase.colour !== index % COLOURS).length,
    lanePersonas: isGrid ? grid.lanes.filter(({ lane }) => lane.personas.length > 0).length : 0,
    personas: isBook ? 0 : grid.personas.length,
    sourceDetails: isBook ? 0 : liveSources(map).length,
    metrics: Object.values(map.metrics).filter(isLive).length,
    deleted: RECORD_ROOTS.flatMap((root) => Object.values(map[root])).filter((record) => !isLive(record)).length,
  };
  return Object.entries(counts).flatMap(([code, count]) => (count > 0 ? [{ code: code as Loss['code'], count }] : []));
}

/** The grid holds the words and the score. */
function hasMoreThanWords(card: Card): boolean {
  const kind = kindOf(card.kind);
  const fields = parseCard(card)?.fields ?? card.fields;
  const defaults = kind?.create() ?? {};
  const isChanged = Object.entries(fields).some(
    ([name, value]) => name !== kind?.traits.plot?.field && value !== (defaults[name] ?? null),
  );
  return (
    isChanged ||
    hasForeignFields(card) ||
    card.evidence !== 'assumption' ||
    card.evidenceNote !== '' ||
    card.moment !== null ||
    [card.sources, card.tags, card.personas].some((list) => list.length > 0)
  );
}

function hasUnknownValues(card: Card, map: JourneyMap): boolean {
  return hasForeignFields(card) || pointsNowhere(card, map);
}

/** Values that this Resa's kinds do not know, or do not take. */
function hasForeignFields(card: Card): boolean {
  const known: Readonly<Record<string, FieldValue>> = parseCard(card)?.fields ?? {};
  return Object.entries(card.fields).some(([name, value]) => known[name] !== value);
}

/** Names a record that is gone. */
function pointsNowhere(card: Card, map: JourneyMap): boolean {
  const fields = parseCard(card)?.fields ?? {};
  return (kindOf(card.kind)?.fields ?? []).some((spec) => {
    const id = fields[spec.name];
    if (!isReference(spec) || typeof id !== 'string') return false;
    const record = (spec.type === 'persona' ? map.personas : map.cards)[id];
    return !record || !isLive(record);
  });
}

function picturesOf(cards: readonly Card[], personas: readonly Persona[]): number {
  const shown = cards.filter((card) => {
    const picture = kindOf(card.kind)?.traits.picture?.(parseCard(card)?.fields ?? {});
    return typeof picture?.image === 'string';
  });
  return shown.length + personas.filter(({ portrait }) => portrait !== null).length;
}

/** What the map says of itself; the title of a CSV is the name of its file. */
function aboutOf({ map }: JourneyMap, isBook: boolean): number {
  const told = isBook ? [] : [map.purpose, map.owner, map.reviewOn, map.state === 'current' ? '' : map.state];
  return [...told, map.origin ? map.origin.map : '', ...Object.keys(map.dismissed)].filter((each) => each !== '')
    .length;
}
