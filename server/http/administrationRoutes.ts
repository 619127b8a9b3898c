import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { TEAM_NAME } from '../../src/sync/teamProtocol.ts';
import type { Audit } from '../audit/audit.ts';
import type { Teams } from '../keys/teams.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import {
  type auditPageSchema,
  auditQuerySchema,
  DELETE_TEAM,
  LIST_TEAMS,
  MAKE_TEAM,
  NAME_TEAM,
  nameTeamSchema,
  READ_AUDIT,
  RENEW_TEAM_KEY,
} from './administrationRoutesApi.ts';
import { administratorOnly } from './administratorOnly.ts';
import type { Refused } from './answers.ts';
import type { ApiDescription } from './describe.ts';
import { paramsOf } from './requests.ts';

export const NO_TEAM: Refused = { error: 'not-found', message: 'There is no such team.' };
const FULL: Refused = { error: 'full', message: 'There are as many teams as there may be. Delete some first.' };
const BAD_NAME: Refused = {
  error: 'invalid',
  message: `Send a name of 1 to ${TEAM_NAME} characters.`,
  place: 'name',
};
const BAD_QUERY: Refused = { error: 'invalid', message: 'Send before as a number, and count from 1 to 200.' };

export interface AdministrationRoutesOptions {
  readonly teams: Teams;
  readonly store: Pick<Store, 'audit'>;
  readonly audit: Audit;
  readonly limits: ServerLimits;
}

/** Lets the administrator manage teams and read what was done with keys; the administrator's key opens no map. */
export function addAdministrationRoutes(app: FastifyInstance, options: AdministrationRoutesOptions): void {
  const { teams, store, audit, limits } = options;
  const config = (api: ApiDescription) => ({ rateLimit: { max: limits.teams.managed, timeWindow: '1 minute' }, api });

  const isAdministrator = administratorOnly(teams, audit);

  app.get('/api/administration/teams', { config: config(LIST_TEAMS) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    return { teams: await teams.list() };
  });

  app.post('/api/administration/teams', { config: config(MAKE_TEAM) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = nameTeamSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    const made = await teams.create(asked.data.name);
    if (made === 'full') return reply.status(507).send(FULL);
    await audit.note(request.raw, 'team-made', { teamId: made.team.id, about: made.team.name });
    return reply.status(201).send(made);
  });

  app.patch('/api/administration/teams/:team', { config: config(NAME_TEAM) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = nameTeamSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    const team = await teams.rename(teamIdOf(request), asked.data.name);
    if (!team) return reply.status(404).send(NO_TEAM);
    await audit.note(request.raw, 'team-renamed', { teamId: team.id, about: team.name });
    return team;
  });

  app.post('/api/administration/teams/:team/key/renew', { config: config(RENEW_TEAM_KEY) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const teamId = teamIdOf(request);
    const renewed = await teams.renewKey(teamId);
    if (!renewed) return reply.status(404).send(NO_TEAM);
    const team = await teams.read(teamId);
    await audit.note(request.raw, 'team-key-renewed', { teamId, ...(team && { about: team.name }) });
    return renewed;
  });

  app.delete('/api/administration/teams/:team', { config: config(DELETE_TEAM) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const teamId = teamIdOf(request);
    const team = await teams.read(teamId);
    if (!team || !(await teams.remove(teamId))) return reply.status(404).send(NO_TEAM);
    await audit.note(request.raw, 'team-deleted', { teamId, about: team.name });
    return reply.status(204).send();
  });

  app.get('/api/administration/log', { config: config(READ_AUDIT) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = auditQuerySchema.safeParse(request.query);
    if (!asked.success) return reply.status(400).send(BAD_QUERY);
    const { before = Number.MAX_SAFE_INTEGER, count } = asked.data;
    // One more than is given out says whether there are older ones.
    const found = await store.audit.list(before, count + 1);
    const entries = found.slice(0, count);
    const next = found.length > count ? (entries.at(-1)?.number ?? null) : null;
    return { entries: [...entries], next } satisfies z.infer<typeof auditPageSchema>;
  });
}

function teamIdOf(request: FastifyRequest): string {
  return paramsOf(request).team ?? '';
}
