import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may come from the page it says it comes from: one of this server's own (same host and port), or one
 * listed, as in `https://resa.example.org`. Programs that are no browser send no Origin and need none.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, listed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || listed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
