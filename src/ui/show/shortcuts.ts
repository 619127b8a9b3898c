/** Keys of what shows the map, and of a presentation: for the dialog of keys, in the form of the canvas's own list. */

type ShowShortcuts = readonly { readonly keys: readonly (readonly string[])[]; readonly label: string }[];

/** `label` is a key under `keys` in the catalogue, namespace `show`; `keys` are alternatives, each a chord. */
export const showShortcuts = [
  { keys: [['Alt', 'M']], label: 'minimap' },
  { keys: [['Mod', '.']], label: 'focus' },
  { keys: [['Alt', 'Enter']], label: 'present' },
] as const satisfies ShowShortcuts;

/** The same for what is pressed while the map is presented. */
export const presentingShortcuts = [
  { keys: [['→'], ['PageDown'], ['Space']], label: 'next' },
  { keys: [['←'], ['PageUp']], label: 'previous' },
  { keys: [['Home'], ['End']], label: 'ends' },
  { keys: [['1–9']], label: 'number' },
  { keys: [['↑'], ['↓']], label: 'look' },
  { keys: [['B'], ['.']], label: 'blank' },
  { keys: [['N']], label: 'notes' },
  { keys: [['F']], label: 'fullScreen' },
  { keys: [['Esc']], label: 'end' },
] as const satisfies ShowShortcuts;
