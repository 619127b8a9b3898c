import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Every refusal of the HTTP interface: a code for programs and a plain English sentence for people. */
export interface Refused {
  readonly error: string;
  readonly message: string;
  /** Where in the input the problem is, when there is a place. */
  readonly place?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const NOT_FOUND: Refused = { error: 'not-found', message: 'There is no such map, or the link is not valid.' };
export const FORBIDDEN: Refused = { error: 'forbidden', message: 'This link does not allow that.' };

const BY_STATUS: Readonly<Record<number, Refused>> = {
  400: { error: 'malformed', message: 'The request could not be read.' },
  413: { error: 'too-big', message: 'The request is too big.' },
  415: { error: 'malformed', message: 'The request must be JSON.' },
  429: { error: 'too-many', message: 'Too many requests. Please wait a minute.' },
};

const BROKEN: Refused = { error: 'server', message: 'The server could not do that now. Please try again.' };

/** Answers an error that was thrown; only the server's own are logged, and none is shown. */
export function answerError(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
  onBroken: (error: FastifyError) => void,
): FastifyReply {
  const status = error.statusCode ?? 500;
  const known = BY_STATUS[status];
  if (!known) onBroken(error);
  return reply.status(known ? status : 500).send(known ?? BROKEN);
}
