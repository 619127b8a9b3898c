/** Makes the OpenAPI 3.1 description of the HTTP interface from what its routes say about themselves. */
import type { RouteOptions } from 'fastify';
import { z } from 'zod';
import { type ApiAnswer, type ApiDescription, refused } from './describe.ts';

type Json = Record<string, unknown>;

/** Where it lies, from the root of the project. */
export const OPEN_API_PATH = 'public/openapi.json';

/** Answers that every route under `/api/` may give. */
const COMMON: Readonly<Record<number, ApiAnswer>> = {
  403: refused('The key does not allow that, or a page of another site asks.'),
  429: refused('Too many requests from this address.'),
  500: refused('The server could not do that now.'),
};

/** The text of the file; ends with a newline. Routes that say nothing about themselves are left out. */
export function writeOpenApi(routes: readonly RouteOptions[]): string {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const { url, method, config } of routes) {
    if (!config?.api || method === 'HEAD') continue;
    const path = url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [String(method).toLowerCase()]: describeOperation(config.api, url, schemas) };
  }
  const page = {
    openapi: '3.1.0',
    info: {
      title: 'Resa',
      version: '1',
      description:
        'Maps are made and read here; they are edited together over websockets (y-websocket) at `/sync/<id>.<epoch>`. ' +
        'A map is in the format of `/schema/resa-map.v2.json`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: sorted(paths),
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of the map: what stands behind `#` in a link.' },
      },
    },
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function describeOperation(api: ApiDescription, url: string, schemas: Json): Json {
  const answers = { ...(url.startsWith('/api/') ? COMMON : {}), ...api.answers };
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const parameters = [
    ...names.map((name) => {
      const known = api.path?.[name];
      const schema = known?.schema ? toSchema(known.schema, schemas) : { type: 'string' };
      return { name, in: 'path', required: true, ...(known && { description: known.says }), schema };
    }),
    ...(api.query ? [anyQuery(api.query)] : []),
  ];
  return {
    operationId: api.id,
    summary: api.summary,
    ...(api.keys && { description: api.keys }),
    security: api.keys ? [{ key: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(api.body && { requestBody: { content: toContent(api.body, 'input', schemas) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, { says, ...body }]) => {
        const content = toContent(body, 'output', schemas);
        return [status, { description: says, ...(Object.keys(content).length > 0 && { content }) }];
      }),
    ),
  };
}

function anyQuery(description: string): Json {
  const schema = { type: 'object', additionalProperties: { type: 'string' } };
  return { name: 'choices', in: 'query', description, style: 'form', explode: true, schema };
}

function toContent(
  body: { readonly schema?: z.ZodType; readonly type?: string; readonly files?: readonly string[] },
  io: 'input' | 'output',
  schemas: Json,
): Json {
  if (body.schema) return { [body.type ?? 'application/json']: { schema: toSchema(body.schema, schemas, io) } };
  return Object.fromEntries((body.files ?? []).map((type) => [type, {}]));
}

/** The schema, or a reference where it has a name of its own; what it refers to goes into `schemas`. */
function toSchema(schema: z.ZodType, schemas: Json, io: 'input' | 'output' = 'output'): Json {
  const text = JSON.stringify(z.toJSONSchema(schema, { io })).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema, $defs, ...rest } = JSON.parse(text) as Json;
  Object.assign(schemas, $defs);
  return rest;
}

function sorted<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
