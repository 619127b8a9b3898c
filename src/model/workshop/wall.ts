/**
 * What the screen on the wall shows of a run: all that came out in order, or one of it in large letters. It is kept beside the
 * workshop, so that whoever facilitates leads the wall from any page, and a wall that is opened anew is at the same place.
 */
import * as z from 'zod/mini';
import { idSchema } from '../records.ts';

export const wallSchema = z.object({
  run: idSchema,
  /** Of the card, activity or group in hand; null while none has been. */
  at: z.nullable(z.string().check(z.maxLength(100))),
  /** All of them in order, with the one in hand marked. */
  isWhole: z.boolean(),
});
export type WallView = Readonly<z.infer<typeof wallSchema>>;
