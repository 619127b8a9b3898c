/** What the routes for a team's own maps take, and say about themselves. */
import { z } from 'zod';
import { ROLES } from '../../src/sync/protocol.ts';
import { TEAM_NAME } from '../../src/sync/teamProtocol.ts';
import { type ApiDescription, refused } from './describe.ts';
import { newMapSchema } from './newMap.ts';

/** A name on one line. */
export const teamNameSchema = z
  .string()
  .transform((name) => name.replace(/\p{Cc}+/gu, ' ').trim())
  .pipe(z.string().min(1).max(TEAM_NAME));

export const addMapSchema = z.strictObject({
  key: z
    .string()
    .min(8)
    .max(128)
    .describe('The map’s facilitate key: who adds a map shows that it is theirs to share.'),
});

const roleSchema = z.enum(ROLES).meta({ id: 'Role' });
const timeSchema = z.number().describe('In ms since 1970.');

export const teamWithMapsSchema = z.object({
  id: z.string(),
  name: z.string(),
  maps: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        role: roleSchema.describe('What the key may do in the map.'),
        changed: timeSchema,
        added: timeSchema,
      }),
    )
    .describe('The last changed first.'),
});

const TEAM_KEY = 'A key of the team.';
export const TEAM_PATH = { team: { says: 'The team’s id.' } } as const;
const TEAM_MAP_PATH = { ...TEAM_PATH, id: { says: 'The map’s id.' } } as const;
const NO_TEAM_ANSWER = refused('There is no such team, or the key does not open it.');
const FULL_ANSWER = refused('The team has as many maps as it may have.');

export const READ_TEAM: ApiDescription = {
  id: 'readTeam',
  summary: 'Says what the team is called, and which maps it has. The team’s key opens each of them.',
  keys: TEAM_KEY,
  path: TEAM_PATH,
  answers: { 200: { says: 'The team.', schema: teamWithMapsSchema }, 404: NO_TEAM_ANSWER },
};

export const MAKE_TEAM_MAP: ApiDescription = {
  id: 'makeTeamMap',
  summary: 'Makes a map in the team, and its four keys.',
  keys: TEAM_KEY,
  path: TEAM_PATH,
  body: { schema: newMapSchema },
  answers: {
    201: {
      says: 'The map is made.',
      schema: z.object({ id: z.string(), epoch: z.int().positive(), keys: z.record(z.enum(ROLES), z.string()) }),
    },
    400: refused('The request is no JSON, not valid, or holds a map that cannot be read.'),
    404: NO_TEAM_ANSWER,
    507: FULL_ANSWER,
  },
};

export const ADD_TEAM_MAP: ApiDescription = {
  id: 'addTeamMap',
  summary: 'Adds a map to the team. The map keeps its own keys.',
  keys: TEAM_KEY,
  path: TEAM_MAP_PATH,
  body: { schema: addMapSchema },
  answers: {
    204: { says: 'The team has the map.' },
    400: refused('The request is no JSON, or has no key.'),
    404: refused('There is no such team or map, or a key does not open it.'),
    507: FULL_ANSWER,
  },
};

export const REMOVE_TEAM_MAP: ApiDescription = {
  id: 'removeTeamMap',
  summary: 'Takes a map out of the team. The map stays; whoever came to it by the team is sent away.',
  keys: TEAM_KEY,
  path: TEAM_MAP_PATH,
  answers: { 204: { says: 'The team does not have the map any more.' }, 404: NO_TEAM_ANSWER },
};
