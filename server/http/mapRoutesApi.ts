/** What the routes for maps and their keys say about themselves. */
import { z } from 'zod';
import { ROLES } from '../../src/sync/protocol.ts';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';
import { newMapSchema } from './newMap.ts';

const roleSchema = z.enum(ROLES).meta({ id: 'Role' });
const epochSchema = z
  .int()
  .positive()
  .describe('Rises when the map is restored or goes on without its history; part of its room’s name.');
const keySchema = z.string();
const FACILITATE_ONLY = 'The facilitate key.';

export const MAKE_MAP: ApiDescription = {
  id: 'makeMap',
  summary: 'Makes a map and its four keys.',
  keys: null,
  body: { schema: newMapSchema },
  answers: {
    201: {
      says: 'The map is made.',
      schema: z.object({ id: z.string(), epoch: epochSchema, keys: z.record(z.enum(ROLES), keySchema) }),
    },
    400: refused('The request is no JSON, not valid, or holds a map that cannot be read.'),
    413: refused('The request is too big.'),
    415: refused('The request is not JSON.'),
  },
};

export const READ_MAP: ApiDescription = {
  id: 'readMap',
  summary: 'Says what a key opens.',
  keys: 'Any key of the map, or of a team that has it.',
  path: MAP_ID_PATH,
  answers: {
    200: {
      says: 'The map, and the key’s role in it.',
      schema: z.object({
        id: z.string(),
        epoch: epochSchema,
        title: z.string(),
        role: roleSchema,
        by: z.literal('pass').optional().describe('The key is a pass to the maps of a team, not one of the map’s own.'),
      }),
    },
    404: NOT_FOUND_ANSWER,
  },
};

export const LIST_KEYS: ApiDescription = {
  id: 'listKeys',
  summary: 'Lists the keys of the map and how often each was used.',
  keys: FACILITATE_ONLY,
  path: MAP_ID_PATH,
  answers: {
    200: {
      says: 'One key a role, from most to least.',
      schema: z.object({
        keys: z.array(z.object({ role: roleSchema, key: keySchema, uses: z.int().nonnegative() })),
      }),
    },
    404: NOT_FOUND_ANSWER,
  },
};

export const RENEW_KEY: ApiDescription = {
  id: 'renewKey',
  summary: 'Replaces the key of one role. The old one is dead at once.',
  keys: FACILITATE_ONLY,
  path: { ...MAP_ID_PATH, role: { says: 'Whose key.', schema: roleSchema } },
  answers: {
    200: { says: 'The new key.', schema: z.object({ role: roleSchema, key: keySchema }) },
    404: NOT_FOUND_ANSWER,
  },
};
