/** The rest of signing in is fetched by those who do it; this little is for everybody. */
import * as z from 'zod/mini';
import { readStored } from '../storage.ts';

export const SIGNED_IN_KEY = 'resa.signed-in';

const passSchema = z.object({ key: z.string(), expires: z.number() });

/** The key of whoever is signed in on this device, and has not signed out; null when nobody is, or the time is over. */
export function personKey(): string | null {
  const pass = readStored(SIGNED_IN_KEY, passSchema);
  return pass && pass.expires > Date.now() ? pass.key : null;
}

/** Whether somebody signed in here and has not signed out, be the time over or not. */
export function mayBeSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN_KEY) !== null;
}
