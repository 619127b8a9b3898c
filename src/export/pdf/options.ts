import * as z from 'zod/mini';
import { partSchema } from '../part.ts';
import { PAPER_NAMES, TILE_PAPER_NAMES } from './paper.ts';

/** The whole on one sheet; in pieces to put together; on one sheet with everything in full on pages after it. */
export const PDF_KINDS = ['sheet', 'tiles', 'handout'] as const;

/** Percent; at 100 a map pixel is a CSS pixel, so that the text of cards is 10 points. */
export const PDF_SCALE = { min: 10, max: 1000 } as const;

/** The most millimetres anybody can ask for. */
export const PDF_LIMITS = { overlap: 40, bleed: 20, margin: 60 } as const;

const millimetres = (max: number) => z.number().check(z.minimum(0), z.maximum(max));

export const pdfOptionsSchema = z.strictObject({
  kind: z._default(z.enum(PDF_KINDS), 'sheet'),
  part: partSchema,
  /** The sheet; for tiles the size they make together. */
  paper: z._default(z.enum(PAPER_NAMES), 'A1'),
  /** `fit`: as large as the paper allows. */
  scale: z._default(
    z.union([z.literal('fit'), z.number().check(z.minimum(PDF_SCALE.min), z.maximum(PDF_SCALE.max))]),
    'fit',
  ),
  tilePaper: z._default(z.enum(TILE_PAPER_NAMES), 'A3'),
  /** Millimetres that neighbouring tiles have in common. */
  overlap: z._default(millimetres(PDF_LIMITS.overlap), 10),
  /** Millimetres painted past the cut, so that no white edge shows. */
  bleed: z._default(millimetres(PDF_LIMITS.bleed), 0),
  /** Millimetres left free at the edges of the paper; null for what suits it. */
  margin: z._default(z.nullable(millimetres(PDF_LIMITS.margin)), null),
  /** On tiles, and on a sheet with bleed. */
  cropMarks: z._default(z.boolean(), true),
});

export type PdfOptions = Readonly<z.infer<typeof pdfOptionsSchema>>;
