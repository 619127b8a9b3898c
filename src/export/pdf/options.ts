import * as z from 'zod/mini';
import { PAPER_NAMES } from './paper.ts';

export const pdfOptionsSchema = z.strictObject({ paper: z._default(z.enum(PAPER_NAMES), 'A1') });

export type PdfOptions = Readonly<z.infer<typeof pdfOptionsSchema>>;
