/**
 * The company's OpenID Connect provider, by the certified library `openid-client`: authorization code with PKCE.
 *
 * Laws
 * - Who a person is comes only from an ID token that the library has found valid: its signature, issuer, audience, time and
 *   nonce; and from the provider's user info for the same subject.
 * - What the provider answered is told to nobody and logged nowhere, but for the code of what went wrong.
 * - Tokens are dropped when the person is known: nothing is asked of the provider later.
 */
import * as oidc from 'openid-client';
import { z } from 'zod';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import { GROUP_NAME } from '../../src/sync/teamProtocol.ts';
import type { Log } from '../log.ts';
import type { Person } from '../storage/signIns.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which has none. */
  readonly clientSecret: string | null;
  /** With spaces between. */
  readonly scopes: string;
  /** The name of the claim with a person's groups. */
  readonly groupsClaim: string;
  /** Where the provider sends people back to. */
  readonly redirect: string;
}

/** What binds a sign-in to the browser that began it. */
export interface Binding {
  /** Comes back with the answer. */
  readonly state: string;
  /** Stands in the ID token. */
  readonly nonce: string;
  /** Proves to the provider that the code is ours. */
  readonly verifier: string;
}

/** `denied`: the provider says no. `invalid`: what it says cannot be believed. */
export type ProviderProblem = 'unreachable' | 'denied' | 'invalid';

export interface Provider {
  /** What people know it by. */
  readonly name: string;
  /** Where to send a browser that wants to sign in. */
  readonly address: (binding: Binding) => Promise<Result<string, ProviderProblem>>;
  /** Who it is; `answer` is the query, or fragment, that the browser came back with. */
  readonly identify: (answer: string, binding: Binding) => Promise<Result<Person, ProviderProblem>>;
}

/** What the provider says of itself is believed for this long, in ms. */
const METADATA_MS = 60 * 60 * 1000;
/** The library waits for the provider no longer, in seconds. */
const TIMEOUT_S = 10;
/** Characters that others see of a name. */
const NAME_MOST = 60;

const GROUPS_MOST = 2_000;

const textSchema = z.string().transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim());
const someText = textSchema.pipe(z.string().min(1)).optional().catch(undefined);
const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  name: someText,
  preferred_username: someText,
  email: someText,
});
type Claims = z.infer<typeof claimsSchema>;
const groupSchema = z
  .string()
  .min(1)
  .max(GROUP_NAME)
  .regex(/^\P{Cc}+$/u);
/** One group or several; what cannot be the name of one is left out. */
const groupsSchema = z.preprocess(
  (value) => (Array.isArray(value) ? value.slice(0, GROUPS_MOST) : [value]),
  z.array(groupSchema.nullable().catch(null)),
);

/** Asks nothing of the provider before somebody signs in: a server starts, and serves its maps, while the provider is away. */
export function createProvider(options: ProviderOptions, log: Log): Provider {
  const { issuer, clientId, clientSecret, scopes, groupsClaim, redirect } = options;
  const isPlain = new URL(issuer).protocol === 'http:';
  let known: { readonly configuration: Promise<oidc.Configuration>; readonly at: number } | null = null;

  function configure(): Promise<oidc.Configuration> {
    if (known && performance.now() - known.at < METADATA_MS) return known.configuration;
    const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const configuration = oidc.discovery(new URL(issuer), clientId, {}, authentication, {
      execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
      timeout: TIMEOUT_S,
    });
    known = { configuration, at: performance.now() };
    // Nothing is kept of a failure, so that the next person asks anew.
    configuration.catch(() => {
      known = null;
    });
    return configuration;
  }

  async function attempt<T>(ask: () => Promise<T>): Promise<Result<T, ProviderProblem>> {
    try {
      return ok(await ask());
    } catch (error) {
      const problem = problemOf(error);
      log('sign-in-failed', { problem, reason: codeOf(error) });
      return fail(problem);
    }
  }

  /** The claims of the ID token and, when groups or a name are missing there, those of the user info. */
  async function readClaims(
    configuration: oidc.Configuration,
    tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
  ): Promise<Claims> {
    const claims = claimsSchema.parse(tokens.claims());
    const isWhole = claims.name !== undefined && Object.hasOwn(claims, groupsClaim);
    if (isWhole || !configuration.serverMetadata().userinfo_endpoint) return claims;
    const more = claimsSchema.parse(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub));
    return { ...claims, ...more };
  }

  return {
    name: new URL(issuer).host,
    address: ({ state, nonce, verifier }) =>
      attempt(async () => {
        const configuration = await configure();
        // In a fragment the code reaches no server but by our own page: not in an address that a proxy logs.
        const speaksFragment = configuration.serverMetadata().response_modes_supported?.includes('fragment');
        const url = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirect,
          scope: scopes,
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(speaksFragment && { response_mode: 'fragment' }),
        });
        return url.href;
      }),
    identify: (answer, { state, nonce, verifier }) =>
      attempt(async () => {
        const configuration = await configure();
        const back = new URL(redirect);
        back.search = answer;
        const tokens = await oidc.authorizationCodeGrant(configuration, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = await readClaims(configuration, tokens);
        const name = claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub;
        const groups = groupsSchema.parse(Object.hasOwn(claims, groupsClaim) ? claims[groupsClaim] : []);
        return { name: cut(name), subject: claims.sub, groups: groups.filter((group) => group !== null) };
      }),
  };
}

/** Half of a character is none. */
function cut(name: string): string {
  return name.slice(0, NAME_MOST).replace(/[\ud800-\udbff]$/, '');
}

const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function problemOf(error: unknown): ProviderProblem {
  if (error instanceof oidc.AuthorizationResponseError) return 'denied';
  if (error instanceof oidc.ClientError) return UNREACHABLE.has(error.code ?? '') ? 'unreachable' : 'invalid';
  // What `fetch` throws when there is no connection.
  return error instanceof TypeError && 'cause' in error ? 'unreachable' : 'invalid';
}

/** What went wrong without what was sent: a code of the library, of OAuth, or of the network. */
function codeOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    return /^[\w-]{1,60}$/.test(error.error) ? error.error : 'unknown';
  }
  const { code, cause, name } = error as { code?: unknown; cause?: { code?: unknown }; name?: unknown };
  return String(cause?.code ?? code ?? name ?? 'unknown').slice(0, 100);
}
