/** What the routes for the traces of a person take, and say about themselves. */
import { z } from 'zod';
import { AUDIT_ACTS } from '../../src/sync/teamProtocol.ts';
import { FORGET_WORDS, REMAINS, TRACED_NAME } from '../../src/sync/traceProtocol.ts';
import { type ApiDescription, refused } from './describe.ts';

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(TRACED_NAME)
  .describe('A name as others saw it, in any case, or the subject of a sign-in.');

export const tracedSchema = z.object({ name: nameSchema });
export const forgetSchema = z.strictObject({
  name: nameSchema,
  words: z
    .enum(FORGET_WORDS)
    .describe('Whether what the person wrote in comments stays, without the name, or is erased as well.'),
});

const timeSchema = z.number().describe('In ms since 1970.');
const countSchema = z.int().min(0);
const lineSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), done: countSchema, of: countSchema }),
    z.object({
      type: z.literal('map'),
      id: z.string(),
      title: z.string(),
      wrote: countSchema.describe('Comments by the person.'),
      mentioned: countSchema.describe('Comments that mention the person.'),
      reacted: countSchema.describe('Signs set on comments.'),
      resolved: countSchema.describe('Threads that the person resolved.'),
      versions: countSchema.describe('Versions that name the person.'),
      workshops: countSchema.describe('Taking part in its workshop, and what came out of boxes under the name.'),
    }),
    z.object({
      type: z.literal('end'),
      maps: countSchema,
      passes: countSchema.describe('Passes of the person.'),
      log: countSchema.describe('Entries of the log that name the person.'),
      unread: z.array(z.string()).describe('Ids of maps that could not be read.'),
      remains: z
        .array(z.object({ where: z.enum(REMAINS), says: z.string(), until: timeSchema.nullable() }))
        .describe('After forgetting: where the name can still stand, and until when.'),
    }),
    z.object({ type: z.literal('failed'), message: z.string() }),
  ])
  .meta({ id: 'TraceLine' });

const commentSchema = z.object({
  id: z.string(),
  thread: z.string(),
  place: z.unknown().describe('What it hung on, in the words of then.'),
  text: z.string(),
  at: timeSchema.nullable(),
  editedAt: timeSchema.nullable(),
  deletedAt: timeSchema.nullable(),
});
const copySchema = z
  .object({
    person: z.string(),
    made: timeSchema,
    maps: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        wrote: z.array(commentSchema),
        mentioned: z.array(commentSchema),
        reacted: z.array(z.object({ comment: z.string(), emoji: z.string() })),
        resolved: z.array(z.object({ thread: z.string(), at: timeSchema.nullable() })),
        versions: z.array(z.object({ id: z.string(), at: timeSchema, kind: z.string(), name: z.string().nullable() })),
        results: z
          .array(
            z.object({
              run: z.string(),
              exercise: z.unknown(),
              type: z.unknown(),
              at: z.unknown(),
              gave: z.array(z.record(z.string(), z.unknown())),
            }),
          )
          .describe('What came out of boxes under the name.'),
        tookPart: z
          .array(
            z.object({
              name: z.string(),
              colour: z.int(),
              by: z.string(),
              joinedAt: timeSchema,
              sealed: z.array(z.object({ box: z.string(), entries: countSchema })),
            }),
          )
          .describe('What is sealed is told of and not given out.'),
      }),
    ),
    passes: z.array(
      z.object({ name: z.string().nullable(), subject: z.string().nullable(), expires: timeSchema.nullable() }),
    ),
    log: z.array(
      z.object({
        number: z.int(),
        at: timeSchema,
        act: z.enum(AUDIT_ACTS),
        mapId: z.string().nullable(),
        teamId: z.string().nullable(),
        about: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
    unread: z.array(z.string()).describe('Ids of maps that could not be read.'),
  })
  .meta({ id: 'PersonCopy' });

const KEYS = 'The administrator’s key.';
const QUERY = '`name`: a name as others saw it, in any case, or the subject of a sign-in.';
const BAD = refused('There is no name, or it is too long.');
const BUSY = refused('This is being done for somebody else. `Retry-After` says when to try again.');
const LINES = {
  says: 'A line of JSON after the other: how far it is, each map as it is done, and the end. Without an end it was cut short.',
  schema: lineSchema,
  type: 'application/x-ndjson',
};

export const FIND_TRACES: ApiDescription = {
  id: 'findTraces',
  summary: 'Finds what the server keeps of a person, in all maps, passes and the log. It ends when the client leaves.',
  keys: KEYS,
  query: QUERY,
  answers: { 200: LINES, 400: BAD, 503: BUSY },
};

export const COPY_TRACES: ApiDescription = {
  id: 'copyTraces',
  summary: 'Gives out what the server keeps of a person, for the person.',
  keys: KEYS,
  query: QUERY,
  answers: { 200: { says: 'The copy.', schema: copySchema }, 400: BAD, 503: BUSY },
};

export const FORGET_PERSON: ApiDescription = {
  id: 'forgetPerson',
  summary:
    'Takes a person’s name out of comments, versions and the log, and the person’s passes away. It cannot be undone. When the client leaves it ends after the map at hand; asking again goes on.',
  keys: KEYS,
  body: { schema: forgetSchema },
  answers: { 200: LINES, 400: refused('The request is no JSON, or has no name or no choice of words.'), 503: BUSY },
};
