/** Signing in and out over HTTP. What comes back is checked like any other outside input. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { ROLES } from '../protocol.ts';

/** What went wrong, for the interface to say in its language. */
const PROBLEMS = ['unreachable', 'denied', 'invalid', 'over', 'no-team', 'too-many', 'not-found', 'server'] as const;
export type SignInProblem = (typeof PROBLEMS)[number] | 'offline';

const refusedSchema = z.object({ error: z.enum(PROBLEMS) });
const begunSchema = z.object({ address: z.url({ protocol: /^https?$/ }), secret: z.string().check(z.minLength(8)) });
const personSchema = z.object({
  name: z.string(),
  expires: z.number(),
  teams: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })),
});
const finishedSchema = z.extend(personSchema, { key: z.string().check(z.minLength(8)) });

export type BegunSignIn = Readonly<z.infer<typeof begunSchema>>;
export type FinishedSignIn = Readonly<z.infer<typeof finishedSchema>>;
export type PersonInfo = Readonly<z.infer<typeof personSchema>>;

/** Where to send the browser, and what its page keeps to itself meanwhile. */
export function beginSignIn(): Promise<Result<BegunSignIn, SignInProblem>> {
  return ask('sign-in', begunSchema, { method: 'POST' });
}

/** `answer` is what the provider sent the browser back with. */
export function finishSignIn(secret: string, answer: string): Promise<Result<FinishedSignIn, SignInProblem>> {
  return ask('sign-in/finish', finishedSchema, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, answer }),
  });
}

/** `not-found`: nobody is signed in with this key any more. */
export function readSignIn(key: string): Promise<Result<PersonInfo, SignInProblem>> {
  return ask('sign-in', personSchema, { headers: { authorization: `Bearer ${key}` } });
}

export async function endSignIn(key: string): Promise<Result<null, SignInProblem>> {
  return ask('sign-in', z.null(), { method: 'DELETE', headers: { authorization: `Bearer ${key}` } });
}

async function ask<T>(path: string, schema: z.ZodMiniType<T>, request: RequestInit): Promise<Result<T, SignInProblem>> {
  try {
    const response = await fetch(`/api/${path}`, { ...request, cache: 'no-store', credentials: 'omit' });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (!response.ok) {
      const refused = refusedSchema.safeParse(answer);
      return fail(refused.success ? refused.data.error : 'server');
    }
    const parsed = schema.safeParse(answer);
    return parsed.success ? ok(parsed.data) : fail('server');
  } catch {
    // No connection, cut off on the way, or something between us and the server that speaks no JSON.
    return fail('offline');
  }
}
