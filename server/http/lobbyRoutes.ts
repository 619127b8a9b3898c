import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../audit/audit.ts';
import { refusal } from '../ballots/refusals.ts';
import type { JoinedByCode, Workshops } from '../ballots/workshops.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import { FORBIDDEN } from './answers.ts';
import {
  ADD_PARTICIPANT,
  addParticipantSchema,
  CLOSE_LOBBY,
  JOIN,
  JOIN_AGAIN,
  joinAgainSchema,
  joinSchema,
  LIST_PARTICIPANTS,
  OPEN_LOBBY,
  openLobbySchema,
  READ_LOBBY,
  REMOVE_PARTICIPANT,
} from './lobbyRoutesApi.ts';
import { paramsOf } from './requests.ts';
import { accessOf, bodyOf, limited, refuse } from './workshopAccess.ts';

export interface LobbyRoutesOptions {
  readonly workshops: Workshops;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly limits: ServerLimits;
  /** Who a request comes from, for the limits. */
  readonly addressOf: (request: IncomingMessage) => string;
}

/** Coming into a workshop: the lobby and its code, and who takes part. */
export function addLobbyRoutes(app: FastifyInstance, options: LobbyRoutesOptions): void {
  const { workshops, keyring, audit, limits, addressOf } = options;
  const { joins, managed } = limits.workshops;

  app.get('/api/maps/:id/lobby', { config: { api: READ_LOBBY } }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    return (await workshops.lobby(access.map)) ?? { code: null, ticket: null, role: 'edit', closesAt: null };
  });

  app.put('/api/maps/:id/lobby', { config: limited(OPEN_LOBBY, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    const asked = access && (await bodyOf(openLobbySchema, request, reply));
    if (!asked) return reply;
    const lobby = await workshops.openLobby(access.map, asked.role, asked.minutes, asked.anew);
    await audit.note(request.raw, 'lobby-opened', { mapId: access.map.id });
    return lobby;
  });

  app.delete('/api/maps/:id/lobby', { config: limited(CLOSE_LOBBY, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    if (await workshops.closeLobby(access.map.id)) {
      await audit.note(request.raw, 'lobby-closed', { mapId: access.map.id });
    }
    return {};
  });

  app.post('/api/join', { config: limited(JOIN, joins) }, async (request, reply) => {
    const asked = await bodyOf(joinSchema, request, reply);
    if (!asked) return reply;
    const { code, ticket, ...person } = asked;
    const joined = await workshops.join({ code, ticket }, person, addressOf(request.raw));
    return joined.ok ? reply.status(201).send(toAnswer(joined.value)) : refuse(reply, joined.error);
  });

  app.post('/api/join/again', { config: limited(JOIN_AGAIN, joins) }, async (request, reply) => {
    const asked = await bodyOf(joinAgainSchema, request, reply);
    if (!asked) return reply;
    const joined = await workshops.comeBack(asked, asked.own, addressOf(request.raw));
    return joined.ok ? reply.status(201).send(toAnswer(joined.value)) : refuse(reply, joined.error);
  });

  app.post('/api/maps/:id/participants', { config: limited(ADD_PARTICIPANT, joins) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'comment');
    const asked = access && (await bodyOf(addParticipantSchema, request, reply));
    if (!asked) return reply;
    // Who came by the code is one person already; a link is everybody's who has it.
    if (access.participant !== null) return refuse(reply, refusal('takes-part'));
    const { isStandIn, ...person } = asked;
    if (isStandIn && access.role !== 'facilitate') return reply.status(403).send(FORBIDDEN);
    const added = await workshops.add(access.map.id, person, isStandIn ? 'stand-in' : 'link');
    if (!added.ok) return refuse(reply, added.error);
    const { participant, key, own } = added.value;
    return reply.status(201).send({ participant: participant.id, key, own });
  });

  app.get('/api/maps/:id/participants', { config: limited(LIST_PARTICIPANTS, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    const all = await workshops.participants(access.map.id);
    return { participants: all.map(({ id, name, colour, by, joinedAt }) => ({ id, name, colour, by, joinedAt })) };
  });

  const one = '/api/maps/:id/participants/:participant';
  app.delete(one, { config: limited(REMOVE_PARTICIPANT, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    const isGone = await workshops.remove(access.map.id, paramsOf(request).participant ?? '');
    if (!isGone) return refuse(reply, refusal('no-participant'));
    await audit.note(request.raw, 'participant-removed', { mapId: access.map.id });
    return {};
  });
}

function toAnswer({ map, key, participant, own, role }: JoinedByCode) {
  return { map: map.id, title: map.title, role, key, participant: participant.id, own };
}
