import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from './pausable.ts';

/** A Redis (or Valkey) of a test's own, which it may stop, start and hang. */
export interface TestRedis {
  readonly url: string;
  /** Ends it without warning, if it is there. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** It takes bytes and answers nothing. */
  readonly pause: () => void;
  readonly resume: () => void;
}

const PROGRAM = ['redis-server', 'valkey-server'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** Whether there is a Redis to test with; where everything must be tested it is taken to be there. */
export const hasRedis = PROGRAM !== undefined || process.env.CI === 'true';

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess;

  async function start(): Promise<void> {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    child = spawn(PROGRAM ?? 'redis-server', settings, { stdio: 'ignore' });
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`Redis did not start on port ${port}.`);
    }
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 20));
  });
}
