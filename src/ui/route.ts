/**
 * Where the browser is: `/` is home, `/m/<id>#<key>` a map, `/t/<id>#<key>` the maps of a team, `/administration` who manages
 * the teams of the server, `/sign-in` where the company's provider sends people back to, `/sample` this device's copy of the sample map,
 * `/lead/<id>#<key>` and `/wall/<id>#<key>` the two windows of whoever leads a workshop of the map,
 * `/join` and `/join/<code>` where people come in to a workshop, `/notes#<line>` the speaker notes of a presentation in another window, everything else nowhere.
 * A key lives in the fragment only: browsers send fragments to nobody.
 */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'map'; readonly id: string; readonly key: string }
  | { readonly name: 'team'; readonly id: string; readonly key: string }
  | { readonly name: 'administration' }
  | { readonly name: 'sign-in' }
  /** `code` as the address has it, percent signs and all, `ticket` what came with it in a link; both may be empty. */
  | { readonly name: 'join'; readonly code: string; readonly ticket: string }
  /** The facilitator’s own window, and the one for the screen on the wall. */
  | { readonly name: 'lead' | 'wall'; readonly id: string; readonly key: string }
  | { readonly name: 'sample' }
  | { readonly name: 'notes'; readonly line: string }
  | { readonly name: 'unknown' };

export function parseRoute(path: string, fragment: string): Route {
  if (path === '/' || path === '/index.html') return { name: 'home' };
  if (path === '/sample') return { name: 'sample' };
  if (path === '/notes') return { name: 'notes', line: fragment.replace(/^#/, '') };
  if (path === '/administration') return { name: 'administration' };
  if (path === '/sign-in') return { name: 'sign-in' };
  const joining = /^\/join(?:\/([^/]*))?\/?$/.exec(path);
  if (joining) return { name: 'join', code: joining[1] ?? '', ticket: /^#([\w-]{16})$/.exec(fragment)?.[1] ?? '' };
  const [, kind = '', id] = /^\/(m|t|lead|wall)\/([\w-]{1,64})\/?$/.exec(path) ?? [];
  const name = ({ m: 'map', t: 'team', lead: 'lead', wall: 'wall' } as const)[kind];
  return id && name ? { name, id, key: fragment.replace(/^#/, '') } : { name: 'unknown' };
}

/** Without a key the map is opened with what this device has: its remembered key, or that of whoever is signed in. */
export function mapPath(id: string, key: string): string {
  return key === '' ? `/m/${id}` : `/m/${id}#${key}`;
}

export function teamPath(id: string, key: string): string {
  return key === '' ? `/t/${id}` : `/t/${id}#${key}`;
}

/** `line` is the name of a channel between two windows of this browser. */
export function notesPath(line: string): string {
  return `/notes#${line}`;
}

/** The whole address to hand to somebody. */
export function mapLink(id: string, key: string): string {
  return wholeLink(mapPath(id, key));
}

export function wholeLink(path: string): string {
  return new URL(path, window.location.origin).href;
}

/** What a phone opens to come in by a code. */
export function joinLink(code: string, ticket: string | null): string {
  return wholeLink(`/join/${encodeURIComponent(code)}${ticket ? `#${ticket}` : ''}`);
}

/** Where people type the code of a workshop, as it is read aloud. */
export function joinAddress(): string {
  return `${window.location.host}/join`;
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
