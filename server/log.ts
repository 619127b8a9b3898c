/**
 * What went wrong or is worth knowing, for whoever runs the server.
 *
 * Laws
 * - Never a key and never content: an event has a fixed name, and its details are ids, numbers and reasons.
 * - What a message of somebody else's program could carry along (keys, passwords in addresses) is cut out by `withoutSecrets`.
 */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type LogDetails = Readonly<Record<string, string | number>>;

/** Tells one event. Without a level it is a warning. */
export type Log = (event: string, details: LogDetails, level?: LogLevel) => void;

/** Which part of the server speaks. */
export type Concern = 'server' | 'http' | 'sockets' | 'rooms';

/** Gives each concern a log of its own. */
export type Logs = (concern: Concern) => Log;

export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Longer than any reason; a document's text never fits in whole. */
const MAX_TEXT = 500;

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bresa\.key\.[\w-]+/g, 'resa.key.[removed]'],
  [/\bBearer\s+\S+/gi, 'Bearer [removed]'],
  [/(\w:\/\/)[^\s/@]+@/g, '$1[removed]@'],
  [/(\/[mt]\/[\w-]+#)[\w-]+/g, '$1[removed]'],
];

/** The text without keys, bearer headers, names and passwords in addresses, and what stands behind a link's `#`. */
export function withoutSecrets(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return SECRETS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), cut);
}
