import { fieldColumns, fieldToCell } from '../../kinds/fieldCells.ts';
import { actionOf, kindOf, parseCard } from '../../kinds/registry.ts';
import { plainWords } from '../../lib/notation.ts';
import { type Card, deriveGrid, type JourneyMap } from '../../model/index.ts';
import { sheetWords } from '../../model/sheets/index.ts';
import { cardNumbers } from './cardsTable.ts';
import type { Table } from './table.ts';

/** Somebody's own share of the work needs a name or a day; what could be done is listed without them. */
interface Action {
  readonly card: Card;
  readonly due: string;
  readonly phase: string;
  readonly activity: string;
}

/** What shall or could be done, the soonest first, what has no day last. */
export function actionsTable(map: JourneyMap): Table {
  const { locale } = map.map;
  const { heads } = sheetWords[locale];
  const numbers = cardNumbers(map);
  const actions = actionsOf(map);
  const fields = fieldColumns.filter(({ specs, name }) =>
    actions.some(({ card }) => specs.has(card.kind) && typeof parseCard(card)?.fields[name] !== 'object'),
  );
  const shown = fields.filter(({ specs }) =>
    [...specs.values()].some(({ type }) => ['owner', 'date', 'choice', 'rating'].includes(type)),
  );
  return {
    columns: [
      { title: heads.action, width: 48 },
      { title: heads.kind, width: 14 },
      { title: heads.phase, width: 18 },
      { title: heads.activity, width: 24 },
      ...shown.map(({ titles }) => ({ title: titles[locale], width: 14 })),
      { title: heads.number, width: 7 },
    ],
    rows: actions.map(({ card, phase, activity }) => {
      const kind = kindOf(card.kind);
      const values = parseCard(card)?.fields ?? {};
      return [
        plainWords(card.text),
        kind?.labels[locale].name ?? card.kind,
        phase,
        activity,
        ...shown.map(({ specs, name }) => {
          const spec = specs.get(card.kind);
          return kind && spec ? fieldToCell(kind, spec, values[name] ?? null, locale) : null;
        }),
        numbers.get(card.id) ?? null,
      ];
    }),
  };
}

function actionsOf(map: JourneyMap): Action[] {
  const grid = deriveGrid(map);
  const placed = grid.lanes.flatMap(({ cards }) => cards);
  placed.sort((a, b) => a.column - b.column);
  const all = [
    ...placed.map(({ card, column }) => ({ card, column })),
    ...grid.unplaced.cards.map((card) => ({ card, column: -1 })),
  ];
  return all
    .flatMap(({ card, column }): Action[] => {
      const traits = kindOf(card.kind)?.traits;
      const action = actionOf(card);
      if (!action || action.isDropped || (!traits?.matrix && action.owner === '' && action.due === '')) return [];
      const at = grid.columns[column];
      return [{ card, due: action.due, phase: at?.phase.title ?? '', activity: at?.activity?.text ?? '' }];
    })
    .sort((a, b) => compareDue(a.due, b.due));
}

function compareDue(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
