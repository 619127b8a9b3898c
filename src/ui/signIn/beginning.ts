/** A sign-in that this tab began, while the browser is at the provider. */
import * as z from 'zod/mini';
import { fail, type Result } from '../../lib/result.ts';
import { beginSignIn, type SignInProblem } from '../../sync/teams/index.ts';

const STORAGE_KEY = 'resa.signing-in';

const beginningSchema = z.object({
  /** Shows the server that this browser began it. */
  secret: z.string(),
  /** Where in Resa the person was. */
  back: z.string().check(z.regex(/^\/(?!\/)/)),
});
export type Beginning = Readonly<z.infer<typeof beginningSchema>>;

/** Sends the browser to the provider; answers only what keeps it from that. */
export async function goToProvider(back: string): Promise<Result<never, SignInProblem> | null> {
  const begun = await beginSignIn();
  if (!begun.ok) return fail(begun.error);
  const beginning: Beginning = { secret: begun.value.secret, back };
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(beginning));
  window.location.assign(begun.value.address);
  return null;
}

/** What this tab began, once; null when it began nothing. */
export function takeBeginning(): Beginning | null {
  const text = sessionStorage.getItem(STORAGE_KEY);
  sessionStorage.removeItem(STORAGE_KEY);
  if (text === null) return null;
  try {
    const parsed = beginningSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: somebody else's value under our key, which is the same as nothing begun.
    return null;
  }
}
