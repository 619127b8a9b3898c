/** What a route says about itself to programs: it stands beside the route and becomes `public/openapi.json`. */
import { z } from 'zod';

export interface ApiAnswer {
  readonly says: string;
  /** A JSON body. */
  readonly schema?: z.ZodType;
  /** Its media type when it is not one JSON value. */
  readonly type?: string;
  /** Media types of a body that is a file. */
  readonly files?: readonly string[];
}

export interface ApiDescription {
  /** The name of the operation. */
  readonly id: string;
  readonly summary: string;
  /** Which keys open it; null: none is needed. */
  readonly keys: string | null;
  /** What stands in the path, by name. */
  readonly path?: Readonly<Record<string, { readonly says: string; readonly schema?: z.ZodType }>>;
  /** What may stand in the query, when any name may. */
  readonly query?: string;
  readonly body?: { readonly schema: z.ZodType } | { readonly files: readonly string[] };
  /** By status. What limits, Origin checks and defects answer goes without saying under `/api/`. */
  readonly answers: Readonly<Record<number, ApiAnswer>>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    api?: ApiDescription;
  }
}

export const refusedSchema = z
  .object({
    error: z.string().describe('A code for programs.'),
    message: z.string().describe('A plain English sentence.'),
    place: z.string().optional().describe('Where in the input the problem is.'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Refused' });

export const refused = (says: string): ApiAnswer => ({ says, schema: refusedSchema });

/** The one answer for a missing map, a wrong key and a revoked key. */
export const NOT_FOUND_ANSWER = refused('There is no such map, or the key does not open it.');

export const MAP_ID_PATH = { id: { says: 'The map’s id.' } } as const;
