import { newId } from '../../../lib/id.ts';

const KEY = 'resa.tab';

/** This tab's own name, which a reload keeps. */
export function tabName(): string {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const name = newId();
  sessionStorage.setItem(KEY, name);
  return name;
}
