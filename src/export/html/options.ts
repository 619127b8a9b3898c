import * as z from 'zod/mini';

export const HTML_LOOKS = ['auto', 'light', 'dark'] as const;

export const htmlOptionsSchema = z.strictObject({
  /** The colours it opens in; whoever reads it can change them. */
  look: z._default(z.enum(HTML_LOOKS), 'auto'),
});

export type HtmlOptions = Readonly<z.infer<typeof htmlOptionsSchema>>;
