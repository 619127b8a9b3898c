import * as z from 'zod/mini';

export const CSV_LAYOUTS = ['cards', 'grid'] as const;
export const CSV_SEPARATORS = ['auto', 'comma', 'semicolon', 'tab'] as const;

export const csvOptionsSchema = z.strictObject({
  /** One row per card, or the map as its own table. */
  layout: z._default(z.enum(CSV_LAYOUTS), 'cards'),
  /** Of the grid: where the phases are. */
  orientation: z._default(z.enum(['columns', 'rows']), 'columns'),
  /** `auto` is what spreadsheets expect where the map's language is spoken. */
  separator: z._default(z.enum(CSV_SEPARATORS), 'auto'),
});

export type CsvOptions = Readonly<z.infer<typeof csvOptionsSchema>>;
