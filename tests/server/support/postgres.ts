import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Asks it something; unqualified names are those of Resa's tables. */
  readonly sql: (text: string) => Promise<readonly Record<string, unknown>[]>;
  readonly drop: () => Promise<void>;
}

const SERVER = process.env.RESA_TEST_POSTGRES ?? 'postgres://resa_test:resa_test@127.0.0.1:5432/postgres';

/**
 * Whether there is a PostgreSQL to test with: the one of `RESA_TEST_POSTGRES`, else this machine's, where root makes the role
 * of the tests. Where everything must be tested (`CI=true`) it is taken to be there.
 */
export async function hasPostgres(): Promise<boolean> {
  return (await canConnect()) || process.env.CI === 'true';
}

async function canConnect(): Promise<boolean> {
  if (await answers(SERVER)) return true;
  const isRoot = process.getuid?.() === 0;
  if (process.env.RESA_TEST_POSTGRES || (!isRoot && process.env.CI !== 'true')) return false;
  // Two test files may come here at once; the second finds the role there, which is as good.
  const makeRole = ['psql', '-q', '-c', "CREATE ROLE resa_test LOGIN CREATEDB PASSWORD 'resa_test'"];
  const [program, ...asPostgres] = isRoot ? ['runuser', '-u', 'postgres', '--'] : ['sudo', '-n', '-u', 'postgres'];
  spawnSync(program as string, [...asPostgres, ...makeRole], { stdio: 'ignore', cwd: '/' });
  return answers(SERVER);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // Whatever is missing, the server, the role or its right: there is nothing to test with.
    return false;
  }
}

/** Makes an empty database with a name of its own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `resa_test_${randomBytes(6).toString('hex')}`;
  await ask(SERVER, `CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = name;
  const inside = new URL(url);
  inside.searchParams.set('options', '-c search_path=resa');
  return {
    url: url.href,
    sql: (text) => ask(inside.href, text),
    drop: async () => {
      await ask(SERVER, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function ask(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
