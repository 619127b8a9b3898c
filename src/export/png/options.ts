import * as z from 'zod/mini';
import { lookSchema } from '../look.ts';
import { partSchema } from '../part.ts';
import { PAPER_NAMES } from '../pdf/paper.ts';

/** Offered at a touch; any size between `PNG_LIMITS` can be asked for. */
export const PNG_SCALES = [1, 2, 3, 4] as const;
export const PNG_LIMITS = { scale: { min: 0.1, max: 20 }, dpi: { min: 50, max: 600 } } as const;

export const BACKGROUNDS = ['white', 'transparent'] as const;

export const pngOptionsSchema = z.strictObject({
  look: lookSchema,
  part: partSchema,
  /** Picture pixels per map pixel, where no paper is chosen. */
  scale: z._default(z.number().check(z.minimum(PNG_LIMITS.scale.min), z.maximum(PNG_LIMITS.scale.max)), 2),
  /** The picture is the whole of this paper, with the map in its middle. */
  paper: z._default(z.nullable(z.enum(PAPER_NAMES)), null),
  /** Pixels per inch of the paper. */
  dpi: z._default(z.number().check(z.minimum(PNG_LIMITS.dpi.min), z.maximum(PNG_LIMITS.dpi.max)), 300),
  /** `white`: the sheet's own colour, also around it. */
  background: z._default(z.enum(BACKGROUNDS), 'white'),
});

export type PngOptions = Readonly<z.infer<typeof pngOptionsSchema>>;
