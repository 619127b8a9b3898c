import { hashKey, newKey } from '../../../server/keys/keys.ts';
import type { Store } from '../../../server/storage/store.ts';

export interface TestTeam {
  readonly id: string;
  readonly key: string;
}

export interface Asked {
  readonly key?: string;
  readonly method?: string;
  readonly body?: unknown;
}

/** Asks the HTTP interface with a key; a body goes as JSON. */
export function askApi(http: string, path: string, { key, method = 'GET', body }: Asked = {}): Promise<Response> {
  return fetch(`${http}/api${path}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Gives the store an administrator; answers the key. */
export async function makeAdministrator({ teams }: Store): Promise<string> {
  const key = newKey();
  await teams.renewAdministrator({ id: 'administrator', hash: hashKey(key) });
  return key;
}

export async function makeTestTeam(http: string, administrator: string, name = 'Service design'): Promise<TestTeam> {
  const made = await askApi(http, '/administration/teams', { key: administrator, method: 'POST', body: { name } });
  if (made.status !== 201) throw new Error(`No team was made: ${await made.text()}`);
  const { team, key } = (await made.json()) as { team: { id: string }; key: string };
  return { id: team.id, key };
}
