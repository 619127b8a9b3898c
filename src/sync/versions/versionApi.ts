/** Versions of a map over HTTP. What comes back is checked like any other outside input. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { VERSION_KINDS } from '../protocol.ts';

export type VersionProblem =
  | 'unreachable'
  | 'not-found'
  | 'forbidden'
  | 'damaged'
  | 'full'
  | 'too-many-names'
  | 'too-many'
  | 'server';

export interface VersionAddress {
  readonly mapId: string;
  readonly key: string;
}

/** What to keep the map as: under a name, or for safety before something large. */
export type NewVersion = { readonly name: string } | { readonly kind: 'before-restore' | 'before-import' };

const versionSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  at: z.number(),
  kind: z.enum(VERSION_KINDS),
  name: z.nullable(z.string()),
  people: z.array(z.object({ name: z.string(), colour: z.int().check(z.minimum(0)) })),
  size: z.number(),
});
const listSchema = z.object({ versions: z.array(versionSchema) });
const refusedSchema = z.object({ error: z.string() });

/** A version as it is told of; `at` in ms since 1970, `size` in bytes. */
export type KeptVersion = Readonly<z.infer<typeof versionSchema>>;

const BY_STATUS: Readonly<Record<number, VersionProblem>> = {
  403: 'forbidden',
  404: 'not-found',
  410: 'damaged',
  429: 'too-many',
  502: 'unreachable',
  504: 'unreachable',
};

/** Newest first. */
export async function listVersions(
  address: VersionAddress,
  signal: AbortSignal,
): Promise<Result<readonly KeptVersion[], VersionProblem>> {
  const answer = await callJson(address, '', listSchema, { signal });
  return answer.ok ? ok(answer.value.versions) : answer;
}

/** Keeps the map as it is saved now. */
export function keepVersion(
  address: VersionAddress,
  version: NewVersion,
): Promise<Result<KeptVersion, VersionProblem>> {
  return callJson(address, '', versionSchema, { method: 'POST', body: JSON.stringify(version) });
}

export function renameVersion(
  address: VersionAddress,
  id: string,
  name: string,
): Promise<Result<KeptVersion, VersionProblem>> {
  return callJson(address, id, versionSchema, { method: 'PATCH', body: JSON.stringify({ name }) });
}

/** For good; only the facilitate key may. */
export async function deleteVersion(address: VersionAddress, id: string): Promise<Result<null, VersionProblem>> {
  const answer = await call(address, id, { method: 'DELETE' });
  return answer.ok ? ok(null) : answer;
}

/** The whole encoded state of a version. */
export async function fetchVersion(address: VersionAddress, id: string): Promise<Result<Uint8Array, VersionProblem>> {
  const answer = await call(address, id, {});
  if (!answer.ok) return answer;
  try {
    return ok(new Uint8Array(await answer.value.arrayBuffer()));
  } catch {
    // Cut off on the way.
    return fail('unreachable');
  }
}

async function callJson<T>(
  address: VersionAddress,
  id: string,
  schema: z.ZodMiniType<T>,
  request: RequestInit,
): Promise<Result<T, VersionProblem>> {
  const answer = await call(address, id, request);
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(await jsonOf(answer.value));
  return parsed.success ? ok(parsed.data) : fail('server');
}

async function call(
  { mapId, key }: VersionAddress,
  id: string,
  request: RequestInit,
): Promise<Result<Response, VersionProblem>> {
  const path = `/api/maps/${encodeURIComponent(mapId)}/versions${id && `/${encodeURIComponent(id)}`}`;
  try {
    const response = await fetch(path, {
      ...request,
      headers: {
        authorization: `Bearer ${key}`,
        ...(request.body ? { 'content-type': 'application/json' } : {}),
      },
      cache: 'no-store',
      credentials: 'omit',
    });
    return response.ok ? ok(response) : fail(await problemOf(response));
  } catch {
    // No connection, or nobody waits any more.
    return fail('unreachable');
  }
}

async function problemOf(response: Response): Promise<VersionProblem> {
  if (response.status !== 507) return BY_STATUS[response.status] ?? 'server';
  const refused = refusedSchema.safeParse(await jsonOf(response));
  return refused.success && refused.data.error === 'too-many-names' ? 'too-many-names' : 'full';
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // Something between us and the server that does not speak JSON; no schema takes it.
    return null;
  }
}
