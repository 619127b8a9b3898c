/** Who is signed in on this device, and with which key. It stays in this browser; the key is sent to our server alone. */
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { ROLES, type Role } from '../../sync/protocol.ts';
import { changeMe } from '../me.ts';
import { readStored, writeStored } from '../storage.ts';
import { personKey, SIGNED_IN_KEY } from './mayBeSignedIn.ts';

const personSchema = z.object({
  key: z.string().check(z.minLength(1)),
  name: z.string(),
  /** In ms since 1970. */
  expires: z.number(),
  teams: z.array(z.object({ id: z.string().check(z.minLength(1)), name: z.string(), role: z.enum(ROLES) })),
});
export type SignedInPerson = Readonly<z.infer<typeof personSchema>>;

/** Null when nobody is. What is over stays, so that people can be told. */
export const signedIn = createStore<{ readonly person: SignedInPerson | null }>(() => ({
  person: readStored(SIGNED_IN_KEY, personSchema),
}));

/** Others see the person by the name that the provider gives, until the person changes it. */
export function keepPerson(person: SignedInPerson): void {
  if (person.key !== signedIn.getState().person?.key) changeMe({ name: person.name });
  signedIn.setState({ person });
  writeStored(SIGNED_IN_KEY, person);
}

export function forgetPerson(): void {
  signedIn.setState({ person: null });
  localStorage.removeItem(SIGNED_IN_KEY);
}

export function isOver({ expires }: Pick<SignedInPerson, 'expires'>): boolean {
  return expires <= Date.now();
}

export interface PersonTeam {
  readonly key: string;
  readonly role: Role;
}

/** The key with which whoever is signed in gets into a team; null when that is none of theirs. */
export function personTeam(teamId: string): PersonTeam | null {
  const key = personKey();
  const team = signedIn.getState().person?.teams.find(({ id }) => id === teamId);
  return key && team ? { key, role: team.role } : null;
}
