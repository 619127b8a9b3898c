import { actionOf, kindOf, kinds } from '../../kinds/registry.ts';
import { dateCell } from '../../lib/cell.ts';
import { plainWords } from '../../lib/notation.ts';
import { deriveGrid, isLive, type JourneyMap, type MapOutcome } from '../../model/index.ts';
import { sheetWords } from '../../model/sheets/index.ts';
import { cardNumbers } from './cardsTable.ts';
import type { Table } from './table.ts';

/** What a workshop voted for, the most dots first, with who has taken it on until when; without rows where nobody voted. */
export function votesTable(map: JourneyMap, outcome: MapOutcome | undefined): Table {
  const { locale } = map.map;
  const { heads } = sheetWords[locale];
  const grid = deriveGrid(map);
  const columns = new Map(
    grid.lanes.flatMap(({ cards }) => cards.map(({ card, column }) => [card.id, grid.columns[column]] as const)),
  );
  const numbers = cardNumbers(map);
  const voted = Object.entries(outcome?.votes ?? {}).flatMap(([id, vote]) => {
    const card = map.cards[id];
    return card && isLive(card) ? [{ card, ...vote }] : [];
  });
  const acted = kinds.find(({ traits }) => traits.matrix && traits.action)?.labels[locale].fields;
  return {
    columns: [
      { title: heads.rank, width: 7 },
      { title: heads.dots, width: 7 },
      { title: heads.card, width: 48 },
      { title: heads.kind, width: 14 },
      { title: heads.phase, width: 18 },
      { title: heads.activity, width: 24 },
      { title: acted?.owner ?? '', width: 18 },
      { title: acted?.due ?? '', width: 12 },
      { title: heads.number, width: 7 },
    ],
    rows: voted
      .sort((a, b) => a.rank - b.rank)
      .map(({ card, rank, dots }) => {
        const at = columns.get(card.id);
        const action = actionOf(card);
        return [
          rank,
          dots,
          plainWords(card.text),
          kindOf(card.kind)?.labels[locale].name ?? card.kind,
          at?.phase.title ?? '',
          at?.activity?.text ?? '',
          action?.owner ?? '',
          action ? dateCell(action.due) : '',
          numbers.get(card.id) ?? null,
        ];
      }),
  };
}
