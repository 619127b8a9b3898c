import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { PARTICIPANT_HEADER, WORKSHOP_REFUSALS, type WorkshopRefusal } from '../workshopProtocol.ts';

/** What went wrong, for the interface to say in its language. `unreachable` and `server` may pass by themselves. */
export type WorkshopProblem = WorkshopRefusal | 'unreachable' | 'server';

/** A refusal, with the whole answer for those who find more in it. */
export interface Refused {
  readonly problem: WorkshopProblem;
  readonly answer: unknown;
}

const refusedSchema = z.object({ error: z.enum(WORKSHOP_REFUSALS) });

export interface WorkshopCall {
  /** A key of the map; none for whoever has only a code. */
  readonly key?: string;
  /** The participant's own key. */
  readonly participant?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the server for `/api/<parts>`; what comes back is checked like any other outside input. */
export async function workshopCall<T>(
  parts: readonly string[],
  schema: z.ZodMiniType<T>,
  { key, participant, method = 'GET', body, signal }: WorkshopCall,
): Promise<Result<T, Refused>> {
  let status: number;
  let answer: unknown;
  try {
    const response = await fetch(`/api/${parts.map(encodeURIComponent).join('/')}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(participant !== undefined && { [PARTICIPANT_HEADER]: participant }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: 'no-store',
      credentials: 'omit',
    });
    status = response.status;
    const text = await response.text();
    answer = text === '' ? null : JSON.parse(text);
  } catch {
    // No connection, cut off on the way, nobody waits any more, or something between us and the server that speaks no JSON.
    return fail({ problem: 'unreachable', answer: null });
  }
  if (status >= 400) return fail({ problem: problemOf(status, answer), answer });
  const parsed = schema.safeParse(answer);
  return parsed.success ? ok(parsed.data) : fail({ problem: 'server', answer: null });
}

function problemOf(status: number, answer: unknown): WorkshopProblem {
  const refused = refusedSchema.safeParse(answer);
  if (refused.success) return refused.data.error;
  if (status === 404) return 'not-found';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'too-many';
  if (status === 413) return 'too-big';
  return status === 502 || status === 503 || status === 504 ? 'unreachable' : 'server';
}
