import type { Ballot, BoxRules } from '../../../src/model/workshop/index.ts';
import { PARTICIPANT_HEADER } from '../../../src/sync/workshopProtocol.ts';
import type { TestMap } from './testServer.ts';

/** Somebody who takes part, with the key that opens the map for them. */
export interface TestPerson {
  readonly participant: string;
  /** Their own key. */
  readonly key: string;
  readonly own: string;
  /** What they open the map with. */
  readonly mapKey: string;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of it.
  readonly body: any;
}

export async function call(
  http: string,
  method: string,
  path: string,
  { key, own, body }: { readonly key?: string; readonly own?: string; readonly body?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(`${http}/api${path}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(own !== undefined && { [PARTICIPANT_HEADER]: own }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** What people do in the workshop of one map at one server. */
export function workshopAt(http: string, { id, keys }: Pick<TestMap, 'id' | 'keys'>) {
  const path = `/maps/${id}`;
  const lead = (method: string, rest: string, body?: unknown) =>
    call(http, method, `${path}${rest}`, { key: keys.facilitate, body });
  const join = (code: string, name = 'Ada', colour = 1) =>
    call(http, 'POST', '/join', { body: { code, name, colour } });
  return {
    lead,
    join,
    openLobby: (more: Record<string, unknown> = {}) => lead('PUT', '/lobby', { role: 'edit', ...more }),
    joinAs: async (code: string, name = 'Ada'): Promise<TestPerson> => {
      const { status, body } = await join(code, name);
      if (status !== 201) throw new Error(`Nobody joined: ${JSON.stringify(body)}`);
      return { ...body, mapKey: body.key };
    },
    addAs: async (name = 'Bea', key: string = keys.comment, isStandIn = false): Promise<TestPerson> => {
      const added = await call(http, 'POST', `${path}/participants`, { key, body: { name, colour: 2, isStandIn } });
      if (added.status !== 201) throw new Error(`Nobody was added: ${JSON.stringify(added.body)}`);
      return { ...added.body, mapKey: key };
    },
    setBox: (box: string, rules: BoxRules) => lead('PUT', `/boxes/${box}`, { rules }),
    openBox: (box: string, participants?: readonly string[]) =>
      lead('POST', `/boxes/${box}/open`, participants ? { participants } : {}),
    boxes: async (key: string = keys.facilitate) => (await call(http, 'GET', `${path}/boxes`, { key })).body.boxes,
    read: ({ mapKey, key }: TestPerson, box: string) =>
      call(http, 'GET', `${path}/boxes/${box}/ballot`, { key: mapKey, own: key }),
    handIn: (
      { mapKey, key }: TestPerson,
      box: string,
      ballot: Ballot | null,
      base = 0,
      tryId: string = crypto.randomUUID(),
    ) =>
      call(http, 'PUT', `${path}/boxes/${box}/ballot`, {
        key: mapKey,
        own: key,
        body: { id: tryId, base, ballot },
      }),
    openOwn: ({ mapKey, key }: TestPerson, box: string) =>
      call(http, 'POST', `${path}/boxes/${box}/ballot/open`, { key: mapKey, own: key, body: {} }),
  };
}

const COMMON = { exercise: 'exercise', naming: 'named', reveal: 'together', closesAt: null } as const;

export const voteRules = (more: Partial<BoxRules & { readonly type: 'vote' }> = {}): BoxRules => ({
  ...COMMON,
  type: 'vote',
  budget: 5,
  most: 3,
  cards: ['one', 'two', 'three'],
  ...more,
});

export const writeRules = (more: Partial<BoxRules & { readonly type: 'write' }> = {}): BoxRules => ({
  ...COMMON,
  type: 'write',
  kinds: ['need', 'pain-point'],
  ...more,
});

export const votes = (given: Record<string, number>): Ballot => ({ type: 'vote', votes: given });

export const cards = (
  ...texts: readonly (readonly [id: string, text: string, place?: { lane: string; activity: string }])[]
): Ballot => ({
  type: 'write',
  cards: texts.map(([id, text, place = null]) => ({ id, kind: 'need', place, text, fields: {} })),
});
