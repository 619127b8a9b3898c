import { z } from 'zod';
import { fail, ok, type Result } from '../src/lib/result.ts';
import { areProxies } from './http/clientAddress.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import type { ProviderOptions } from './signIn/provider.ts';

const listSchema = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const portSchema = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(65_535, 'must be 65535 or less');

/** How many times the usual an address may be allowed. */
const MOST_TIMES = 100;

/** The longest that people may stay signed in: a month. */
const MOST_HOURS = 31 * 24;

const configSchema = z.object({
  PORT: portSchema.default(3210),
  RESA_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  RESA_DATA: z.string().min(1, 'must not be empty').default('./data'),
  RESA_DATABASE_URL: z
    .string()
    .refine(hasScheme('postgres:', 'postgresql:'), 'must be an address such as postgres://user:password@host:5432/resa')
    .optional(),
  RESA_REDIS_URL: z
    .string()
    .refine(hasScheme('redis:', 'rediss:'), 'must be an address such as redis://host:6379')
    .optional(),
  RESA_ORIGINS: listSchema.pipe(
    z.array(z.string().refine(isOrigin, 'must list origins such as https://resa.example.org, with commas between')),
  ),
  RESA_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  RESA_METRICS_PORT: portSchema.optional(),
  RESA_METRICS_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  RESA_URL: z
    .string()
    .refine(
      isOrigin,
      'must be the address at which people reach Resa, such as https://resa.example.org, without a path',
    )
    .refine(isSafe, 'must begin with https')
    .optional(),
  RESA_OIDC_ISSUER: z
    .string()
    .refine(hasScheme('https:', 'http:'), 'must be the address of the provider, such as https://login.example.org')
    .refine(isSafe, 'must begin with https')
    .optional(),
  RESA_OIDC_CLIENT_ID: z.string().optional(),
  RESA_OIDC_CLIENT_SECRET: z.string().optional(),
  RESA_OIDC_GROUPS: z.string().default('groups'),
  RESA_OIDC_SCOPES: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((scopes) => scopes.includes('openid'), 'must have openid among its words, such as openid profile groups')
    .transform((scopes) => scopes.join(' '))
    .default('openid profile'),
  RESA_OIDC_HOURS: z.coerce
    .number('must be a number')
    .min(1, 'must be 1 or more')
    .max(MOST_HOURS, `must be ${MOST_HOURS} or less`)
    .default(12),
  RESA_PER_ADDRESS: z.coerce
    .number('must be a number')
    .min(1, 'must be 1 or more')
    .max(MOST_TIMES, `must be ${MOST_TIMES} or less`)
    .default(1),
  RESA_PROXIES: listSchema.refine(
    areProxies,
    'must list addresses or networks such as 10.0.0.0/8, or loopback or uniquelocal, with commas between',
  ),
});

/** Signing in through the company's provider. */
export interface SignInConfig extends ProviderOptions {
  /** How long people stay signed in, in ms. */
  readonly lifetime: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The folder that holds everything the server keeps when there is no database. */
  readonly dataFolder: string;
  /** The PostgreSQL database that holds everything, for any number of servers; null keeps it in the folder. */
  readonly databaseUrl: string | null;
  /** The Redis or Valkey over which servers that share the database hear each other. */
  readonly redisUrl: string | null;
  /** Origins of pages that may connect besides the server's own. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
  /** Where the metrics are served, apart from everything else; null serves none. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Proxies in front, whose word on who asks is believed. */
  readonly proxies: readonly string[];
  /** How many times the usual one address may ask for. */
  readonly perAddress: number;
  /** Null: nobody signs in. */
  readonly signIn: SignInConfig | null;
}

/** The configuration in the environment, or a plain sentence that names the variable. An empty variable counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, string> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(set);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
    return fail(sentences.join(' '));
  }
  const { PORT, RESA_HOST, RESA_DATA, RESA_ORIGINS, RESA_DATABASE_URL, RESA_REDIS_URL } = parsed.data;
  const { RESA_LOG_LEVEL, RESA_METRICS_PORT, RESA_METRICS_HOST, RESA_PROXIES } = parsed.data;
  if (RESA_REDIS_URL && !RESA_DATABASE_URL) {
    return fail('RESA_REDIS_URL joins servers that share a database. Set RESA_DATABASE_URL as well, or leave it out.');
  }
  const signIn = readSignIn(parsed.data);
  if (typeof signIn === 'string') return fail(signIn);
  return ok({
    signIn,
    port: PORT,
    host: RESA_HOST,
    dataFolder: RESA_DATA,
    databaseUrl: RESA_DATABASE_URL ?? null,
    redisUrl: RESA_REDIS_URL ?? null,
    origins: RESA_ORIGINS,
    logLevel: RESA_LOG_LEVEL,
    metrics: RESA_METRICS_PORT === undefined ? null : { host: RESA_METRICS_HOST, port: RESA_METRICS_PORT },
    proxies: RESA_PROXIES,
    perAddress: parsed.data.RESA_PER_ADDRESS,
  });
}

/** Null when nothing says that people sign in; a sentence when only a part does. */
function readSignIn(values: z.infer<typeof configSchema>): SignInConfig | null | string {
  const { RESA_OIDC_ISSUER: issuer, RESA_OIDC_CLIENT_ID: clientId, RESA_OIDC_CLIENT_SECRET: secret } = values;
  if (!issuer && !clientId && !secret) return null;
  if (!issuer || !clientId) return 'RESA_OIDC_ISSUER and RESA_OIDC_CLIENT_ID go together: set both, or leave both out.';
  if (!values.RESA_URL) {
    return 'RESA_URL must be set where people sign in, such as https://resa.example.org: the provider sends them back there.';
  }
  return {
    issuer,
    clientId,
    clientSecret: secret ?? null,
    scopes: values.RESA_OIDC_SCOPES,
    groupsClaim: values.RESA_OIDC_GROUPS,
    redirect: `${values.RESA_URL}/sign-in`,
    lifetime: values.RESA_OIDC_HOURS * 60 * 60 * 1000,
  };
}

/** On this very machine nobody listens in. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function hasScheme(...schemes: readonly string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

/** The names of all variables that are read. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(configSchema.shape);

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
