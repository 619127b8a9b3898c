import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance, type RouteOptions } from 'fastify';
import type { Audit } from '../audit/audit.ts';
import type { Workshops } from '../ballots/workshops.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Teams } from '../keys/teams.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Readiness } from '../readiness.ts';
import type { Store } from '../storage/store.ts';
import type { Traces } from '../traces/traces.ts';
import { addAdministrationRoutes } from './administrationRoutes.ts';
import { answerError, FORBIDDEN } from './answers.ts';
import { addBoxRoutes } from './boxRoutes.ts';
import { addExportRoutes, type ExportRoutesOptions } from './exportRoutes.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { addHealthRoutes } from './healthRoutes.ts';
import { addImageRoutes } from './imageRoutes.ts';
import { addLobbyRoutes } from './lobbyRoutes.ts';
import { addMapRoutes } from './mapRoutes.ts';
import { isAllowedOrigin } from './origin.ts';
import { addPages } from './pages.ts';
import { addSignInRoutes, type SignInRoutesOptions } from './signInRoutes.ts';
import { addTeamRoutes } from './teamRoutes.ts';
import { addTraceRoutes } from './traceRoutes.ts';
import { addVersionRoutes, type VersionRoutesOptions } from './versionRoutes.ts';

const BODY_BYTES = 16 * 1024;
/** In ms: requests that are late are looked for this often, or more often where less time is given. */
const MOST_CHECK_PAUSE = 5_000;

export interface HttpOptions {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly teams: Teams;
  /** Null where nobody signs in. */
  readonly signIn: SignInRoutesOptions['signIn'] | null;
  readonly workshops: Workshops;
  readonly audit: Audit;
  readonly traces: Traces;
  readonly origins: readonly string[];
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where the built app lies; null serves the interface for programs alone. */
  readonly appFolder: string | null;
  /** Null where no files can be made. */
  readonly exports: ExportRoutesOptions['exports'];
  readonly rooms: VersionRoutesOptions['rooms'];
  readonly readiness: Pick<Readiness, 'reason'>;
  /** Who a request comes from, for the limits. */
  readonly addressOf: (request: IncomingMessage) => string;
}

export interface HttpApp {
  readonly app: FastifyInstance;
  /** As they are declared, in order. */
  readonly routes: readonly RouteOptions[];
}

/** The HTTP half of the server, not yet listening. */
export async function createHttpApp(options: HttpOptions): Promise<HttpApp> {
  const { limits, log, metrics, origins, addressOf } = options;
  const app = fastify({
    bodyLimit: BODY_BYTES,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: limits.requestWhole,
    http: {
      headersTimeout: limits.requestHead,
      connectionsCheckingInterval: Math.min(MOST_CHECK_PAUSE, limits.requestHead),
    },
  });

  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null;
    metrics.requestAnswered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const milliseconds = Math.round(reply.elapsedTime);
    log('request', { method: request.method, route: route ?? 'none', status: reply.statusCode, milliseconds }, 'debug');
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(error, request, reply, () => log('request-failed', { reason: describeError(error) }, 'error')),
  );

  await app.register(async (api) => {
    await api.register(rateLimit, {
      max: limits.requests,
      timeWindow: '1 minute',
      keyGenerator: ({ raw }) => addressOf(raw),
    });
    api.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!isAllowedOrigin(request.headers, origins)) await reply.status(403).send(FORBIDDEN);
    });
    addMapRoutes(api, options);
    addExportRoutes(api, options);
    await addImageRoutes(api, options);
    addVersionRoutes(api, options);
    addTeamRoutes(api, options);
    addAdministrationRoutes(api, options);
    if (options.signIn) addSignInRoutes(api, { ...options, signIn: options.signIn });
    addTraceRoutes(api, options);
    addLobbyRoutes(api, options);
    addBoxRoutes(api, options);
  });
  addHealthRoutes(app, options.readiness);
  await addPages(app, options.appFolder, options.signIn?.provider ?? null);
  return { app, routes };
}
