import * as z from 'zod/mini';
import { lookSchema } from '../look.ts';
import { partSchema } from '../part.ts';

export const svgOptionsSchema = z.strictObject({ look: lookSchema, part: partSchema });

export type SvgOptions = Readonly<z.infer<typeof svgOptionsSchema>>;
