import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Y from 'yjs';
import { writeMap } from '../../src/document/index.ts';
import { newId } from '../../src/lib/id.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { ROLES, type Role, roomName } from '../../src/sync/protocol.ts';
import type { KeyRefusal, Keyring } from '../keys/keyring.ts';
import { newKeys, storedKeys } from '../keys/keys.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import { FORBIDDEN, NOT_FOUND } from './answers.ts';
import { readNewMap } from './newMap.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';

const FIRST_EPOCH = 1;

/** A whole map in our format: its texts, and as much again for what holds them. */
const NEW_MAP_BYTES = 20 * 1024 * 1024;

export interface MapRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly limits: ServerLimits;
}

/** Makes maps, says what a link opens, and lets facilitators read and renew links. */
export function addMapRoutes(app: FastifyInstance, { store, keyring, limits }: MapRoutesOptions): void {
  const perMinute = { rateLimit: { max: limits.newMaps, timeWindow: '1 minute' } };

  app.post('/api/maps', { bodyLimit: NEW_MAP_BYTES, config: perMinute }, async (request, reply) => {
    const map = readNewMap(request.body);
    if (!map.ok) return reply.status(400).send(map.error);
    const id = newId();
    const keys = newKeys();
    await store.createMap(
      { id, epoch: FIRST_EPOCH, title: map.value.map.title, keys: storedKeys(id, keys) },
      { document: roomName(id, FIRST_EPOCH, 'map'), update: encodeMap(map.value) },
    );
    return reply.status(201).send({ id, epoch: FIRST_EPOCH, keys });
  });

  app.get('/api/maps/:id', async (request, reply) => {
    const access = await keyring.authorise(mapIdOf(request), keyOf(request));
    if (!access) return reply.status(404).send(NOT_FOUND);
    const { map, role } = access;
    await store.countUse(map.id, role);
    return { id: map.id, epoch: map.epoch, title: map.title, role };
  });

  app.get('/api/maps/:id/keys', async (request, reply) => {
    const keys = await keyring.list(mapIdOf(request), keyOf(request));
    return typeof keys === 'string' ? refuse(reply, keys) : { keys };
  });

  app.post('/api/maps/:id/keys/:role/renew', async (request, reply) => {
    const role = roleOf(request);
    if (!role) return reply.status(404).send(NOT_FOUND);
    const renewed = await keyring.renew(mapIdOf(request), keyOf(request), role);
    return typeof renewed === 'string' ? refuse(reply, renewed) : { role, key: renewed.key };
  });
}

/** The one place where a document gets its first content. */
function encodeMap(map: JourneyMap): Uint8Array {
  const doc = new Y.Doc();
  writeMap(doc, map);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function refuse(reply: FastifyReply, refusal: KeyRefusal): FastifyReply {
  return refusal === 'forbidden' ? reply.status(403).send(FORBIDDEN) : reply.status(404).send(NOT_FOUND);
}

function roleOf(request: FastifyRequest): Role | null {
  const { role } = paramsOf(request);
  return ROLES.find((known) => known === role) ?? null;
}
