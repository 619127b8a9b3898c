/** What a server keeps of a person, over HTTP with the administrator's key: found, given out, and forgotten. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type ForgetWords, REMAINS, type TraceLine } from '../traceProtocol.ts';
import { type TeamProblem, teamProblemOf } from './call.ts';

/** `busy`: it is done for somebody else just now. `cut`: it ended before its end; what was done stays done. */
export type TraceProblem = TeamProblem | 'busy' | 'cut' | 'stopped';

const countSchema = z.int().check(z.minimum(0));
const lineSchema = z.union([
  z.object({ type: z.literal('progress'), done: countSchema, of: countSchema }),
  z.object({
    type: z.literal('map'),
    id: z.string(),
    title: z.string(),
    wrote: countSchema,
    mentioned: countSchema,
    reacted: countSchema,
    resolved: countSchema,
    versions: countSchema,
    workshops: countSchema,
  }),
  z.object({
    type: z.literal('end'),
    maps: countSchema,
    passes: countSchema,
    log: countSchema,
    unread: z.array(z.string()),
    remains: z.array(z.object({ where: z.enum(REMAINS), says: z.string(), until: z.nullable(z.number()) })),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);

export type TraceEnd = Extract<TraceLine, { readonly type: 'end' }>;
export type TracedMap = Extract<TraceLine, { readonly type: 'map' }>;

export interface TraceHearing {
  readonly onProgress: (done: number, of: number) => void;
  readonly onMap: (map: TracedMap) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Looks through all maps of the server; each in which the name is comes as it is found. */
export function findTraces(key: string, name: string, hearing: TraceHearing): Promise<Result<TraceEnd, TraceProblem>> {
  return readLines(key, `traces?name=${encodeURIComponent(name)}`, {}, hearing);
}

/** Takes the name out of everything. It cannot be undone; ended half-way, what was done stays done. */
export function forgetPerson(
  key: string,
  name: string,
  words: ForgetWords,
  hearing: TraceHearing,
): Promise<Result<TraceEnd, TraceProblem>> {
  const body = JSON.stringify({ name, words });
  return readLines(key, 'traces/forget', { method: 'POST', body }, hearing);
}

/** The person's copy, a JSON file. */
export async function copyTraces(
  key: string,
  name: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, TraceProblem>> {
  try {
    const response = await ask(key, `traces/export?name=${encodeURIComponent(name)}`, {}, signal);
    if (!response.ok) return fail(problemOf(response.status));
    const bytes = new Uint8Array(await response.arrayBuffer());
    // One that was cut short is no JSON, and nobody's copy.
    JSON.parse(new TextDecoder().decode(bytes));
    return ok(bytes);
  } catch (error) {
    if (signal.aborted) return fail('stopped');
    return fail(error instanceof SyntaxError ? 'cut' : 'unreachable');
  }
}

async function readLines(
  key: string,
  path: string,
  init: RequestInit,
  { onProgress, onMap, signal }: TraceHearing,
): Promise<Result<TraceEnd, TraceProblem>> {
  let hasBegun = false;
  try {
    const response = await ask(key, path, init, signal);
    if (!response.ok || !response.body) return fail(problemOf(response.status));
    hasBegun = true;
    for await (const text of linesOf(response.body)) {
      const line = lineSchema.parse(JSON.parse(text));
      if (line.type === 'end') return ok(line);
      if (line.type === 'failed') return fail('cut');
      if (line.type === 'map') onMap(line);
      else onProgress(line.done, line.of);
    }
    return fail('cut');
  } catch {
    // Stopped here, no connection, cut off on the way, or something between us and the server that speaks otherwise.
    return fail(signal.aborted ? 'stopped' : hasBegun ? 'cut' : 'unreachable');
  }
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function ask(key: string, path: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  return fetch(`/api/administration/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${key}`, ...(init.body && { 'content-type': 'application/json' }) },
    signal,
    cache: 'no-store',
    credentials: 'omit',
  });
}

function problemOf(status: number): TraceProblem {
  return status === 503 ? 'busy' : teamProblemOf(status);
}
