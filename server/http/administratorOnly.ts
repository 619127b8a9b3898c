import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Audit } from '../audit/audit.ts';
import type { Teams } from '../keys/teams.ts';
import type { Refused } from './answers.ts';
import { keyOf } from './requests.ts';

const NOT_ADMINISTRATOR: Refused = {
  error: 'forbidden',
  message: 'That is not the key of this server’s administrator.',
};

/** Asks whether a request comes with the administrator's key. False when it has been refused. */
export function administratorOnly(
  teams: Pick<Teams, 'isAdministrator'>,
  audit: Audit,
): (request: FastifyRequest, reply: FastifyReply) => Promise<boolean> {
  return async (request, reply) => {
    if (await teams.isAdministrator(keyOf(request))) {
      await audit.noteRarely(request.raw, 'administrator-key-used');
      return true;
    }
    await reply.status(403).send(NOT_ADMINISTRATOR);
    return false;
  };
}
