import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import { layoutLabels } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { oneLine, type ReadCard } from '../reading/cards.ts';
import type { ReadMap, ReadPhase } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import { text } from './nodes.ts';

/** Lanes as rows under activities as columns; the head says the phase of each column. */
export function wholeTable({ grid, phases }: ReadMap, locale: Locale): Table {
  const head = [readingWords[locale].phases, ...phases.flatMap((phase) => columnsOf(phase).map(() => phase.title))];
  const columns = phases.flatMap(columnsOf);
  return table([
    row(head.map((words) => [text(words)])),
    row(
      [layoutLabels[locale].activities, ...columns.map((column) => column?.name ?? '')].map((words) => [text(words)]),
    ),
    ...laneRows(grid, columns),
  ]);
}

/** The same of one phase, whose activities are the head. */
export function phaseTable({ grid }: ReadMap, phase: ReadPhase, locale: Locale): BlockContent {
  const columns = columnsOf(phase);
  const head = [layoutLabels[locale].activities, ...columns.map((column) => column?.name ?? '')];
  return table([row(head.map((words) => [text(words)])), ...laneRows(grid, columns)]);
}

type Column = ReadPhase['activities'][number] | null;

/** A phase without activities has one empty column. */
function columnsOf({ activities }: ReadPhase): readonly Column[] {
  return activities.length > 0 ? activities : [null];
}

function laneRows({ lanes }: ReadMap['grid'], columns: readonly Column[]): TableRow[] {
  return lanes.map(({ lane }) => {
    const cells = columns.map((column) => column?.lanes.find((each) => each.lane.id === lane.id)?.cards ?? []);
    return row([[text(oneLine(lane.title))], ...cells.map(cellNodes)]);
  });
}

function cellNodes(cards: readonly ReadCard[]): PhrasingContent[] {
  return cards.flatMap((card, i): PhrasingContent[] => [
    ...(i === 0 ? [] : [{ type: 'html', value: '<br>' } as const]),
    text(cellWords(card)),
  ]);
}

/** The words of a card on one line, and what its kind says of it in brackets. */
export function cellWords({ card, kind, value }: ReadCard): string {
  const words = oneLine(card.text);
  if (words === '') return value || kind;
  return value === '' ? words : `${words} (${value})`;
}

function table(rows: readonly TableRow[]): Table {
  return { type: 'table', children: [...rows] };
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: [...children] })) };
}
