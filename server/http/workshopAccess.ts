/** What the routes of workshops have in common: who may, and how a refusal is answered. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canDiscuss } from '../../src/sync/protocol.ts';
import { PARTICIPANT_HEADER, type WorkshopRefusal } from '../../src/sync/workshopProtocol.ts';
import type { Refusal } from '../ballots/refusals.ts';
import type { Access, Keyring } from '../keys/keyring.ts';
import { FORBIDDEN, NOT_FOUND } from './answers.ts';
import type { ApiDescription } from './describe.ts';
import { keyOf, mapIdOf } from './requests.ts';

const STATUS: Partial<Record<WorkshopRefusal, number>> = {
  'not-found': 404,
  forbidden: 403,
  full: 409,
  late: 409,
  changed: 409,
  'too-many': 429,
  'too-big': 413,
};

export function refuse(reply: FastifyReply, { error, message, stands }: Refusal): FastifyReply {
  return reply.status(STATUS[error] ?? 400).send({ error, message, ...stands });
}

/** The request's body; null when it has been refused with what is wrong with it. */
export async function bodyOf<T>(
  schema: z.core.$ZodType<T>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<T | null> {
  const parsed = z.safeParse(schema, request.body ?? {});
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  const message = place
    ? `Something is not right in “${place.slice(0, 100)}”.`
    : 'Something in the request is not right.';
  await reply.status(400).send({ error: 'invalid', message, place: place.slice(0, 100) });
  return null;
}

/** The access of a request by somebody who may facilitate, or at least discuss; null when it has been refused. */
export async function accessOf(
  keyring: Keyring,
  request: FastifyRequest,
  reply: FastifyReply,
  atLeast: 'facilitate' | 'comment',
): Promise<Access | null> {
  const access = await keyring.authorise(mapIdOf(request), keyOf(request));
  if (access && (atLeast === 'comment' ? canDiscuss(access.role) : access.role === 'facilitate')) return access;
  await (access ? reply.status(403).send(FORBIDDEN) : reply.status(404).send(NOT_FOUND));
  return null;
}

/** The participant's own key; empty, and so nobody's, when there is none. */
export function participantKeyOf(request: FastifyRequest): string {
  const header = request.headers[PARTICIPANT_HEADER];
  return typeof header === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(header) ? header : '';
}

export function limited(api: ApiDescription, max: number) {
  return { rateLimit: { max, timeWindow: '1 minute' }, api };
}
