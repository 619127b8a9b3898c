/** What the routes for the administrator take, and say about themselves. */
import { z } from 'zod';
import { AUDIT_ACTS } from '../../src/sync/teamProtocol.ts';
import { type ApiDescription, refused } from './describe.ts';
import { TEAM_PATH, teamNameSchema } from './teamRoutesApi.ts';

export const nameTeamSchema = z.strictObject({ name: teamNameSchema });

/** Which part of the log is asked for. */
export const auditQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional(),
  count: z.coerce.number().int().min(1).max(200).default(50),
});

const timeSchema = z.number().describe('In ms since 1970.');
export const teamSchema = z
  .object({ id: z.string(), name: z.string(), created: timeSchema, maps: z.int().describe('How many it has.') })
  .meta({ id: 'Team' });
const keySchema = z.string().describe('The team’s key: told this once, and kept nowhere.');

export const auditPageSchema = z.object({
  entries: z.array(
    z.object({
      number: z.int(),
      at: timeSchema,
      act: z.enum(AUDIT_ACTS),
      mapId: z.string().nullable(),
      teamId: z.string().nullable(),
      about: z.string().nullable().describe('A team’s name then, the role of a link, or who signed in.'),
      address: z.string().nullable().describe('Where it came from, cut short; null for the server’s own machine.'),
    }),
  ),
  next: z.int().nullable().describe('What to send as `before` for older ones; null at the end.'),
});

export const ADMINISTRATOR = 'The administrator’s key.';
export const NO_TEAM_ANSWER = refused('There is no such team.');
const BAD_NAME_ANSWER = refused('The request is no JSON, or has no name that a team can have.');

export const LIST_TEAMS: ApiDescription = {
  id: 'listTeams',
  summary: 'Lists the teams of the server by name.',
  keys: ADMINISTRATOR,
  answers: { 200: { says: 'The teams.', schema: z.object({ teams: z.array(teamSchema) }) } },
};

export const MAKE_TEAM: ApiDescription = {
  id: 'makeTeam',
  summary: 'Makes a team and its key.',
  keys: ADMINISTRATOR,
  body: { schema: nameTeamSchema },
  answers: {
    201: { says: 'The team is made.', schema: z.object({ team: teamSchema, key: keySchema }) },
    400: BAD_NAME_ANSWER,
    507: refused('There are as many teams as there may be.'),
  },
};

export const NAME_TEAM: ApiDescription = {
  id: 'nameTeam',
  summary: 'Gives the team another name.',
  keys: ADMINISTRATOR,
  path: TEAM_PATH,
  body: { schema: nameTeamSchema },
  answers: { 200: { says: 'The team.', schema: teamSchema }, 400: BAD_NAME_ANSWER, 404: NO_TEAM_ANSWER },
};

export const RENEW_TEAM_KEY: ApiDescription = {
  id: 'renewTeamKey',
  summary: 'Replaces the team’s key. The old one is dead at once, and whoever came with it is sent away.',
  keys: ADMINISTRATOR,
  path: TEAM_PATH,
  answers: { 200: { says: 'The new key.', schema: z.object({ key: keySchema }) }, 404: NO_TEAM_ANSWER },
};

export const DELETE_TEAM: ApiDescription = {
  id: 'deleteTeam',
  summary: 'Deletes the team. Its maps stay, with their own links; whoever came by the team is sent away.',
  keys: ADMINISTRATOR,
  path: TEAM_PATH,
  answers: { 204: { says: 'It is gone.' }, 404: NO_TEAM_ANSWER },
};

export const READ_AUDIT: ApiDescription = {
  id: 'readAudit',
  summary: 'Gives what was done with keys in the last 90 days, newest first.',
  keys: ADMINISTRATOR,
  query: '`before`: only entries with a lower number. `count`: how many at most, 50 unless said, up to 200.',
  answers: {
    200: { says: 'A part of the log.', schema: auditPageSchema },
    400: refused('The choices in the query are not valid.'),
  },
};
