/** Who a connection says it is, for the list of those who wrote. */
import { z } from 'zod';
import type { VersionPerson } from '../storage/versions.ts';

/** As `src/sync/peers.ts` takes it from the network. */
const writerSchema = z.object({
  user: z.object({
    name: z
      .string()
      .max(60)
      .transform((name) => name.replace(/\p{Cc}+/gu, ' ').trim())
      .pipe(z.string().min(1)),
    colour: z.int().min(0).max(63),
  }),
});

/** The name and colour in an awareness state (JSON); null where there are none to show. */
export function writerOf(state: string | null): VersionPerson | null {
  if (state === null) return null;
  const parsed = writerSchema.safeParse(JSON.parse(state));
  return parsed.success ? parsed.data.user : null;
}
