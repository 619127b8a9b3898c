import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { TRACED_NAME, type TraceLine } from '../../src/sync/traceProtocol.ts';
import type { Audit } from '../audit/audit.ts';
import type { Teams } from '../keys/teams.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Traces } from '../traces/traces.ts';
import { administratorOnly } from './administratorOnly.ts';
import type { Refused } from './answers.ts';
import type { ApiDescription } from './describe.ts';
import { COPY_TRACES, FIND_TRACES, FORGET_PERSON, forgetSchema, tracedSchema } from './traceRoutesApi.ts';

const RETRY_S = 10;
const BUSY: Refused = {
  error: 'busy',
  message: `The server is looking through its maps for somebody else. Try again in ${RETRY_S} seconds.`,
};
const BAD_NAME: Refused = {
  error: 'invalid',
  message: `Send a name of 1 to ${TRACED_NAME} characters.`,
  place: 'name',
};
const BAD_CHOICE: Refused = {
  error: 'invalid',
  message: `Send a name of 1 to ${TRACED_NAME} characters, and words as “keep” or “erase”.`,
};
const FAILED = 'The server could not go on. What was done stays done: try again.';

export interface TraceRoutesOptions {
  readonly teams: Teams;
  readonly audit: Audit;
  readonly traces: Traces;
  readonly limits: ServerLimits;
  readonly log: Log;
}

/** Lets the administrator find, give out and forget what the server keeps of a person, one at a time. */
export function addTraceRoutes(app: FastifyInstance, { teams, audit, traces, limits, log }: TraceRoutesOptions): void {
  const config = (api: ApiDescription) => ({ rateLimit: { max: limits.teams.managed, timeWindow: '1 minute' }, api });
  const isAdministrator = administratorOnly(teams, audit);
  let isBusy = false;

  function refuseBusy(reply: FastifyReply): FastifyReply {
    return reply.status(503).header('retry-after', RETRY_S).send(BUSY);
  }

  /** Answers the parts as they come. Whoever leaves ends it with the part at hand; then the next may begin. */
  function send(reply: FastifyReply, type: string, parts: AsyncGenerator<string>): FastifyReply {
    isBusy = true;
    const stream = Readable.from(parts);
    stream.once('close', () => {
      isBusy = false;
    });
    return reply.type(type).send(stream);
  }

  /** The answer has begun, so that a failure can only be told in it. */
  async function* asText(lines: AsyncGenerator<TraceLine>): AsyncGenerator<string> {
    try {
      for await (const line of lines) yield `${JSON.stringify(line)}\n`;
    } catch (error) {
      log('traces-failed', { reason: describeError(error) }, 'error');
      yield `${JSON.stringify({ type: 'failed', message: FAILED } satisfies TraceLine)}\n`;
    }
  }

  app.get('/api/administration/traces', { config: config(FIND_TRACES) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = tracedSchema.safeParse(request.query);
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    if (isBusy) return refuseBusy(reply);
    return send(reply, 'application/x-ndjson', asText(traces.find(asked.data.name)));
  });

  app.get('/api/administration/traces/export', { config: config(COPY_TRACES) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = tracedSchema.safeParse(request.query);
    if (!asked.success) return reply.status(400).send(BAD_NAME);
    if (isBusy) return refuseBusy(reply);
    isBusy = true;
    await audit.note(request.raw, 'copy-given');
    reply.header('content-disposition', 'attachment; filename="personal-data.json"');
    return send(reply, 'application/json; charset=utf-8', traces.copy(asked.data.name));
  });

  app.post('/api/administration/traces/forget', { config: config(FORGET_PERSON) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = forgetSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_CHOICE);
    if (isBusy) return refuseBusy(reply);
    isBusy = true;
    await audit.note(request.raw, 'person-forgotten');
    const { name, words } = asked.data;
    return send(reply, 'application/x-ndjson', asText(traces.forget(name, words)));
  });
}
