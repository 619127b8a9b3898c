/** What the routes for versions of a map take, and say about themselves. */
import { z } from 'zod';
import { VERSION_KINDS, VERSION_NAME } from '../../src/sync/protocol.ts';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';

const nameSchema = z
  .string()
  .transform((name) => name.replace(/\p{Cc}+/gu, ' ').trim())
  .pipe(z.string().min(1).max(VERSION_NAME));

/** A version to be made now: one with a name, or one before something that changes much. */
export const newVersionSchema = z.union([
  z.strictObject({ kind: z.literal('named').optional(), name: nameSchema }),
  z.strictObject({ kind: z.enum(['before-restore', 'before-import']) }),
]);
export const renameVersionSchema = z.strictObject({ name: nameSchema });

/** What is told of a version; `at` in ms since 1970, `size` in bytes. */
export const versionSchema = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.enum(VERSION_KINDS),
  name: z.string().nullable(),
  people: z.array(z.object({ name: z.string(), colour: z.int() })),
  size: z.int(),
});

const EDITORS = 'The facilitate or edit key.';
const VERSION_PATH = { ...MAP_ID_PATH, version: { says: 'The version’s id.' } } as const;
const BAD_NAME_ANSWER = refused('The request is not valid.');
const NO_ROOM_ANSWER = refused('There is no room for it.');
const MISSING_ANSWER = refused('There is no such map or version, or the key does not open it.');

export const LIST_VERSIONS: ApiDescription = {
  id: 'listVersions',
  summary: 'Lists the versions of the map, newest first.',
  keys: EDITORS,
  path: MAP_ID_PATH,
  answers: {
    200: { says: 'The versions.', schema: z.object({ versions: z.array(versionSchema) }) },
    404: NOT_FOUND_ANSWER,
  },
};

export const MAKE_VERSION: ApiDescription = {
  id: 'makeVersion',
  summary: 'Keeps the map as it is saved now.',
  keys: EDITORS,
  path: MAP_ID_PATH,
  body: { schema: newVersionSchema },
  answers: {
    201: { says: 'The version is made.', schema: versionSchema },
    400: BAD_NAME_ANSWER,
    404: NOT_FOUND_ANSWER,
    507: NO_ROOM_ANSWER,
  },
};

export const READ_VERSION: ApiDescription = {
  id: 'readVersion',
  summary: 'Gives the whole state of the map as it was, as one Yjs update.',
  keys: EDITORS,
  path: VERSION_PATH,
  answers: {
    200: { says: 'The state.', files: ['application/octet-stream'] },
    404: MISSING_ANSWER,
    410: refused('The version is damaged.'),
  },
};

export const NAME_VERSION: ApiDescription = {
  id: 'nameVersion',
  summary: 'Gives the version another name; one with a name is kept for good.',
  keys: EDITORS,
  path: VERSION_PATH,
  body: { schema: renameVersionSchema },
  answers: {
    200: { says: 'The version.', schema: versionSchema },
    400: BAD_NAME_ANSWER,
    404: MISSING_ANSWER,
    507: NO_ROOM_ANSWER,
  },
};

export const DELETE_VERSION: ApiDescription = {
  id: 'deleteVersion',
  summary: 'Deletes the version.',
  keys: 'The facilitate key.',
  path: VERSION_PATH,
  answers: { 204: { says: 'It is gone.' }, 404: MISSING_ANSWER },
};
