/** The teams of a server and what was done with keys, over HTTP, with the administrator's key. */
import * as z from 'zod/mini';
import { ok, type Result } from '../../lib/result.ts';
import { ROLES } from '../protocol.ts';
import { AUDIT_ACTS } from '../teamProtocol.ts';
import { call, nothing, pathOf, type TeamProblem } from './call.ts';

const teamSchema = z.object({ id: z.string(), name: z.string(), created: z.number(), maps: z.int() });
const listSchema = z.object({ teams: z.array(teamSchema) });
const keySchema = z.string().check(z.minLength(8), z.maxLength(128));
const madeSchema = z.object({ team: teamSchema, key: keySchema });
const renewedSchema = z.object({ key: keySchema });
const auditEntrySchema = z.object({
  number: z.int(),
  at: z.number(),
  act: z.enum(AUDIT_ACTS),
  mapId: z.nullable(z.string()),
  teamId: z.nullable(z.string()),
  about: z.nullable(z.string()),
  address: z.nullable(z.string()),
});
const auditSchema = z.object({ entries: z.array(auditEntrySchema), next: z.nullable(z.int()) });

const groupsSchema = z.object({ groups: z.array(z.object({ group: z.string(), role: z.enum(ROLES) })) });

/** A team as the administrator sees it: never its maps, only how many they are. */
export type ManagedTeam = Readonly<z.infer<typeof teamSchema>>;
export type TeamGroup = Readonly<z.infer<typeof groupsSchema>['groups'][number]>;
export type MadeTeam = Readonly<z.infer<typeof madeSchema>>;
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;
export type AuditPage = Readonly<z.infer<typeof auditSchema>>;

const TEAMS = ['administration', 'teams'] as const;

/** By name. */
export async function listTeams(
  key: string,
  signal?: AbortSignal,
): Promise<Result<readonly ManagedTeam[], TeamProblem>> {
  const listed = await call(pathOf(...TEAMS), listSchema, { key, signal });
  return listed.ok ? ok(listed.value.teams) : listed;
}

/** The team's key is told this once. */
export function makeTeam(key: string, name: string): Promise<Result<MadeTeam, TeamProblem>> {
  return call(pathOf(...TEAMS), madeSchema, { key, method: 'POST', body: { name } });
}

export function renameTeam(key: string, teamId: string, name: string): Promise<Result<ManagedTeam, TeamProblem>> {
  return call(pathOf(...TEAMS, teamId), teamSchema, { key, method: 'PATCH', body: { name } });
}

/** Whoever came with the old key is sent away; the new one is told this once. */
export function renewTeamKey(
  key: string,
  teamId: string,
): Promise<Result<Readonly<z.infer<typeof renewedSchema>>, TeamProblem>> {
  return call(pathOf(...TEAMS, teamId, 'key', 'renew'), renewedSchema, { key, method: 'POST' });
}

export async function deleteTeam(key: string, teamId: string): Promise<Result<void, TeamProblem>> {
  const deleted = await call(pathOf(...TEAMS, teamId), nothing, { key, method: 'DELETE' });
  return deleted.ok ? ok(undefined) : deleted;
}

/** The sign-in provider's groups whose people get into the team, by name. */
export async function listTeamGroups(
  key: string,
  teamId: string,
  signal?: AbortSignal,
): Promise<Result<readonly TeamGroup[], TeamProblem>> {
  const listed = await call(pathOf(...TEAMS, teamId, 'groups'), groupsSchema, { key, signal });
  return listed.ok ? ok(listed.value.groups) : listed;
}

/** Puts these groups in the place of those before; what a group may do no more is gone at once. */
export async function setTeamGroups(
  key: string,
  teamId: string,
  groups: readonly TeamGroup[],
): Promise<Result<readonly TeamGroup[], TeamProblem>> {
  const set = await call(pathOf(...TEAMS, teamId, 'groups'), groupsSchema, { key, method: 'PUT', body: { groups } });
  return set.ok ? ok(set.value.groups) : set;
}

/** Newest first; `before` is the `next` of the part before, null for the first. */
export function readAudit(
  key: string,
  before: number | null,
  signal?: AbortSignal,
): Promise<Result<AuditPage, TeamProblem>> {
  const query = before === null ? '' : `?before=${before}`;
  return call(`administration/log${query}`, auditSchema, { key, signal });
}
