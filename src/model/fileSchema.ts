/**
 * The file of a map as JSON Schema (2020-12), made from the schemas that read it. What it cannot say stands in
 * docs/file-format.md: a record's id is its key, and how many live records there may be.
 */
import * as z from 'zod/mini';
import { FILE_FORMAT } from './file.ts';
import { SCHEMA_VERSION } from './map.ts';
import { idSchema } from './records.ts';
import { STRICT_INFO, STRICT_RECORDS } from './strictRecords.ts';

/** Names every object has from birth, which no record may have. */
const RESERVED_IDS = Object.getOwnPropertyNames(Object.prototype).sort();

const recordsOf = <T extends z.ZodMiniType>(schema: T) => z.optional(z.record(idSchema, schema));

const fileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FILE_FORMAT),
  version: z.literal(SCHEMA_VERSION),
  map: z.strictObject({
    map: STRICT_INFO,
    phases: recordsOf(STRICT_RECORDS.phases),
    activities: recordsOf(STRICT_RECORDS.activities),
    lanes: recordsOf(STRICT_RECORDS.lanes),
    cards: recordsOf(STRICT_RECORDS.cards),
    links: recordsOf(STRICT_RECORDS.links),
    personas: recordsOf(STRICT_RECORDS.personas),
    sources: recordsOf(STRICT_RECORDS.sources),
    metrics: recordsOf(STRICT_RECORDS.metrics),
  }),
});

/** Its text as it lies in `public/schema`; ends with a newline. */
export function writeFileSchema(): string {
  const schema = z.toJSONSchema(fileSchema, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (idSchema as z.core.$ZodType)) jsonSchema.not = { enum: RESERVED_IDS };
    },
  });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    title: `Resa map, version ${SCHEMA_VERSION}`,
    description: 'A customer-journey map as Resa keeps it.',
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

/** Where it lies, from the root of the project. */
export const FILE_SCHEMA_PATH = `public/schema/resa-map.v${SCHEMA_VERSION}.json`;
