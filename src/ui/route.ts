/**
 * Where the browser is: `/` is home, `/m/<id>#<key>` a map, `/sample` this device's copy of the sample map,
 * `/notes#<line>` the speaker notes of a presentation in another window, everything else nowhere.
 * A key lives in the fragment only: browsers send fragments to nobody.
 */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'map'; readonly id: string; readonly key: string }
  | { readonly name: 'sample' }
  | { readonly name: 'notes'; readonly line: string }
  | { readonly name: 'unknown' };

export function parseRoute(path: string, fragment: string): Route {
  if (path === '/' || path === '/index.html') return { name: 'home' };
  if (path === '/sample') return { name: 'sample' };
  if (path === '/notes') return { name: 'notes', line: fragment.replace(/^#/, '') };
  const id = /^\/m\/([\w-]{1,64})\/?$/.exec(path)?.[1];
  if (!id) return { name: 'unknown' };
  return { name: 'map', id, key: fragment.replace(/^#/, '') };
}

export function mapPath(id: string, key: string): string {
  return `/m/${id}#${key}`;
}

/** `line` is the name of a channel between two windows of this browser. */
export function notesPath(line: string): string {
  return `/notes#${line}`;
}

/** The whole address to hand to somebody. */
export function mapLink(id: string, key: string): string {
  return new URL(mapPath(id, key), window.location.origin).href;
}

const listeners = new Set<() => void>();

export function navigate(path: string): void {
  window.history.pushState(null, '', path);
  for (const listener of listeners) listener();
}

/** The same without a step in the browser's history. */
export function replaceRoute(path: string): void {
  window.history.replaceState(null, '', path);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

const readAddress = () => window.location.pathname + window.location.hash;

export function useRoute(): Route {
  useSyncExternalStore(subscribe, readAddress);
  return parseRoute(window.location.pathname, window.location.hash);
}
