import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Readiness, UNREADY } from '../readiness.ts';
import type { ApiDescription } from './describe.ts';

const HEALTH: ApiDescription = {
  id: 'isAlive',
  summary: 'Says that the process answers.',
  keys: null,
  answers: { 200: { says: 'It does.', schema: z.object({ alive: z.literal(true) }) } },
};

const READY: ApiDescription = {
  id: 'isReady',
  summary: 'Says whether the server should get visitors.',
  keys: null,
  answers: {
    200: { says: 'It should.', schema: z.object({ ready: z.literal(true) }) },
    503: {
      says: 'It should not, and why.',
      schema: z.object({ ready: z.literal(false), reason: z.enum(UNREADY) }),
    },
  },
};

/**
 * For whoever watches the server: `/healthz` says that the process answers, `/readyz` whether it should get visitors. Neither
 * counts requests or looks at where they come from, and neither tells anything about maps.
 */
export function addHealthRoutes(app: FastifyInstance, readiness: Pick<Readiness, 'reason'>): void {
  app.get('/healthz', { config: { api: HEALTH } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  );

  app.get('/readyz', { config: { api: READY } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const reason = readiness.reason();
    return reason ? reply.status(503).send({ ready: false, reason }) : { ready: true };
  });
}
