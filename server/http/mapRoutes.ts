import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ROLES, type Role } from '../../src/sync/protocol.ts';
import type { Audit } from '../audit/audit.ts';
import type { KeyRefusal, Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import { FORBIDDEN, NOT_FOUND, type Refused } from './answers.ts';
import { LIST_KEYS, MAKE_MAP, READ_MAP, RENEW_KEY } from './mapRoutesApi.ts';
import { NEW_MAP_BYTES, prepareMap } from './prepareMap.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';

const NOT_BY_PASS: Refused = {
  error: 'forbidden',
  message: 'A team’s link does not show or renew the links of a map. Use the map’s own facilitate link.',
};

export interface MapRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly limits: ServerLimits;
}

/** Makes maps, says what a link opens, and lets facilitators read and renew links. */
export function addMapRoutes(app: FastifyInstance, { store, keyring, audit, limits }: MapRoutesOptions): void {
  const config = { rateLimit: { max: limits.newMaps, timeWindow: '1 minute' }, api: MAKE_MAP };

  app.post('/api/maps', { bodyLimit: NEW_MAP_BYTES, config }, async (request, reply) => {
    const made = prepareMap(request.body);
    if (!made.ok) return reply.status(400).send(made.error);
    const { map, content, answer } = made.value;
    await store.createMap(map, content);
    return reply.status(201).send(answer);
  });

  app.get('/api/maps/:id', { config: { api: READ_MAP } }, async (request, reply) => {
    const access = await keyring.authorise(mapIdOf(request), keyOf(request));
    if (!access) return reply.status(404).send(NOT_FOUND);
    const { map, role, by, participant } = access;
    if (by === 'link') await store.countUse(map.id, role);
    if (participant !== null) await store.participants.noteSeen(map.id, participant);
    return { id: map.id, epoch: map.epoch, title: map.title, role, ...(by === 'pass' && { by }) };
  });

  app.get('/api/maps/:id/keys', { config: { api: LIST_KEYS } }, async (request, reply) => {
    const keys = await keyring.list(mapIdOf(request), keyOf(request));
    return typeof keys === 'string' ? refuse(reply, keys) : { keys };
  });

  app.post('/api/maps/:id/keys/:role/renew', { config: { api: RENEW_KEY } }, async (request, reply) => {
    const role = roleOf(request);
    if (!role) return reply.status(404).send(NOT_FOUND);
    const renewed = await keyring.renew(mapIdOf(request), keyOf(request), role);
    if (typeof renewed === 'string') return refuse(reply, renewed);
    await audit.note(request.raw, 'link-renewed', { mapId: mapIdOf(request), about: role });
    return { role, key: renewed.key };
  });
}

function refuse(reply: FastifyReply, refusal: KeyRefusal): FastifyReply {
  if (refusal === 'not-found') return reply.status(404).send(NOT_FOUND);
  return reply.status(403).send(refusal === 'pass' ? NOT_BY_PASS : FORBIDDEN);
}

function roleOf(request: FastifyRequest): Role | null {
  const { role } = paramsOf(request);
  return ROLES.find((known) => known === role) ?? null;
}
