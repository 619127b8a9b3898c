import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../storage/store.ts';
import { answerError, FORBIDDEN } from './answers.ts';
import { addExportRoutes, type ExportRoutesOptions } from './exportRoutes.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { addImageRoutes } from './imageRoutes.ts';
import { addMapRoutes } from './mapRoutes.ts';
import { isAllowedOrigin } from './origin.ts';
import { addPages } from './pages.ts';

const BODY_BYTES = 16 * 1024;

export interface HttpOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly origins: readonly string[];
  readonly limits: ServerLimits;
  readonly log: Log;
  /** Where the built app lies; null serves the interface for programs alone. */
  readonly appFolder: string | null;
  /** Null where no files can be made. */
  readonly exports: ExportRoutesOptions['exports'];
  /** False while something cannot be saved. */
  readonly isReady: () => boolean;
}

/** The HTTP half of the server, not yet listening. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const { limits, log, origins } = options;
  const app = fastify({ bodyLimit: BODY_BYTES, routerOptions: { maxParamLength: 200 } });

  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(error, request, reply, () => log('request-failed', { reason: describeError(error) })),
  );

  await app.register(async (api) => {
    await api.register(rateLimit, { max: limits.requests, timeWindow: '1 minute' });
    api.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!isAllowedOrigin(request.headers, origins)) await reply.status(403).send(FORBIDDEN);
    });
    addMapRoutes(api, options);
    addExportRoutes(api, options);
    await addImageRoutes(api, options);
    api.get('/api/ready', async (_request, reply) => {
      const isReady = options.isReady();
      return reply.status(isReady ? 200 : 503).send({ ready: isReady });
    });
  });
  await addPages(app, options.appFolder);
  return app;
}
