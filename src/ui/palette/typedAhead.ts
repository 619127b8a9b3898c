/** What is typed after the palette was asked for and before it stands is meant for it. */
let letters = '';

/** Listens from now on, until `takeTyped`. */
export function typeAhead(): void {
  letters = '';
  window.addEventListener('keydown', note, true);
}

/** The letters since `typeAhead`, once; nothing is listened to any more. To be asked when the palette's box has the focus, not before. */
export function takeTyped(): string {
  window.removeEventListener('keydown', note, true);
  const typed = letters;
  letters = '';
  return typed;
}

function note({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (key.length === 1 && !ctrlKey && !metaKey && !altKey) letters += key;
}
