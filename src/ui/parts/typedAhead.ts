/**
 * What is typed after a box was asked for and before it stands is meant for it, and reaches nothing else.
 *
 * Laws
 * - Letters are kept until the box has the focus; Backspace takes the last one back, Escape gives the box up.
 * - Keys with a modifier, and those that lead about, go where they always go.
 * - Nothing is kept any more when the box's code cannot be had, when the editor goes, or when it takes too long.
 */

/** The longest that typing is kept from the rest of the page, in milliseconds. */
const LONGEST_MS = 10_000;

let letters: readonly string[] = [];
let limit: ReturnType<typeof setTimeout> | undefined;
let giveUp = (): void => undefined;

/** Keeps what is typed from now on, until `takeTyped`. Escape calls `onGiveUp`, after which nothing is kept. */
export function typeAhead(onGiveUp: () => void): void {
  takeTyped();
  giveUp = onGiveUp;
  window.addEventListener('keydown', keep, true);
  limit = setTimeout(takeTyped, LONGEST_MS);
}

/** The letters since `typeAhead`, once; nothing is kept any more. To be asked when the box has the focus, not before. */
export function takeTyped(): string {
  window.removeEventListener('keydown', keep, true);
  clearTimeout(limit);
  const typed = letters.join('');
  letters = [];
  return typed;
}

function keep(event: KeyboardEvent): void {
  const { key, altKey } = event;
  // AltGr is Ctrl and Alt to a browser, and writes.
  const isPlain = (event.ctrlKey || event.metaKey) === altKey;
  const isLetter = [...key].length === 1;
  if (!isPlain || !(isLetter || /^(Backspace|Delete|Enter|Escape|Dead|Process)$/.test(key))) return;
  event.preventDefault();
  event.stopPropagation();
  if (isLetter) letters = [...letters, key];
  else if (key === 'Backspace') letters = letters.slice(0, -1);
  else if (key === 'Escape') {
    takeTyped();
    giveUp();
  }
}
