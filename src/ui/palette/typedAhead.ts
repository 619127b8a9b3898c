/** What is typed after the palette was asked for and before it stands is meant for it. */
let letters = '';

/** Listens from now on, until `takeTyped`. */
export function typeAhead(): void {
  letters = '';
  window.addEventListener('keydown', note, true);
}

/** The letters so far; nothing is listened to any more. */
export function takeTyped(): string {
  window.removeEventListener('keydown', note, true);
  return letters;
}

function note({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (key.length === 1 && !ctrlKey && !metaKey && !altKey) letters += key;
}
