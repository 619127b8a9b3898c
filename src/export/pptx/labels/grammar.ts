export function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

export function possessive(name: string): string {
  return `${name}’s`;
}

export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The first letter large. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
