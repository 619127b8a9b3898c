/**
 * Signing in through the company's provider, without a cookie.
 *
 * Laws
 * - A sign-in begins and ends in one browser: its page holds a secret that no address carries. Everything that binds the
 *   provider's answer to it (state, nonce, PKCE verifier) follows from that secret, so the store keeps nothing but its hash.
 * - It is finished once, within ten minutes, by any server that has the store.
 */
import { hkdfSync } from 'node:crypto';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import type { Role } from '../../src/sync/protocol.ts';
import { hashKey, newKey } from '../keys/keys.ts';
import { newPassKey } from '../keys/teams.ts';
import type { GroupRole } from '../storage/signIns.ts';
import type { Store } from '../storage/store.ts';
import type { Affected, PassTeam } from '../storage/teams.ts';
import type { Binding, Provider, ProviderProblem } from './provider.ts';

export interface SignedInTeam {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface SignedIn {
  readonly name: string;
  /** In ms since 1970. */
  readonly expires: number;
  readonly teams: readonly SignedInTeam[];
}

/** `over`: no such sign-in is under way. `no-team`: none of the person's groups opens a team. */
export type SignInProblem = ProviderProblem | 'over' | 'no-team';

export interface SignInRefusal {
  readonly problem: SignInProblem;
  /** Who it was, when the provider said so. */
  readonly name: string | null;
}

export interface SignIn {
  readonly provider: string;
  /** Where the browser goes next, and what its page must keep to itself. */
  readonly begin: () => Promise<Result<{ readonly address: string; readonly secret: string }, ProviderProblem>>;
  readonly finish: (
    secret: string,
    answer: string,
  ) => Promise<Result<SignedIn & { readonly key: string }, SignInRefusal>>;
  /** Whose pass it is; null when it is no person's, or over. */
  readonly read: (key: string) => Promise<SignedIn | null>;
  /** Signs out: whoever came with the key is sent away, everywhere. False when it was no person's. */
  readonly end: (key: string) => Promise<boolean>;
  readonly groups: (teamId: string) => Promise<readonly GroupRole[]>;
  /** What groups lose by it is gone at once, everywhere. False when there is no such team. */
  readonly setGroups: (teamId: string, groups: readonly GroupRole[]) => Promise<boolean>;
}

export interface SignInOptions {
  readonly store: Pick<Store, 'signIns' | 'teams'>;
  readonly provider: Provider;
  /** How long a pass lasts, in ms. */
  readonly lifetime: number;
  /** Hears which maps somebody may no longer open, when that is on disk. */
  readonly onAffected: (mapIds: Affected) => void;
}

export function createSignIn({ store, provider, lifetime, onAffected }: SignInOptions): SignIn {
  const { signIns, teams } = store;

  async function named(opened: readonly PassTeam[]): Promise<readonly SignedInTeam[]> {
    const found = await Promise.all(
      opened.map(async ({ teamId, role }) => {
        const team = await teams.read(teamId);
        return team && { id: team.id, name: team.name, role };
      }),
    );
    return found.filter((team) => team !== null).sort((a, b) => a.name.localeCompare(b.name));
  }

  function tell(affected: Affected | null): boolean {
    if (affected) onAffected(affected);
    return affected !== null;
  }

  return {
    provider: provider.name,
    begin: async () => {
      const secret = newKey();
      const address = await provider.address(bindingOf(secret));
      if (!address.ok) return address;
      await signIns.begin(hashKey(secret));
      return ok({ address: address.value, secret });
    },
    finish: async (secret, answer) => {
      const refuse = (problem: SignInProblem, name: string | null = null) => fail({ problem, name });
      if (!(await signIns.take(hashKey(secret)))) return refuse('over');
      const person = await provider.identify(answer, bindingOf(secret));
      if (!person.ok) return refuse(person.error);
      const { name } = person.value;
      const { key, kept } = newPassKey();
      const expires = Date.now() + lifetime;
      const made = await signIns.makePass(person.value, kept, expires);
      if (!made) return refuse('no-team', name);
      tell(made.affected);
      return ok({ key, name, expires, teams: await named(made.teams) });
    },
    read: async (key) => {
      const pass = await teams.pass(hashKey(key));
      if (pass?.kind !== 'person' || pass.name === null || pass.expires === null) return null;
      return { name: pass.name, expires: pass.expires, teams: await named(pass.teams) };
    },
    end: async (key) => tell(await signIns.removePass(hashKey(key))),
    groups: signIns.groups,
    setGroups: async (teamId, groups) => tell(await signIns.setGroups(teamId, groups)),
  };
}

/** Each by a name of its own, so that none tells anything of another or of the secret. */
function bindingOf(secret: string): Binding {
  const derive = (name: string): string =>
    Buffer.from(hkdfSync('sha256', secret, '', `resa.sign-in.${name}`, 32)).toString('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') };
}
