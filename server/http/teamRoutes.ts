import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canEditMap } from '../../src/sync/protocol.ts';
import type { Audit } from '../audit/audit.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { TeamAccess, Teams } from '../keys/teams.ts';
import type { ServerLimits } from '../limits.ts';
import { FORBIDDEN, NOT_FOUND, type Refused } from './answers.ts';
import type { ApiDescription } from './describe.ts';
import { NEW_MAP_BYTES, prepareMap } from './prepareMap.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';
import { ADD_TEAM_MAP, addMapSchema, MAKE_TEAM_MAP, READ_TEAM, REMOVE_TEAM_MAP } from './teamRoutesApi.ts';

export const NO_TEAM: Refused = { error: 'not-found', message: 'There is no such team, or the link is not valid.' };
const FULL: Refused = { error: 'full', message: 'The team has as many maps as it may have. Take some out first.' };
const NO_KEY: Refused = { error: 'invalid', message: 'Send the key of the map’s facilitate link.', place: 'key' };
const NOT_FACILITATE: Refused = {
  error: 'forbidden',
  message: 'Only the map’s facilitate link adds it to a team.',
};

export interface TeamRoutesOptions {
  readonly teams: Teams;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly limits: ServerLimits;
}

/** What a team's key is for beside opening maps: to see which there are, to make some, to add and to take out. */
export function addTeamRoutes(app: FastifyInstance, { teams, keyring, audit, limits }: TeamRoutesOptions): void {
  const config = (api: ApiDescription, max: number) => ({ rateLimit: { max, timeWindow: '1 minute' }, api });
  const { changed } = limits.teams;

  function accessOf(request: FastifyRequest): Promise<TeamAccess | null> {
    return teams.authorise(paramsOf(request).team ?? '', keyOf(request));
  }

  /** The access of a request that changes the team; null when it has been refused. */
  async function member(request: FastifyRequest, reply: FastifyReply): Promise<TeamAccess | null> {
    const access = await accessOf(request);
    if (access && canEditMap(access.role)) return access;
    await (access ? reply.status(403).send(FORBIDDEN) : reply.status(404).send(NO_TEAM));
    return null;
  }

  app.get('/api/teams/:team', { config: { api: READ_TEAM } }, async (request, reply) => {
    const access = await accessOf(request);
    if (!access) return reply.status(404).send(NO_TEAM);
    const { team, role } = access;
    const maps = await teams.maps(team.id);
    return { id: team.id, name: team.name, maps: maps.map((map) => ({ ...map, role })) };
  });

  app.post(
    '/api/teams/:team/maps',
    { bodyLimit: NEW_MAP_BYTES, config: config(MAKE_TEAM_MAP, limits.newMaps) },
    async (request, reply) => {
      const access = await member(request, reply);
      if (!access) return reply;
      const made = prepareMap(request.body);
      if (!made.ok) return reply.status(400).send(made.error);
      const { map, content, answer } = made.value;
      const outcome = await teams.createMap(access.team.id, map, content);
      if (outcome !== 'added')
        return outcome === 'full' ? reply.status(507).send(FULL) : reply.status(404).send(NO_TEAM);
      await audit.note(request.raw, 'map-made', { mapId: map.id, teamId: access.team.id, about: access.team.name });
      return reply.status(201).send(answer);
    },
  );

  app.put('/api/teams/:team/maps/:id', { config: config(ADD_TEAM_MAP, changed) }, async (request, reply) => {
    const access = await member(request, reply);
    if (!access) return reply;
    const asked = addMapSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(NO_KEY);
    const shown = await keyring.authorise(mapIdOf(request), asked.data.key);
    if (!shown) return reply.status(404).send(NOT_FOUND);
    if (shown.by !== 'link' || shown.role !== 'facilitate') return reply.status(403).send(NOT_FACILITATE);
    const { team } = access;
    const outcome = await teams.addMap(team.id, shown.map.id);
    if (outcome === 'full') return reply.status(507).send(FULL);
    if (outcome === 'gone') return reply.status(404).send(NO_TEAM);
    if (outcome === 'added') {
      await audit.note(request.raw, 'map-added', { mapId: shown.map.id, teamId: team.id, about: team.name });
    }
    return reply.status(204).send();
  });

  app.delete('/api/teams/:team/maps/:id', { config: config(REMOVE_TEAM_MAP, changed) }, async (request, reply) => {
    const access = await member(request, reply);
    if (!access) return reply;
    const { team } = access;
    const mapId = mapIdOf(request);
    if (!(await teams.removeMap(team.id, mapId))) return reply.status(404).send(NOT_FOUND);
    await audit.note(request.raw, 'map-removed', { mapId, teamId: team.id, about: team.name });
    return reply.status(204).send();
  });
}
