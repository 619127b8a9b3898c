import { parseRoute } from '../route.ts';

/** The map and the key of a link that somebody pasted; null when it is no whole link to a map. */
export function mapOfLink(text: string): { readonly id: string; readonly key: string } | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const { pathname, hash } = new URL(trimmed);
  const route = parseRoute(pathname, hash);
  return route.name === 'map' && route.key !== '' ? { id: route.id, key: route.key } : null;
}
