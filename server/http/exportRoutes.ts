import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ExportError } from '../../src/export/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, FILE_TYPES, showsOutcome } from '../../src/export/formats.ts';
import type { ExportQueue } from '../exports/exportQueue.ts';
import { readStoredMap, readStoredOutcome, readStoredPictures } from '../exports/readStoredMap.ts';
import { optionsFromText } from '../exports/textOptions.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { Store } from '../storage/store.ts';
import { NOT_FOUND, type Refused } from './answers.ts';
import { type ApiDescription, MAP_ID_PATH, NOT_FOUND_ANSWER, refused } from './describe.ts';
import { keyOf, mapIdOf } from './requests.ts';

const RETRY_S = 30;

const BUSY: Refused = { error: 'busy', message: `Too many files are being made. Try again in ${RETRY_S} seconds.` };
const SLOW: Refused = {
  error: 'slow',
  message: 'The file took too long to make. Choose a smaller size or another format.',
};

/** A file is shown alone and runs nothing, whatever people wrote into the map. */
const ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const EXPORT_MAP: ApiDescription = {
  id: 'exportMap',
  summary: 'Makes a file of the map as it is saved.',
  keys: 'Any key of the map.',
  path: {
    ...MAP_ID_PATH,
    format: {
      says: 'A format, or the ending of its files.',
      schema: z.enum([...new Set(EXPORT_FORMATS.flatMap((format) => [format, FILE_TYPES[format].extension]))]),
    },
  },
  query:
    'The choices of the dialog, such as `paper=A0`; and `outcome=last` for the votes and scores of the last workshop, which are left out otherwise.',
  answers: {
    200: { says: 'The file.', files: [...new Set(EXPORT_FORMATS.map((format) => FILE_TYPES[format].mime))] },
    304: { says: 'It is the one that `If-None-Match` names.' },
    400: refused('There is no such format or choice, or this map cannot be made into that.'),
    404: NOT_FOUND_ANSWER,
    503: refused('Too many files are being made, or this one took too long. `Retry-After` says when to try again.'),
  },
};

const querySchema = z.record(z.string(), z.string());
const outcomeSchema = z.enum(['none', 'last']).default('none');

export interface ExportRoutesOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly limits: ServerLimits;
  readonly exports: { readonly queue: ExportQueue; readonly fontsFolder: string } | null;
}

/** Gives a map out as a file to whoever has any of its links, for pages that refresh their picture of it. */
export function addExportRoutes(app: FastifyInstance, { store, keyring, limits, exports }: ExportRoutesOptions): void {
  if (!exports) return;
  const config = { rateLimit: { max: limits.exports, timeWindow: '1 minute' }, api: EXPORT_MAP };

  app.get('/api/maps/:id/export.:format', { config }, async (request, reply) => {
    const access = await keyring.authorise(mapIdOf(request), keyOf(request));
    if (!access) return reply.status(404).send(NOT_FOUND);
    const format = formatOf(request);
    if (!format)
      return refuse(reply, 'unknown-format', `There is no such format. Use one of ${EXPORT_FORMATS.join(', ')}.`);
    const query = querySchema.safeParse(request.query);
    if (!query.success) return refuse(reply, 'bad-choice', 'Each choice may be given once.');
    const { outcome: wished, ...choices } = query.data;
    const asked = outcomeSchema.safeParse(wished);
    if (!asked.success || (asked.data === 'last' && !showsOutcome(format))) {
      return refuse(reply, 'bad-choice', `outcome is no choice of ${format}, or has no such value. Use none or last.`);
    }
    const options = optionsFromText(format, choices);
    if (!options.ok) {
      return refuse(reply, 'bad-choice', `${options.error.option} is no choice of ${format}, or has no such value.`);
    }

    const { map, fingerprint } = await readStoredMap(store, access.map);
    const outcome = asked.data === 'last' ? await readStoredOutcome(store, access.map) : null;
    const today = new Date().toISOString().slice(0, 10);
    const tag = `"${createHash('sha256')
      .update(JSON.stringify([fingerprint, format, options.value, outcome, today]))
      .digest('base64url')}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'authorization');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();

    const gone = new AbortController();
    request.raw.once('close', () => gone.abort());
    const pictures = await readStoredPictures(store, access.map.id, map);
    const input = { map, locale: map.map.locale, today, pictures, ...(outcome && { outcome }) };
    try {
      const job = { format, input, options: options.value, fontsFolder: exports.fontsFolder };
      const made = await exports.queue.make(job, gone.signal);
      if (made === 'full') return reply.status(503).header('retry-after', RETRY_S).send(BUSY);
      if (made === 'slow') return reply.status(503).header('retry-after', RETRY_S).send(SLOW);
      return reply
        .type(made.mime)
        .header('content-disposition', `inline; filename="${access.map.id}.${made.extension}"`)
        .header('content-security-policy', ALONE)
        .send(Buffer.from(made.bytes));
    } catch (error) {
      if (!(error instanceof ExportError) || error.code === 'failed') throw error;
      return refuse(reply, error.code, 'This map cannot be made into that file with these choices.');
    }
  });
}

function formatOf(request: FastifyRequest): ExportFormat | null {
  const { format } = z.object({ format: z.string() }).parse(request.params);
  const byEnding = EXPORT_FORMATS.find((one) => FILE_TYPES[one].extension === format);
  return EXPORT_FORMATS.find((one) => one === format) ?? byEnding ?? null;
}

function refuse(reply: FastifyReply, error: string, message: string): FastifyReply {
  return reply.status(400).send({ error, message } satisfies Refused);
}
