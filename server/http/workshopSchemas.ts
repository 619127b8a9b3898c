/** Shapes that the routes of workshops share. */
import { z } from 'zod';
import { ballotSchema, boxRulesSchema } from '../../src/model/workshop/index.ts';
import { BOX_STATES, CAME_BY, PARTICIPANT_NAME } from '../../src/sync/workshopProtocol.ts';
import { CODE_LENGTH } from '../ballots/codes.ts';
import { LOBBY_ROLES } from '../storage/participants.ts';
import { type ApiAnswer, refused } from './describe.ts';

export const timeSchema = z.number().describe('In ms since 1970, by the server’s clock.');
export const lobbyRoleSchema = z.enum(LOBBY_ROLES).describe('What people who come by the code may do in the map.');
export const idSchema = z.string().min(1).max(64);
export const codeSchema = z.string().min(1).max(CODE_LENGTH);

/** A name on one line, and one of the colours that people have. */
export const personShape = {
  name: z
    .string()
    .max(4 * PARTICIPANT_NAME)
    .transform((name) => name.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(PARTICIPANT_NAME)),
  colour: z.int().min(0).max(63),
};

export const ownSchema = z
  .string()
  .describe('What brings this person back on another device, with the code of the lobby.');
export const participantKeySchema = z.string().describe('Goes along as `Resa-Participant`. It is told this once.');

export const participantSchema = z.object({
  id: z.string(),
  name: z.string().describe('Empty for somebody who was forgotten.'),
  colour: z.int(),
  by: z.enum(CAME_BY),
  joinedAt: timeSchema,
});

/** As our model has them. */
export const rulesSchema = boxRulesSchema.register(z.globalRegistry, { id: 'BoxRules' });
export const anyBallotSchema = ballotSchema.register(z.globalRegistry, { id: 'Ballot' });
export const stateSchema = z.enum(BOX_STATES);

export const boxSchema = z
  .object({
    id: z.string(),
    rules: rulesSchema,
    state: stateSchema,
    people: z.int().min(0).describe('How many have handed something in.'),
    entries: z.int().min(0).describe('Cards, scored activities, dots or judged cards, all together.'),
    handedIn: z
      .array(
        z.object({
          participant: z.string(),
          entries: z.int().min(0),
          isOpened: z.boolean().describe('Where nobody is named, only with the whole box.'),
        }),
      )
      .optional()
      .describe('Who has, and how much; told to facilitators alone.'),
  })
  .meta({ id: 'Box' });

export const NO_BOX_ANSWER: ApiAnswer = refused('There is no such map, box or participant, or a key does not open it.');
