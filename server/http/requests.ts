import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const paramsSchema = z.object({
  id: z.string().optional(),
  team: z.string().optional(),
  role: z.string().optional(),
  image: z.string().optional(),
  version: z.string().optional(),
  participant: z.string().optional(),
  box: z.string().optional(),
});

/** What stands in a request's path. */
export function paramsOf(request: FastifyRequest): z.infer<typeof paramsSchema> {
  return paramsSchema.parse(request.params);
}

export function mapIdOf(request: FastifyRequest): string {
  return paramsOf(request).id ?? '';
}

/** The bearer key; empty, and so never valid, when there is none. */
export function keyOf(request: FastifyRequest): string {
  return /^Bearer ([A-Za-z0-9_-]{1,128})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
