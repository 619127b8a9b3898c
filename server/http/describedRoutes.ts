import type { RouteOptions } from 'fastify';
import { createAudit } from '../audit/audit.ts';
import { createGuesses } from '../ballots/guesses.ts';
import { createWorkshops } from '../ballots/workshops.ts';
import { createKeyring } from '../keys/keyring.ts';
import { createTeams } from '../keys/teams.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { NO_METRICS } from '../metrics/metrics.ts';
import type { SignIn } from '../signIn/signIn.ts';
import type { Store } from '../storage/store.ts';
import { createTraces, type TracesOptions } from '../traces/traces.ts';
import { createHttpApp } from './app.ts';

/** Nobody asks the routes for anything but their description. */
const NO_STORE = { teams: {}, versions: {}, audit: {}, participants: {}, ballots: {} } as Store;

const nobody = () => Promise.reject(new Error('Nobody asks.'));
const NO_SIGN_IN: SignIn = {
  provider: '',
  begin: nobody,
  finish: nobody,
  read: nobody,
  end: nobody,
  groups: nobody,
  setGroups: nobody,
};

const NO_ROOMS: TracesOptions['rooms'] = {
  settle: async () => undefined,
  revise: async () => false,
  announce: () => undefined,
  writersOf: () => [],
  forgetWriters: () => undefined,
};

/** All routes of the interface for programs, as a server declares them. */
export async function describedRoutes(): Promise<readonly RouteOptions[]> {
  const { app, routes } = await createHttpApp({
    store: NO_STORE,
    keyring: createKeyring(NO_STORE, () => undefined),
    teams: createTeams(NO_STORE, DEFAULT_LIMITS.teams, () => undefined),
    audit: createAudit(
      NO_STORE,
      () => '',
      () => undefined,
    ),
    signIn: NO_SIGN_IN,
    workshops: createWorkshops({
      store: NO_STORE,
      rooms: NO_ROOMS,
      boxes: 0,
      guesses: createGuesses(DEFAULT_LIMITS.workshops.guesses),
      onAffected: () => undefined,
    }),
    traces: createTraces({ store: NO_STORE, rooms: NO_ROOMS, onAffected: () => undefined, log: () => undefined }),
    origins: [],
    limits: DEFAULT_LIMITS,
    log: () => undefined,
    metrics: NO_METRICS,
    appFolder: null,
    exports: {
      fontsFolder: '',
      queue: {
        make: async () => 'full',
        counts: () => ({ waiting: 0, underWay: 0 }),
        stop: () => undefined,
      },
    },
    rooms: NO_ROOMS,
    readiness: { reason: () => null },
    addressOf: () => '',
  });
  await app.close();
  return routes;
}
