import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';

/** What went wrong, for the interface to say in its language. */
export type TeamProblem =
  | 'unreachable'
  | 'not-found'
  | 'forbidden'
  | 'invalid'
  | 'too-big'
  | 'too-many'
  | 'full'
  | 'server';

const BY_STATUS: Readonly<Record<number, TeamProblem>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-big',
  429: 'too-many',
  502: 'unreachable',
  504: 'unreachable',
  507: 'full',
};

/** What an answer that is no success means. */
export function teamProblemOf(status: number): TeamProblem {
  return BY_STATUS[status] ?? 'server';
}

/** An answer without content. */
export const nothing = z.null();

export interface Call {
  readonly key: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the server; what comes back is checked like any other outside input. */
export async function call<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { key, method = 'GET', body, signal }: Call,
): Promise<Result<T, TeamProblem>> {
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok) return fail(teamProblemOf(response.status));
    const parsed = schema.safeParse(response.status === 204 ? null : await response.json());
    return parsed.success ? ok(parsed.data) : fail('server');
  } catch {
    // No connection, cut off on the way, nobody waits any more, or something between us and the server that speaks no JSON.
    return fail('unreachable');
  }
}

/** A path of parts that may hold anything. */
export function pathOf(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
