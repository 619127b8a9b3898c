/** A bounded pool of connections to PostgreSQL. No question waits for ever: each part of it has a time after which it fails. */
import pg from 'pg';
import { describeError, type Log } from '../../log.ts';

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;
const LOCK_MS = 10_000;

/** Asks one question; `values` stand for $1, $2 …. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export interface Database {
  readonly query: Query;
  /** All that `run` asks happens or nothing; a promise that resolves means that it is on disk. */
  readonly transaction: <T>(run: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export function openDatabase(url: string, log: Log): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'resa',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    keepAlive: true,
    types,
    // Otherwise a database that is set up to forget would have us acknowledge what is not on disk.
    onConnect: async (client) => {
      await client.query(
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
      );
    },
  });
  // A resting connection that breaks is replaced by the next question.
  pool.on('error', (error) => log('database-connection-lost', { reason: describeError(error) }));

  async function transaction<T>(run: (query: Query) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const answer = await run(async (text, values = []) => (await client.query(text, [...values])).rows);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    query: async (text, values = []) => (await pool.query(text, [...values])).rows,
    transaction,
    close: () => pool.end(),
  };
}

/** Host and port of a database, for people to read; never its password. */
export function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the given address';
}
