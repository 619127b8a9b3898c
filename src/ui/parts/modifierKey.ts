import { modifierKey } from '../../lib/modifierKey.ts';

export { altKey, modifierKey } from '../../lib/modifierKey.ts';

/** Keys pressed together with a plus between; the four arrows stand for any one of them. */
export function chordWords(chord: readonly string[]): string {
  const isAnyOf = chord.every((name) => '←↑→↓'.includes(name));
  return chord.map((name) => (name === 'Mod' ? modifierKey.replace('+', '') : name)).join(isAnyOf ? ' ' : ' + ');
}
