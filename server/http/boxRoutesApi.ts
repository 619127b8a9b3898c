/** What the routes for boxes and sealed ballots take, and say about themselves. */
import { z } from 'zod';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';
import {
  anyBallotSchema,
  boxSchema,
  idSchema,
  NO_BOX_ANSWER,
  rulesSchema,
  stateSchema,
  timeSchema,
} from './workshopSchemas.ts';

/** One sealed ballot, and the rules of a box with all the ids in them, in bytes. */
export const BALLOT_BYTES = 64 * 1024;
export const RULES_BYTES = 512 * 1024;

export const setRulesSchema = z.strictObject({ rules: rulesSchema });
export const openBoxSchema = z.strictObject({
  participants: z.array(idSchema).max(200).optional().describe('Only theirs; without it, the whole box.'),
});
export const handInSchema = z.strictObject({
  id: idSchema.describe('Of this try. A repeated one changes nothing.'),
  base: z.int().min(0).describe('The revision that it builds on; 0 for the first.'),
  ballot: z.union([anyBallotSchema, z.null()]).describe('Null takes back what was handed in.'),
});
export const boxIdSchema = idSchema;

const FACILITATE = 'A key that may facilitate.';
const OWN = 'Any key of the map that may comment, and the participant’s own key as `Resa-Participant`.';
const BOX_PATH = { ...MAP_ID_PATH, box: { says: 'The box’s id, which is that of its run.' } } as const;
const BAD = refused('The request is no JSON, or something in it is not as described.');
const LATE = refused('The box is opened or erased.');
const openedSchema = z.object({ state: stateSchema });

export const READ_TIME: ApiDescription = {
  id: 'readTime',
  summary: 'Says what time it is for the server, by which clocks run and boxes close.',
  keys: null,
  answers: { 200: { says: 'The time.', schema: z.object({ now: timeSchema }) } },
};

export const LIST_BOXES: ApiDescription = {
  id: 'listBoxes',
  summary: 'Lists the boxes of the map, and how much has been handed in.',
  keys: 'Any key of the map that may comment.',
  path: MAP_ID_PATH,
  answers: {
    200: { says: 'The boxes, oldest first.', schema: z.object({ now: timeSchema, boxes: z.array(boxSchema) }) },
    404: NOT_FOUND_ANSWER,
  },
};

export const SET_BOX: ApiDescription = {
  id: 'setBox',
  summary: 'Opens a box for ballots, or changes its rules. What was handed in is brought within them.',
  keys: FACILITATE,
  path: BOX_PATH,
  body: { schema: setRulesSchema },
  answers: { 200: { says: 'The box.', schema: boxSchema }, 400: BAD, 404: NOT_FOUND_ANSWER, 409: LATE },
};

export const OPEN_BOX: ApiDescription = {
  id: 'openBox',
  summary: 'Puts what was handed in into the map and the discussion, all or nothing. Again, it changes nothing.',
  keys: FACILITATE,
  path: BOX_PATH,
  body: { schema: openBoxSchema },
  answers: {
    200: { says: 'It is open.', schema: openedSchema },
    400: refused('The request is not as described, or names people where nobody is named.'),
    404: NO_BOX_ANSWER,
    409: LATE,
    413: refused('The map has no room for what is in the box, which stays closed.'),
  },
};

export const ERASE_BOX: ApiDescription = {
  id: 'eraseBox',
  summary: 'Erases what is sealed in a box, for good.',
  keys: FACILITATE,
  path: BOX_PATH,
  answers: { 200: { says: 'It is erased.', schema: z.object({}) }, 404: NO_BOX_ANSWER, 409: LATE },
};

export const ERASE_BOXES: ApiDescription = {
  id: 'eraseBoxes',
  summary: 'Erases what is sealed in all boxes of the map, for good.',
  keys: FACILITATE,
  path: MAP_ID_PATH,
  answers: {
    200: { says: 'How many ballots went.', schema: z.object({ erased: z.int().min(0) }) },
    404: NOT_FOUND_ANSWER,
  },
};

export const READ_BALLOT: ApiDescription = {
  id: 'readBallot',
  summary: 'Gives a participant their own ballot back.',
  keys: OWN,
  path: BOX_PATH,
  answers: {
    200: {
      says: 'What stands.',
      schema: z.object({
        state: stateSchema.describe('`opened` as well when only this ballot is.'),
        revision: z.int().min(0),
        ballot: z.union([anyBallotSchema, z.null()]),
      }),
    },
    404: NO_BOX_ANSWER,
  },
};

export const HAND_IN: ApiDescription = {
  id: 'handIn',
  summary: 'Hands in a ballot in place of the one of before. What is answered is on disk.',
  keys: OWN,
  path: BOX_PATH,
  body: { schema: handInSchema },
  answers: {
    200: { says: 'It is handed in.', schema: z.object({ revision: z.int().min(1) }) },
    400: refused('The ballot does not keep the rules of the box, or is none.'),
    404: NO_BOX_ANSWER,
    409: {
      says: 'The box is opened, erased or past its time; or something else stands, which is told.',
      schema: z.object({
        error: z.string(),
        message: z.string(),
        revision: z.int().min(0).optional(),
        ballot: z.union([anyBallotSchema, z.null()]).optional(),
      }),
    },
    413: refused('The ballot is too big.'),
  },
};

export const OPEN_BALLOT: ApiDescription = {
  id: 'openBallot',
  summary: 'Opens one’s own ballot, where the rules say that each opens their own.',
  keys: OWN,
  path: BOX_PATH,
  answers: { 200: { says: 'It is open.', schema: openedSchema }, 404: NO_BOX_ANSWER, 409: LATE },
};
