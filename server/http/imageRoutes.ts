import { createHash } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readImageHeader } from '../../src/lib/imageHeader.ts';
import { canEditMap, IMAGE_LIMITS } from '../../src/sync/protocol.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import { FORBIDDEN, NOT_FOUND, type Refused } from './answers.ts';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';

const A_YEAR_S = 365 * 24 * 60 * 60;

const TOO_BIG: Refused = {
  error: 'too-big',
  message: 'The picture is too big. Send one of at most 2 MB and 4096 pixels on its longer side.',
};
const NO_IMAGE: Refused = { error: 'not-an-image', message: 'That is not a picture. Send a PNG, JPEG or WebP file.' };
const NO_ROOM: Refused = { error: 'full', message: 'The map has no room for more pictures.' };

const MIMES = ['image/png', 'image/jpeg', 'image/webp'];

const ADD_IMAGE: ApiDescription = {
  id: 'addImage',
  summary: 'Adds a picture to the map. The same picture is kept once.',
  keys: 'The facilitate or the edit key.',
  path: MAP_ID_PATH,
  body: { files: MIMES },
  answers: {
    201: { says: 'It is kept, under this id.', schema: z.object({ id: z.string() }) },
    404: NOT_FOUND_ANSWER,
    413: refused('It has too many bytes or pixels.'),
    415: refused('It is not a picture of a known kind.'),
    507: refused('The map has no room for more pictures.'),
  },
};

const READ_IMAGE: ApiDescription = {
  id: 'readImage',
  summary: 'Answers a picture of the map.',
  keys: 'Any key of the map.',
  path: { ...MAP_ID_PATH, image: { says: 'The picture’s id.' } },
  answers: { 200: { says: 'The picture.', files: MIMES }, 404: NOT_FOUND_ANSWER },
};

export interface ImageRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly limits: ServerLimits;
}

/** Takes in and gives out the images of a map. A scope of its own: here alone a body is bytes, whatever it calls itself. */
export async function addImageRoutes(api: FastifyInstance, options: ImageRoutesOptions): Promise<void> {
  const { store, keyring, limits } = options;
  const config = (max: number, api: ApiDescription) => ({ rateLimit: { max, timeWindow: '1 minute' }, api });

  await api.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode !== 413) throw error;
      return reply.status(413).send(TOO_BIG);
    });

    app.post(
      '/api/maps/:id/images',
      { bodyLimit: IMAGE_LIMITS.bytes, config: config(limits.newImages, ADD_IMAGE) },
      async (request, reply) => {
        const access = await keyring.authorise(mapIdOf(request), keyOf(request));
        if (!access) return reply.status(404).send(NOT_FOUND);
        if (!canEditMap(access.role)) return reply.status(403).send(FORBIDDEN);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const header = readImageHeader(bytes);
        if (!header) return reply.status(415).send(NO_IMAGE);
        const { mime, width, height } = header;
        if (Math.max(width, height) > IMAGE_LIMITS.side) return reply.status(413).send(TOO_BIG);
        const id = createHash('sha256').update(bytes).digest('base64url');
        const outcome = await store.addImage(access.map.id, id, { mime, bytes }, limits.images);
        return outcome === 'full' ? reply.status(507).send(NO_ROOM) : reply.status(201).send({ id });
      },
    );

    app.get(
      '/api/maps/:id/images/:image',
      { config: config(limits.imageReads, READ_IMAGE) },
      async (request, reply) => {
        const access = await keyring.authorise(mapIdOf(request), keyOf(request));
        const image = access && (await store.readImage(access.map.id, paramsOf(request).image ?? ''));
        if (!image) return reply.status(404).send(NOT_FOUND);
        return reply
          .type(image.mime)
          .header('cache-control', `private, max-age=${A_YEAR_S}, immutable`)
          .header('vary', 'authorization')
          .send(Buffer.from(image.bytes));
      },
    );
  });
}
