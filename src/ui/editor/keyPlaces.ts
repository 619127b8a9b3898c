/** Keys of the places beside the sheet, for the dialog of keys. What is the same as on the sheet is taken from the canvas's own list. */
import { type Shortcut, shortcuts } from '../../canvas/index.ts';

interface KeyRow {
  /** Alternatives, each a chord. */
  readonly keys: readonly (readonly string[])[];
  /** Key in the catalogues, its namespace included. */
  readonly label:
    | `about:${Shortcut['label']}`
    | `about:placeKeys.${'line' | 'choose' | 'look' | 'lookFar' | 'send' | 'giveUp'}`
    | 'about:find.next'
    | 'about:find.previous'
    | 'common:close';
}

interface KeyPlace {
  readonly title: `about:places.${'table' | 'finder' | 'palette' | 'small' | 'comment'}`;
  readonly rows: readonly KeyRow[];
}

/** What the table does as the sheet does. */
const TABLE: readonly Shortcut['label'][] = [
  'keys.walk',
  'keys.rowEnds',
  'keys.gridEnds',
  'keys.type',
  'keys.edit',
  'keys.another',
  'keys.move',
  'keys.span',
  'keys.scoreCoarse',
  'keys.scoreFine',
  'keys.scoreDigit',
  'keys.delete',
  'keys.menu',
];

const CLOSE: KeyRow = { keys: [['Esc']], label: 'common:close' };

export const keyPlaces: readonly KeyPlace[] = [
  {
    title: 'about:places.table',
    rows: shortcuts
      .filter(({ label }) => TABLE.includes(label))
      .map(({ keys, label }): KeyRow => ({ keys, label: `about:${label}` })),
  },
  {
    title: 'about:places.finder',
    rows: [
      { keys: [['Enter']], label: 'about:find.next' },
      { keys: [['Shift', 'Enter']], label: 'about:find.previous' },
      CLOSE,
    ],
  },
  {
    title: 'about:places.palette',
    rows: [
      { keys: [['↑'], ['↓']], label: 'about:placeKeys.line' },
      { keys: [['Enter']], label: 'about:placeKeys.choose' },
      CLOSE,
    ],
  },
  {
    title: 'about:places.small',
    rows: [
      { keys: [['←', '↑', '→', '↓']], label: 'about:placeKeys.look' },
      { keys: [['Shift', '←↑→↓']], label: 'about:placeKeys.lookFar' },
    ],
  },
  {
    title: 'about:places.comment',
    rows: [
      { keys: [['Enter']], label: 'about:placeKeys.send' },
      { keys: [['Shift', 'Enter']], label: 'about:keys.lineBreak' },
      { keys: [['Esc']], label: 'about:placeKeys.giveUp' },
    ],
  },
];
