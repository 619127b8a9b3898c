/** Every key of the editor, for the dialog that shows them. `Mod` is Ctrl, or Cmd on a Mac; the rest are names of keys. */
export interface Shortcut {
  readonly group: ShortcutGroup;
  /** Alternatives, each a chord. */
  readonly keys: readonly (readonly string[])[];
  /** Key in the catalogue, namespace `about`. */
  readonly label: `keys.${ShortcutName}`;
}

export const SHORTCUT_GROUPS = ['move', 'find', 'write', 'arrange', 'score', 'map'] as const;
/** Its title is `keyGroups.<group>` in the catalogue, namespace `about`. */
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

type ShortcutName =
  | 'walk'
  | 'rowEnds'
  | 'gridEnds'
  | 'next'
  | 'leave'
  | 'extend'
  | 'parts'
  | 'palette'
  | 'filter'
  | 'nextMatch'
  | 'fold'
  | 'foldLane'
  | 'zoomPhase'
  | 'zoomSelection'
  | 'edit'
  | 'type'
  | 'finish'
  | 'lineBreak'
  | 'bold'
  | 'italic'
  | 'list'
  | 'address'
  | 'cancel'
  | 'another'
  | 'sibling'
  | 'activity'
  | 'phase'
  | 'lane'
  | 'move'
  | 'span'
  | 'delete'
  | 'copy'
  | 'paste'
  | 'duplicate'
  | 'fill'
  | 'link'
  | 'menu'
  | 'commentHere'
  | 'scoreCoarse'
  | 'scoreFine'
  | 'scoreDigit'
  | 'whatIf'
  | 'undo'
  | 'redo'
  | 'selectAll'
  | 'fit'
  | 'zoom'
  | 'pan'
  | 'help';

const shortcut = (group: ShortcutGroup, name: ShortcutName, ...keys: readonly (readonly string[])[]): Shortcut => ({
  group,
  keys,
  label: `keys.${name}`,
});

export const shortcuts: readonly Shortcut[] = [
  shortcut('move', 'walk', ['←', '↑', '→', '↓']),
  shortcut('move', 'next', ['Tab'], ['Shift', 'Tab']),
  shortcut('move', 'rowEnds', ['Home'], ['End']),
  shortcut('move', 'gridEnds', ['Mod', 'Home'], ['Mod', 'End']),
  shortcut('move', 'extend', ['Shift', '←↑→↓']),
  shortcut('move', 'leave', ['Esc', 'Tab']),
  shortcut('move', 'parts', ['F6'], ['Shift', 'F6']),
  shortcut('find', 'palette', ['Mod', 'K']),
  shortcut('find', 'filter', ['Mod', 'F']),
  shortcut('find', 'nextMatch', ['F3'], ['Shift', 'F3']),
  shortcut('find', 'fold', ['F']),
  shortcut('find', 'foldLane', ['Shift', 'F']),
  shortcut('find', 'zoomPhase', ['Z']),
  shortcut('find', 'zoomSelection', ['Shift', 'Z']),
  shortcut('write', 'type', ['A–Z']),
  shortcut('write', 'edit', ['Enter'], ['F2']),
  shortcut('write', 'finish', ['Enter']),
  shortcut('write', 'lineBreak', ['Shift', 'Enter']),
  shortcut('write', 'bold', ['Mod', 'B']),
  shortcut('write', 'italic', ['Mod', 'I']),
  shortcut('write', 'list', ['Mod', 'Shift', '8']),
  shortcut('write', 'address', ['Mod', 'Shift', 'K']),
  shortcut('write', 'cancel', ['Esc']),
  shortcut('write', 'another', ['Mod', 'Enter']),
  shortcut('write', 'activity', ['Alt', 'A'], ['A']),
  shortcut('write', 'phase', ['Alt', 'P']),
  shortcut('write', 'lane', ['Alt', 'L']),
  shortcut('write', 'sibling', ['Insert']),
  shortcut('arrange', 'move', ['Alt', '←↑→↓']),
  shortcut('arrange', 'span', ['Alt', 'Shift', '←→']),
  shortcut('arrange', 'delete', ['Delete'], ['Backspace']),
  shortcut('arrange', 'copy', ['Mod', 'C'], ['Mod', 'X']),
  shortcut('arrange', 'paste', ['Mod', 'V']),
  shortcut('arrange', 'duplicate', ['Mod', 'D']),
  shortcut('arrange', 'fill', ['Mod', 'R']),
  shortcut('arrange', 'link', ['L']),
  shortcut('arrange', 'menu', ['Shift', 'F10']),
  shortcut('score', 'scoreCoarse', ['Alt', '↑↓'], ['+'], ['−']),
  shortcut('score', 'scoreFine', ['Alt', 'Shift', '↑↓']),
  shortcut('score', 'scoreDigit', ['0'], ['1'], ['2']),
  shortcut('write', 'commentHere', ['Alt', 'C']),
  shortcut('score', 'whatIf', ['Alt', 'W'], ['W']),
  shortcut('map', 'undo', ['Mod', 'Z']),
  shortcut('map', 'redo', ['Mod', 'Shift', 'Z'], ['Mod', 'Y']),
  shortcut('map', 'selectAll', ['Mod', 'A']),
  shortcut('map', 'fit', ['Mod', '0']),
  shortcut('map', 'zoom', ['Mod', '+'], ['Mod', '−']),
  shortcut('map', 'pan', ['Space']),
  shortcut('map', 'help', ['?']),
];
