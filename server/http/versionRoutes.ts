import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { newId } from '../../src/lib/id.ts';
import { canEditMap, roomName, VERSION_NAME } from '../../src/sync/protocol.ts';
import type { Access, Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { snapshotOf } from '../storage/compaction.ts';
import type { Store } from '../storage/store.ts';
import type { StoredVersion } from '../storage/versions.ts';
import { FORBIDDEN, NOT_FOUND, type Refused } from './answers.ts';
import { keyOf, mapIdOf, paramsOf } from './requests.ts';
import {
  DELETE_VERSION,
  LIST_VERSIONS,
  MAKE_VERSION,
  NAME_VERSION,
  newVersionSchema,
  READ_VERSION,
  renameVersionSchema,
  type versionSchema,
} from './versionRoutesApi.ts';

const NO_VERSION: Refused = { error: 'no-version', message: 'There is no such version of this map.' };
const DAMAGED: Refused = { error: 'damaged', message: 'This version is damaged and cannot be read. Choose another.' };
const FULL: Refused = {
  error: 'full',
  message: 'There is no room for more versions. Delete some of those with a name.',
};
const TOO_MANY: Refused = {
  error: 'too-many-names',
  message: 'This map has as many versions with a name as it may have. Delete one first.',
};
const BAD_NAME: Refused = {
  error: 'invalid',
  message: `Send a name of 1 to ${VERSION_NAME} characters, or the kind before-restore or before-import.`,
};

export interface VersionRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly limits: ServerLimits;
  readonly rooms: Pick<Rooms, 'writersOf' | 'forgetWriters'>;
}

/** Lists, makes, gives out, names and deletes versions of a map, for those who may edit it. */
export function addVersionRoutes(app: FastifyInstance, { store, keyring, limits, rooms }: VersionRoutesOptions): void {
  const rateLimit = { max: limits.versions.made, timeWindow: '1 minute' };
  const { quota } = limits.versions;

  /** The access of the request; null when it has been refused. */
  async function editor(request: FastifyRequest, reply: FastifyReply): Promise<Access | null> {
    const access = await keyring.authorise(mapIdOf(request), keyOf(request));
    if (access && canEditMap(access.role)) return access;
    await (access ? reply.status(403).send(FORBIDDEN) : reply.status(404).send(NOT_FOUND));
    return null;
  }

  app.get('/api/maps/:id/versions', { config: { api: LIST_VERSIONS } }, async (request, reply) => {
    const access = await editor(request, reply);
    if (!access) return reply;
    const versions = await store.versions.list(access.map.id);
    return { versions: versions.map(toAnswer) };
  });

  app.post('/api/maps/:id/versions', { config: { rateLimit, api: MAKE_VERSION } }, async (request, reply) => {
    const access = await editor(request, reply);
    if (!access) return reply;
    const asked = newVersionSchema.safeParse(request.body ?? {});
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    const { id: mapId, epoch } = access.map;
    const [kind, name] =
      'name' in asked.data ? (['named', asked.data.name] as const) : ([asked.data.kind, null] as const);
    // From the disk, since this server may not be the one where the map is open.
    const { updates, seq } = await store.load(roomName(mapId, epoch, 'map'));
    const people = rooms.writersOf(mapId);
    const version = { id: newId(), mapId, epoch, kind, name, people, seq };
    const added = await store.versions.add({ version, state: snapshotOf(updates), quota, gap: 0 });
    if (added.outcome !== 'kept') return reply.status(507).send(added.outcome === 'too-many' ? TOO_MANY : FULL);
    rooms.forgetWriters(mapId, people);
    return reply.status(201).send(toAnswer(added.version));
  });

  app.get('/api/maps/:id/versions/:version', { config: { api: READ_VERSION } }, async (request, reply) => {
    const access = await editor(request, reply);
    if (!access) return reply;
    const state = await store.versions.read(access.map.id, versionIdOf(request));
    if (state === null) return reply.status(404).send(NO_VERSION);
    if (state === 'damaged') return reply.status(410).send(DAMAGED);
    return reply.type('application/octet-stream').send(Buffer.from(state));
  });

  app.patch('/api/maps/:id/versions/:version', { config: { rateLimit, api: NAME_VERSION } }, async (request, reply) => {
    const access = await editor(request, reply);
    if (!access) return reply;
    const asked = renameVersionSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    const named = await store.versions.rename(access.map.id, versionIdOf(request), asked.data.name, quota);
    if (named === null) return reply.status(404).send(NO_VERSION);
    return named === 'too-many' ? reply.status(507).send(TOO_MANY) : toAnswer(named);
  });

  app.delete('/api/maps/:id/versions/:version', { config: { api: DELETE_VERSION } }, async (request, reply) => {
    const access = await editor(request, reply);
    if (!access) return reply;
    if (access.role !== 'facilitate') return reply.status(403).send(FORBIDDEN);
    const isGone = await store.versions.remove(access.map.id, versionIdOf(request));
    return isGone ? reply.status(204).send() : reply.status(404).send(NO_VERSION);
  });
}

function toAnswer({ id, at, kind, name, people, size }: StoredVersion): z.infer<typeof versionSchema> {
  return { id, at, kind, name, people: [...people], size };
}

function versionIdOf(request: FastifyRequest): string {
  return paramsOf(request).version ?? '';
}
