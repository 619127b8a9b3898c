/** A team's maps over HTTP, with the team's key. */
import * as z from 'zod/mini';
import { ok, type Result } from '../../lib/result.ts';
import { ROLES } from '../protocol.ts';
import { call, nothing, pathOf, type TeamProblem } from './call.ts';

export interface TeamAddress {
  readonly id: string;
  readonly key: string;
}

const teamMapSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z.string(),
  role: z.enum(ROLES),
  changed: z.number(),
  added: z.number(),
});
const teamSchema = z.object({ id: z.string(), name: z.string(), maps: z.array(teamMapSchema) });
const keysSchema = z.object({ facilitate: z.string(), edit: z.string(), comment: z.string(), view: z.string() });
const madeSchema = z.object({ id: z.string(), epoch: z.int(), keys: keysSchema });

/** A map of a team; times in ms since 1970. */
export type TeamMap = Readonly<z.infer<typeof teamMapSchema>>;
export type Team = Readonly<z.infer<typeof teamSchema>>;
export type MadeTeamMap = Readonly<z.infer<typeof madeSchema>>;

/** Its maps with the last changed first. */
export function readTeam({ id, key }: TeamAddress, signal: AbortSignal): Promise<Result<Team, TeamProblem>> {
  return call(pathOf('teams', id), teamSchema, { key, signal });
}

export function makeTeamMap(
  { id, key }: TeamAddress,
  map: { readonly title: string; readonly locale: string },
): Promise<Result<MadeTeamMap, TeamProblem>> {
  return call(pathOf('teams', id, 'maps'), madeSchema, { key, method: 'POST', body: map });
}

/** `facilitateKey` is the map's own: it shows that the map is one's to share. */
export async function addTeamMap(
  { id, key }: TeamAddress,
  mapId: string,
  facilitateKey: string,
): Promise<Result<void, TeamProblem>> {
  const body = { key: facilitateKey };
  const added = await call(pathOf('teams', id, 'maps', mapId), nothing, { key, method: 'PUT', body });
  return added.ok ? ok(undefined) : added;
}

export async function removeTeamMap({ id, key }: TeamAddress, mapId: string): Promise<Result<void, TeamProblem>> {
  const removed = await call(pathOf('teams', id, 'maps', mapId), nothing, { key, method: 'DELETE' });
  return removed.ok ? ok(undefined) : removed;
}
