/** The server's HTTP interface: making maps, and what links open. What comes back is checked like any other outside input. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { OPENED_BY, ROLES, type Role } from './protocol.ts';

/** What went wrong, for the interface to say in its language. */
export type ApiProblem = 'unreachable' | 'not-found' | 'forbidden' | 'invalid' | 'too-big' | 'too-many' | 'server';

export interface NewMap {
  readonly title?: string;
  readonly template?: string;
  readonly locale?: string;
  /** A whole map in our file format, instead of a template. */
  readonly map?: unknown;
  /** Whose journey: names the first persona. */
  readonly persona?: string;
  /** Why the map is made. */
  readonly purpose?: string;
}

const keysSchema = z.object({ facilitate: z.string(), edit: z.string(), comment: z.string(), view: z.string() });
const madeSchema = z.object({ id: z.string(), epoch: z.int(), keys: keysSchema });
/** Said of passes alone. */
const bySchema = z._default(z.enum(OPENED_BY), 'link');
const infoSchema = z.object({ id: z.string(), epoch: z.int(), title: z.string(), role: z.enum(ROLES), by: bySchema });
const keyInfoSchema = z.object({ role: z.enum(ROLES), key: z.string(), uses: z.int() });
const keyListSchema = z.object({ keys: z.array(keyInfoSchema) });
const renewedSchema = z.object({ key: z.string() });

export type MadeMap = Readonly<z.infer<typeof madeSchema>>;
export type MapInfo = Readonly<z.infer<typeof infoSchema>>;
export type KeyInfo = Readonly<z.infer<typeof keyInfoSchema>>;

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly key?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export function createMap(map: NewMap, signal?: AbortSignal): Promise<Result<MadeMap, ApiProblem>> {
  return call('/api/maps', madeSchema, { method: 'POST', body: map, signal });
}

export function readMapInfo(id: string, key: string, signal?: AbortSignal): Promise<Result<MapInfo, ApiProblem>> {
  return call(mapPath(id), infoSchema, { key, signal });
}

/** Every role's key; only the facilitate key may ask. */
export async function listKeys(
  id: string,
  key: string,
  signal?: AbortSignal,
): Promise<Result<readonly KeyInfo[], ApiProblem>> {
  const answer = await call(`${mapPath(id)}/keys`, keyListSchema, { key, signal });
  return answer.ok ? ok(answer.value.keys) : answer;
}

/** Makes the role a new key; whoever holds the old one is sent away at once. Only the facilitate key may ask. */
export function renewKey(id: string, key: string, role: Role): Promise<Result<{ key: string }, ApiProblem>> {
  return call(`${mapPath(id)}/keys/${role}/renew`, renewedSchema, { method: 'POST', key });
}

function mapPath(id: string): string {
  return `/api/maps/${encodeURIComponent(id)}`;
}

async function call<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { method = 'GET', key, body, signal }: Call,
): Promise<Result<T, ApiProblem>> {
  let status: number;
  let answer: unknown;
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: 'no-store',
      credentials: 'omit',
    });
    status = response.status;
    answer = await response.json();
  } catch {
    // No connection, cut off on the way, aborted, or something between us and the server that does not speak JSON.
    return fail('unreachable');
  }
  if (status >= 400) return fail(problemOf(status));
  const parsed = schema.safeParse(answer);
  return parsed.success ? ok(parsed.data) : fail('server');
}

function problemOf(status: number): ApiProblem {
  switch (status) {
    case 400:
      return 'invalid';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 413:
      return 'too-big';
    case 429:
      return 'too-many';
    default:
      return 'server';
  }
}
