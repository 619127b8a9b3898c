import { createHash } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { readImageHeader } from '../../src/lib/imageHeader.ts';
import { canEditMap, IMAGE_LIMITS } from '../../src/sync/protocol.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import { FORBIDDEN, NOT_FOUND, type Refused } from './answers.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';

const A_YEAR_S = 365 * 24 * 60 * 60;

const TOO_BIG: Refused = {
  error: 'too-big',
  message: 'The picture is too big. Send one of at most 2 MB and 4096 pixels on its longer side.',
};
const NO_IMAGE: Refused = { error: 'not-an-image', message: 'That is not a picture. Send a PNG, JPEG or WebP file.' };
const NO_ROOM: Refused = { error: 'full', message: 'The map has no room for more pictures.' };

export interface ImageRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly limits: ServerLimits;
}

/** Takes in and gives out the images of a map. A scope of its own: here alone a body is bytes, whatever it calls itself. */
export async function addImageRoutes(api: FastifyInstance, options: ImageRoutesOptions): Promise<void> {
  const { store, keyring, limits } = options;
  const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

  await api.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode !== 413) throw error;
      return reply.status(413).send(TOO_BIG);
    });

    app.post(
      '/api/maps/:id/images',
      { bodyLimit: IMAGE_LIMITS.bytes, config: perMinute(limits.newImages) },
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

    app.get('/api/maps/:id/images/:image', { config: perMinute(limits.imageReads) }, async (request, reply) => {
      const access = await keyring.authorise(mapIdOf(request), keyOf(request));
      const image = access && (await store.readImage(access.map.id, paramsOf(request).image ?? ''));
      if (!image) return reply.status(404).send(NOT_FOUND);
      return reply
        .type(image.mime)
        .header('cache-control', `private, max-age=${A_YEAR_S}, immutable`)
        .header('vary', 'authorization')
        .send(Buffer.from(image.bytes));
    });
  });
}
