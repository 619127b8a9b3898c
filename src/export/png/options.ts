import * as z from 'zod/mini';
import { lookSchema } from '../look.ts';
import { PNG_SCALES } from './scale.ts';

export const pngOptionsSchema = z.strictObject({ look: lookSchema, scale: z._default(z.literal(PNG_SCALES), 2) });

export type PngOptions = Readonly<z.infer<typeof pngOptionsSchema>>;
