/** What the card of a number says, in every peer. */
export function textOf(index: number): string {
  return `No reply for nine days after bid ${index}, and nobody says why`;
}
