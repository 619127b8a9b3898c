import { kindOf, parseCard } from '../../kinds/registry.ts';
import { plainWords } from '../../lib/notation.ts';
import { type Card, type Clip, deriveGrid, type GridLane, type JourneyMap } from '../../model/index.ts';

/** A clip as the rows of a table: a lane a row, an activity a column. Lanes and phases bring their names, cards and activities stand alone. */
export function clipToRows({ unit, map }: Clip): readonly (readonly string[])[] {
  const grid = deriveGrid(map);
  const cells = ({ cards }: GridLane): string[] =>
    grid.columns.map((_, column) =>
      linesOf(
        cards.flatMap((placed) => (placed.column === column ? [placed.card] : [])),
        map,
      ),
    );
  const hasNames = unit === 'lanes' || unit === 'phases';
  const named = (name: string, row: readonly string[]): readonly string[] => (hasNames ? [name, ...row] : row);
  const rows = grid.lanes.map((lane) => named(lane.lane.title, cells(lane)));
  const { cards: waiting } = grid.unplaced;
  if (waiting.length > 0) rows.push([linesOf(waiting, map)]);
  if (unit === 'cards') return rows;
  const activities = named(
    '',
    grid.columns.map(({ activity }) => activity?.text ?? ''),
  );
  if (unit !== 'phases') return [activities, ...rows];
  const isFirst = (column: number): boolean => grid.phases.some(({ firstColumn }) => firstColumn === column);
  const phases = grid.columns.map(({ phase }, column) => (isFirst(column) ? phase.title : ''));
  return [named('', phases), activities, ...rows];
}

/** A card a line; one that stands alone keeps its own line breaks. */
function linesOf(cards: readonly Card[], { map: { locale } }: JourneyMap): string {
  const texts = cards.map((card) => {
    const words = plainWords(card.text);
    const parsed = parseCard(card);
    const kind = kindOf(card.kind);
    const value = kind?.traits.plot ? card.fields[kind.traits.plot.field] : null;
    if (typeof value === 'number') return `${value} ${words}`.trim();
    return words || (parsed && kind?.describe(parsed, locale)) || '';
  });
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}
