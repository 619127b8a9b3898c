/** What the routes for coming into a workshop take, and say about themselves. */
import { z } from 'zod';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';
import {
  codeSchema,
  lobbyRoleSchema,
  ownSchema,
  participantKeySchema,
  participantSchema,
  personShape,
  timeSchema,
} from './workshopSchemas.ts';

/** How long a lobby is open, and at most, in minutes. */
export const LOBBY_MINUTES = 240;
const LOBBY_MINUTES_MOST = 7 * 24 * 60;

export const openLobbySchema = z.strictObject({
  role: lobbyRoleSchema,
  minutes: z.int().min(1).max(LOBBY_MINUTES_MOST).default(LOBBY_MINUTES).describe('From now on.'),
  anew: z.boolean().default(false).describe('Whether the code of before is to work no more.'),
});
const shownShape = {
  code: codeSchema,
  ticket: codeSchema.optional().describe('From the link of the lobby; comes in however many wrong codes are tried.'),
};
export const joinSchema = z.strictObject({ ...shownShape, ...personShape });
export const joinAgainSchema = z.strictObject({ ...shownShape, own: codeSchema });
export const addParticipantSchema = z.strictObject({
  ...personShape,
  isStandIn: z.boolean().default(false).describe('A facilitator enters for somebody without a device.'),
});

const FACILITATE = 'A key that may facilitate.';
const lobbySchema = z.object({
  code: z.string().nullable().describe('Null while it is closed.'),
  ticket: z.string().nullable().describe('Goes along with the code in a link: it cannot be guessed.'),
  role: lobbyRoleSchema,
  closesAt: timeSchema.nullable(),
});
const joinedSchema = z
  .object({
    map: z.string(),
    title: z.string(),
    role: lobbyRoleSchema,
    key: z.string().describe('Opens the map, and goes along as `Resa-Participant`. It is told this once.'),
    participant: z.string(),
    own: ownSchema,
  })
  .meta({ id: 'Joined' });
const NO_CODE = refused('The code is wrong or works no more.');
const FULL = refused('The workshop has as many people as it may have.');
const BAD = refused('The request is no JSON, or something in it is not as described.');
const TOO_OFTEN = refused('Too many requests, or too many wrong codes, from this address or altogether.');

export const READ_LOBBY: ApiDescription = {
  id: 'readLobby',
  summary: 'Says by which code people come into the workshop of the map.',
  keys: FACILITATE,
  path: MAP_ID_PATH,
  answers: { 200: { says: 'The lobby.', schema: lobbySchema }, 404: NOT_FOUND_ANSWER },
};

export const OPEN_LOBBY: ApiDescription = {
  id: 'openLobby',
  summary: 'Opens the lobby or keeps it open longer. Whoever has the code comes in without an account.',
  keys: FACILITATE,
  path: MAP_ID_PATH,
  body: { schema: openLobbySchema },
  answers: { 200: { says: 'It is open.', schema: lobbySchema }, 400: BAD, 404: NOT_FOUND_ANSWER },
};

export const CLOSE_LOBBY: ApiDescription = {
  id: 'closeLobby',
  summary: 'Closes the lobby: the code works no more. Those who came in stay.',
  keys: FACILITATE,
  path: MAP_ID_PATH,
  answers: { 200: { says: 'It is closed.', schema: z.object({}) }, 404: NOT_FOUND_ANSWER },
};

export const JOIN: ApiDescription = {
  id: 'join',
  summary: 'Comes into a workshop by the code on the screen.',
  keys: null,
  body: { schema: joinSchema },
  answers: {
    201: { says: 'Takes part from now on.', schema: joinedSchema },
    400: BAD,
    404: NO_CODE,
    409: FULL,
    429: TOO_OFTEN,
  },
};

export const JOIN_AGAIN: ApiDescription = {
  id: 'joinAgain',
  summary: 'Comes back as the same participant, on any device. The key of before is over.',
  keys: null,
  body: { schema: joinAgainSchema },
  answers: { 201: { says: 'Takes part again.', schema: joinedSchema }, 400: BAD, 404: NO_CODE, 429: TOO_OFTEN },
};

export const ADD_PARTICIPANT: ApiDescription = {
  id: 'addParticipant',
  summary: 'Takes part in the workshop of a map that one has a link to, or enters somebody who has no device.',
  keys: 'Any key of the map that may comment.',
  path: MAP_ID_PATH,
  body: { schema: addParticipantSchema },
  answers: {
    201: {
      says: 'Takes part from now on.',
      schema: z.object({ participant: z.string(), key: participantKeySchema, own: ownSchema }),
    },
    400: BAD,
    404: NOT_FOUND_ANSWER,
    409: FULL,
  },
};

export const LIST_PARTICIPANTS: ApiDescription = {
  id: 'listParticipants',
  summary: 'Lists who takes part, in the order in which they joined.',
  keys: FACILITATE,
  path: MAP_ID_PATH,
  answers: {
    200: { says: 'Those who take part.', schema: z.object({ participants: z.array(participantSchema) }) },
    404: NOT_FOUND_ANSWER,
  },
};

export const REMOVE_PARTICIPANT: ApiDescription = {
  id: 'removeParticipant',
  summary: 'Takes somebody out of the workshop, with what they have sealed. Their key opens nothing from then on.',
  keys: FACILITATE,
  path: { ...MAP_ID_PATH, participant: { says: 'The participant’s id.' } },
  answers: {
    200: { says: 'They take part no more.', schema: z.object({}) },
    404: refused('There is no such map or participant, or the key does not open it.'),
  },
};
