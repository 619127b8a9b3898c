import type { FastifyInstance } from 'fastify';
import type { Audit } from '../audit/audit.ts';
import type { Teams } from '../keys/teams.ts';
import type { ServerLimits } from '../limits.ts';
import type { SignIn, SignInProblem } from '../signIn/signIn.ts';
import { NO_TEAM } from './administrationRoutes.ts';
import { administratorOnly } from './administratorOnly.ts';
import type { Refused } from './answers.ts';
import type { ApiDescription } from './describe.ts';
import { keyOf, paramsOf } from './requests.ts';
import {
  BEGIN_SIGN_IN,
  END_SIGN_IN,
  FINISH_SIGN_IN,
  finishSchema,
  LIST_TEAM_GROUPS,
  READ_SIGN_IN,
  SET_TEAM_GROUPS,
  setGroupsSchema,
} from './signInRoutesApi.ts';

const MESSAGES: Readonly<Record<SignInProblem, string>> = {
  unreachable: 'The provider cannot be reached now. Please try again in a minute.',
  denied: 'The provider did not let you in.',
  invalid: 'What the provider answered is not valid. Please sign in again.',
  over: 'This sign-in is over, or was begun in another browser. Please sign in again.',
  'no-team': 'None of your groups has a team here. Ask whoever looks after Resa.',
};
const BAD_ANSWER: Refused = { error: 'invalid', message: 'Send the secret, and what the provider answered.' };
const NOT_SIGNED_IN: Refused = { error: 'not-found', message: 'Nobody is signed in with this key.' };
const BAD_GROUPS: Refused = {
  error: 'invalid',
  message: 'Send groups, each named once and with a role.',
  place: 'groups',
};

export interface SignInRoutesOptions {
  readonly signIn: SignIn;
  readonly teams: Teams;
  readonly audit: Audit;
  readonly limits: ServerLimits;
}

/** Signing in and out, and which groups get into which teams. */
export function addSignInRoutes(app: FastifyInstance, options: SignInRoutesOptions): void {
  const { signIn, teams, audit, limits } = options;
  const config = (api: ApiDescription, max: number) => ({ rateLimit: { max, timeWindow: '1 minute' }, api });
  const isAdministrator = administratorOnly(options.teams, options.audit);
  const refusal = (problem: SignInProblem): Refused => ({ error: problem, message: MESSAGES[problem] });
  const statusOf = (problem: SignInProblem): number => (problem === 'unreachable' ? 503 : 403);

  app.post('/api/sign-in', { config: config(BEGIN_SIGN_IN, limits.signIns) }, async (_request, reply) => {
    const begun = await signIn.begin();
    return begun.ok
      ? reply.status(201).send(begun.value)
      : reply.status(statusOf(begun.error)).send(refusal(begun.error));
  });

  app.post('/api/sign-in/finish', { config: config(FINISH_SIGN_IN, limits.signIns) }, async (request, reply) => {
    const asked = finishSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_ANSWER);
    const { secret, answer } = asked.data;
    const finished = await signIn.finish(secret, answer);
    if (finished.ok) {
      await audit.note(request.raw, 'signed-in', { about: finished.value.name });
      return finished.value;
    }
    const { problem, name } = finished.error;
    if (name) await audit.note(request.raw, 'sign-in-refused', { about: `${name}: ${problem}` });
    else await audit.noteRarely(request.raw, 'sign-in-refused', { about: problem });
    return reply.status(statusOf(problem)).send(refusal(problem));
  });

  app.get('/api/sign-in', { config: { api: READ_SIGN_IN } }, async (request, reply) => {
    const person = await signIn.read(keyOf(request));
    return person ?? reply.status(404).send(NOT_SIGNED_IN);
  });

  app.delete('/api/sign-in', { config: { api: END_SIGN_IN } }, async (request, reply) => {
    const key = keyOf(request);
    const person = await signIn.read(key);
    if (!person || !(await signIn.end(key))) return reply.status(404).send(NOT_SIGNED_IN);
    await audit.note(request.raw, 'signed-out', { about: person.name });
    return reply.status(204).send();
  });

  const path = '/api/administration/teams/:team/groups';

  app.get(path, { config: config(LIST_TEAM_GROUPS, limits.teams.managed) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const team = await teams.read(paramsOf(request).team ?? '');
    return team ? { groups: await signIn.groups(team.id) } : reply.status(404).send(NO_TEAM);
  });

  app.put(path, { config: config(SET_TEAM_GROUPS, limits.teams.managed) }, async (request, reply) => {
    if (!(await isAdministrator(request, reply))) return reply;
    const asked = setGroupsSchema.safeParse(request.body);
    if (!asked.success) return reply.status(400).send(BAD_GROUPS);
    const team = await teams.read(paramsOf(request).team ?? '');
    if (!team || !(await signIn.setGroups(team.id, asked.data.groups))) return reply.status(404).send(NO_TEAM);
    await audit.note(request.raw, 'team-groups-changed', { teamId: team.id, about: team.name });
    return { groups: await signIn.groups(team.id) };
  });
}
