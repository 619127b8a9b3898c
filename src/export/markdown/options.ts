import * as z from 'zod/mini';

export const MARKDOWN_LAYOUTS = ['both', 'table', 'text'] as const;
export const MARKDOWN_TABLES = ['whole', 'phases'] as const;
export const MARKDOWN_SOURCES = ['footnotes', 'plain'] as const;

export const markdownOptionsSchema = z.strictObject({
  layout: z._default(z.enum(MARKDOWN_LAYOUTS), 'both'),
  /** One table of the whole map, or one for each phase. */
  tables: z._default(z.enum(MARKDOWN_TABLES), 'whole'),
  /** How the reading text names what a card rests on. */
  sources: z._default(z.enum(MARKDOWN_SOURCES), 'footnotes'),
});

export type MarkdownOptions = Readonly<z.infer<typeof markdownOptionsSchema>>;
