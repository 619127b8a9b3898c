/** A real OpenID Connect provider on this machine, with its own pages, for tests of signing in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** The groups of each person, by the name they sign in with. */
  readonly groups: Map<string, readonly string[]>;
  readonly stop: () => Promise<void>;
}

export interface TestProviderOptions {
  /** Where people may be sent back to. */
  readonly redirects: readonly string[];
  readonly clientSecret?: string;
  /** Where groups and names stand: in the ID token, or only in the user info. */
  readonly claimsIn?: 'token' | 'userinfo';
  readonly responseModes?: 'query';
  readonly port?: number;
}

const CLIENT_ID = 'resa';

export async function startProvider({
  redirects,
  clientSecret,
  claimsIn = 'token',
  responseModes,
  port = 0,
}: TestProviderOptions): Promise<TestProvider> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const groups = new Map<string, readonly string[]>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: redirects,
        token_endpoint_auth_method: clientSecret ? 'client_secret_basic' : 'none',
        ...(clientSecret && { client_secret: clientSecret }),
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    conformIdTokenClaims: claimsIn === 'userinfo',
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id[0]?.toUpperCase() + id.slice(1), groups: groups.get(id) ?? [] }),
    }),
  });
  provider.use(async (context, next) => {
    await next();
    const isMetadata = context.path === '/.well-known/openid-configuration';
    if (isMetadata && responseModes) context.body = { ...context.body, response_modes_supported: [responseModes] };
  });
  server.on('request', provider.callback());
  return {
    issuer,
    clientId: CLIENT_ID,
    groups,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Does what a browser and a person do at the provider; answers what the browser comes back with. A person of null cancels. */
export async function visitProvider(address: string, person: string | null): Promise<string> {
  const cookies = new Map<string, string>();
  const issuer = new URL(address).origin;
  let url = address;
  let body: URLSearchParams | null = null;
  for (let hop = 0; hop < 20; hop += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    body = null;
    const location = response.headers.get('location');
    if (location) {
      const next = new URL(location, url);
      if (next.origin !== issuer) return (next.hash || next.search).slice(1);
      url = next.href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const abort = /href="([^"]+\/abort)"/.exec(page)?.[1];
    if (person === null && abort) {
      url = abort;
      continue;
    }
    if (!prompt || person === null) throw new Error(`The provider shows something else: ${page}`);
    body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login: person, password: 'any' }) });
  }
  throw new Error('The provider never sends the browser back.');
}
