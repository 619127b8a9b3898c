/** What the routes for signing in take, and say about themselves. */
import { z } from 'zod';
import { ROLES } from '../../src/sync/protocol.ts';
import { GROUP_NAME, GROUPS_MOST } from '../../src/sync/teamProtocol.ts';
import { ADMINISTRATOR, NO_TEAM_ANSWER } from './administrationRoutesApi.ts';
import { type ApiDescription, refused } from './describe.ts';
import { TEAM_PATH } from './teamRoutesApi.ts';

const roleSchema = z.enum(ROLES).meta({ id: 'Role' });

export const finishSchema = z.strictObject({
  secret: z.string().min(8).max(128).describe('What was answered at the beginning.'),
  answer: z.string().max(12_000).describe('The query or fragment that the provider sent the browser back with.'),
});

const groupsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        group: z
          .string()
          .min(1)
          .max(GROUP_NAME)
          .regex(/^\P{Cc}+$/u)
          .describe('As the provider writes it.'),
        role: roleSchema.describe('What everybody of the group may do in the team’s maps.'),
      }),
    )
    .max(GROUPS_MOST),
});
export const setGroupsSchema = groupsSchema.refine(
  ({ groups }) => new Set(groups.map(({ group }) => group)).size === groups.length,
);

const signedInSchema = z.object({
  name: z.string().describe('As the provider has it.'),
  expires: z.number().describe('In ms since 1970.'),
  teams: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema })).describe('By name.'),
});
const UNREACHABLE = refused('The provider cannot be reached now.');
const PERSON = 'A person’s own key.';
const NOT_SIGNED_IN = refused('This is no person’s key, or the time of the sign-in is over.');

export const BEGIN_SIGN_IN: ApiDescription = {
  id: 'beginSignIn',
  summary: 'Begins signing in: says where the browser goes next.',
  keys: null,
  answers: {
    201: {
      says: 'A sign-in is under way for ten minutes.',
      schema: z.object({
        address: z.string().describe('A page of the provider.'),
        secret: z.string().describe('The page keeps it to itself until the browser comes back.'),
      }),
    },
    503: UNREACHABLE,
  },
};

export const FINISH_SIGN_IN: ApiDescription = {
  id: 'finishSignIn',
  summary: 'Finishes signing in, once. The key opens the maps of the teams that the person’s groups have.',
  keys: null,
  body: { schema: finishSchema },
  answers: {
    200: {
      says: 'The person is signed in.',
      schema: signedInSchema.extend({ key: z.string().describe('Told this once.') }),
    },
    400: refused('The request is no JSON, or not whole.'),
    403: refused(
      'The sign-in is over, the provider refuses, its answer is not valid, or no group of the person has a team.',
    ),
    503: UNREACHABLE,
  },
};

export const READ_SIGN_IN: ApiDescription = {
  id: 'readSignIn',
  summary: 'Says who is signed in, and which teams that opens.',
  keys: PERSON,
  answers: { 200: { says: 'The person.', schema: signedInSchema }, 404: NOT_SIGNED_IN },
};

export const END_SIGN_IN: ApiDescription = {
  id: 'endSignIn',
  summary: 'Signs out. The key is dead at once, and whoever came with it is sent away.',
  keys: PERSON,
  answers: { 204: { says: 'The person is signed out.' }, 404: NOT_SIGNED_IN },
};

export const LIST_TEAM_GROUPS: ApiDescription = {
  id: 'listTeamGroups',
  summary: 'Lists the provider’s groups whose people get into the team by signing in.',
  keys: ADMINISTRATOR,
  path: TEAM_PATH,
  answers: { 200: { says: 'The groups, by name.', schema: groupsSchema }, 404: NO_TEAM_ANSWER },
};

export const SET_TEAM_GROUPS: ApiDescription = {
  id: 'setTeamGroups',
  summary:
    'Says which groups get into the team. What a group may not do any more is gone at once for all who are signed in.',
  keys: ADMINISTRATOR,
  path: TEAM_PATH,
  body: { schema: groupsSchema },
  answers: {
    200: { says: 'The groups, by name.', schema: groupsSchema },
    400: refused('The request is no JSON, names a group twice, or has one that cannot be.'),
    404: NO_TEAM_ANSWER,
  },
};
