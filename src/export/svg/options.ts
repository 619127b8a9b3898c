import * as z from 'zod/mini';
import { lookSchema } from '../look.ts';

export const svgOptionsSchema = z.strictObject({ look: lookSchema });

export type SvgOptions = Readonly<z.infer<typeof svgOptionsSchema>>;
