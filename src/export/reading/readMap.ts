/**
 * A map as something to be read from beginning to end: what Markdown and the page are written from.
 *
 * Law: every live card, activity and drawn link is in it once; what has no place comes last.
 */
import { deriveCurves, layoutLabels } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { formatScore } from '../../lib/number.ts';
import {
  type Card,
  deriveGrid,
  type JourneyMap,
  type Lane,
  liveLinks,
  type MapGrid,
  type MapOutcome,
  type Persona,
} from '../../model/index.ts';
import { oneLine, type ReadCard, readCard } from './cards.ts';
import { longDate, readingWords } from './words.ts';

export interface ReadLane {
  readonly lane: Lane;
  readonly title: string;
  readonly cards: readonly ReadCard[];
}

export interface ReadActivity {
  readonly name: string;
  /** Lanes in which something begins here. */
  readonly lanes: readonly ReadLane[];
}

export interface ReadPhase {
  readonly id: string;
  readonly title: string;
  readonly activities: readonly ReadActivity[];
}

export interface ReadMap {
  readonly grid: MapGrid;
  readonly title: string;
  readonly purpose: string;
  readonly state: string;
  readonly date: string;
  readonly personas: readonly { readonly persona: Persona; readonly name: string; readonly summary: string }[];
  /** What will be remembered beside the mean, a sentence for each scored curve. */
  readonly remembered: readonly string[];
  /** How a workshop scored each activity, a sentence for each; its votes are among the marks of the cards. */
  readonly found: readonly string[];
  readonly phases: readonly ReadPhase[];
  /** Of each column; a number where nobody has written. */
  readonly columnNames: readonly string[];
  /** Of each lane, with whose it is. */
  readonly laneTitles: readonly string[];
  readonly arrows: readonly string[];
  readonly unplaced: { readonly activities: readonly string[]; readonly cards: readonly ReadCard[] };
  readonly cardOf: (card: Card) => ReadCard;
}

/** `today` is an ISO 8601 calendar date; with an outcome, what a workshop has found is told too. */
export function readMap(map: JourneyMap, locale: Locale, today: string, outcome?: MapOutcome): ReadMap {
  const grid = deriveGrid(map);
  const words = readingWords[locale];
  const read = { personas: grid.personas, sources: map.sources, locale, votes: outcome?.votes ?? {} };
  const cardOf = (card: Card) => readCard(card, read);
  const columnNames = grid.columns.map(({ activity }, i) => oneLine(activity?.text ?? '') || words.activity(i + 1));
  const nameOf = (column: number) => columnNames[column] ?? '';
  const laneTitles = grid.lanes.map(({ lane }) => laneTitle(lane, grid, locale));

  const activityAt = (column: number): ReadActivity => ({
    name: nameOf(column),
    lanes: grid.lanes.flatMap(({ lane, cards }, i) => {
      const here = cards
        .filter((placed) => placed.column === column)
        .map(({ card, span }) => {
          const one = cardOf(card);
          return span > 1 ? { ...one, marks: [...one.marks, words.until(nameOf(column + span - 1))] } : one;
        });
      return here.length > 0 ? [{ lane, title: laneTitles[i] ?? '', cards: here }] : [];
    }),
  });

  return {
    grid,
    title: oneLine(map.map.title) || layoutLabels[locale].untitled,
    purpose: oneLine(map.map.purpose),
    state: words.state[map.map.state],
    date: longDate(today, locale),
    personas: grid.personas.map((persona) => ({
      persona,
      name: oneLine(persona.name),
      summary: oneLine(persona.summary),
    })),
    remembered: sayRemembered(grid, locale),
    found: outcome ? sayFound(outcome, grid, locale) : [],
    phases: grid.phases.map(({ phase, firstColumn, columnCount }, i) => ({
      id: phase.id,
      title: oneLine(phase.title) || words.phase(i + 1),
      activities: Array.from({ length: columnCount }, (_, at) => firstColumn + at)
        .filter((column) => grid.columns[column]?.activity)
        .map(activityAt),
    })),
    columnNames,
    laneTitles,
    arrows: sayArrows(map, grid, locale),
    cardOf,
    unplaced: {
      activities: grid.unplaced.activities.map(({ text }) => oneLine(text) || words.noText),
      cards: grid.unplaced.cards.map(cardOf),
    },
  };
}

function laneTitle(lane: Lane, grid: MapGrid, locale: Locale): string {
  const owners = grid.personas.filter(({ id }) => lane.personas.includes(id));
  const title = oneLine(lane.title) || readingWords[locale].noText;
  const isShared = owners.length === 0 || owners.length === grid.personas.length;
  return isShared
    ? title
    : `${title} (${layoutLabels[locale].onlyFor(owners.map(({ name }) => oneLine(name)).join(', '))})`;
}

function sayRemembered(grid: MapGrid, locale: Locale): string[] {
  const labels = layoutLabels[locale];
  const score = (value: number | null) => (value === null ? '–' : formatScore(value, locale));
  return deriveCurves(grid).map(({ persona, result }) => {
    const { remembered, mean, peak, end, count } = result;
    const beside = [
      `${labels.mean} ${score(mean)}`,
      `${labels.peak} ${score(peak?.score ?? null)}`,
      `${labels.end} ${score(end?.score ?? null)}`,
      ...(count < 3 ? [labels.thin] : []),
    ].map((words) => words.toLocaleLowerCase(locale));
    const figures = `${labels.remembered} ${score(remembered)} (${beside.join(', ')})`;
    return persona && grid.personas.length > 1 ? `${oneLine(persona.name)}: ${figures}` : figures;
  });
}

function sayFound({ scores }: MapOutcome, grid: MapGrid, locale: Locale): string[] {
  const labels = layoutLabels[locale];
  const said = (value: number) => formatScore(value, locale);
  return scores.flatMap(({ activity, persona, values, median, low, high, isMostApart }) => {
    const column = grid.columns[grid.columnOf.get(activity) ?? -1];
    if (!column?.activity) return [];
    const owner = grid.personas.find(({ id }) => id === persona) ?? grid.personas[0];
    const whose = owner && grid.personas.length > 1 ? `${oneLine(owner.name)}: ` : '';
    const name = oneLine(column.activity.text) || readingWords[locale].noText;
    const scored = labels.scored(name, said(median), said(low), said(high), values.length);
    return [`${whose}${scored}${isMostApart ? `. ${labels.mostApart}` : ''}`];
  });
}

function sayArrows(map: JourneyMap, grid: MapGrid, locale: Locale): string[] {
  const words = layoutLabels[locale].links;
  const placed = new Set(grid.lanes.flatMap(({ cards }) => cards.map(({ card }) => card.id)));
  const isPlaced = ({ root, id }: { readonly root: string; readonly id: string }) =>
    root === 'cards' ? placed.has(id) : grid.columnOf.has(id);
  return liveLinks(map)
    .filter(({ from, to }) => isPlaced(from) && isPlaced(to))
    .map(({ type, label, from, to }) => {
      const text = ({ root, id }: typeof from) => oneLine(map[root][id]?.text ?? '') || readingWords[locale].noText;
      return words.said(words[type], oneLine(label), text(from), text(to));
    });
}
