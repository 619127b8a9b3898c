import * as z from 'zod/mini';

export const xlsxOptionsSchema = z.strictObject({
  /** Where the phases are on the sheet of the map. */
  orientation: z._default(z.enum(['columns', 'rows']), 'columns'),
});

export type XlsxOptions = Readonly<z.infer<typeof xlsxOptionsSchema>>;
