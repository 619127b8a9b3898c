/**
 * A choice the team has put into its own words, with an icon: one value, `globe:Partner portal`, so that two people who choose
 * at once never tear the words from their icon. Ids of known options hold no colon.
 */
export interface OwnChoice {
  readonly icon: string;
  readonly words: string;
}

export const MAX_OWN_WORDS = 60;

export function writeOwnChoice({ icon, words }: OwnChoice): string {
  return `${icon}:${words.replace(/\s+/g, ' ').trim().slice(0, MAX_OWN_WORDS).trim()}`;
}

/** Null for a value that is no choice of one's own, or whose icon is none of `icons`. */
export function readOwnChoice(value: unknown, icons: readonly string[]): OwnChoice | null {
  if (typeof value !== 'string') return null;
  const at = value.indexOf(':');
  const own = { icon: value.slice(0, Math.max(0, at)), words: value.slice(at + 1) };
  return icons.includes(own.icon) && own.words !== '' && writeOwnChoice(own) === value ? own : null;
}
