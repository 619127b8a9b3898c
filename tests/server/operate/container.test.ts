/**
 * What can be known of the container without a daemon to build it: its own commands are run in a clean folder, and what it leaves out is
 * not needed. Installing packages is the one command that is not run here; the packages of this checkout stand in for it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_VARIABLES } from '../../../server/config.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PORT = 5743;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const OPERATE = readdirSync(join(ROOT, 'server/operate')).map((name) => `server/operate/${name}`);

/** Files and folders that fit a path whose last part may hold a `*`. */
function match(pattern: string, folder: string): string[] {
  const fits = new RegExp(`^${basename(pattern).replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return readdirSync(join(folder, dirname(pattern)))
    .filter((name) => fits.test(name))
    .map((name) => join(dirname(pattern), name));
}

interface Stage {
  readonly name: string;
  readonly steps: readonly { readonly verb: string; readonly rest: string }[];
}

/** The Dockerfile by stages, lines that go on joined. */
function readStages(text: string): Stage[] {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
  const stages: { name: string; steps: { verb: string; rest: string }[] }[] = [];
  for (const line of lines) {
    const [, verb = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (verb === 'FROM') stages.push({ name: / AS (\w+)$/.exec(rest)?.[1] ?? 'last', steps: [] });
    else stages.at(-1)?.steps.push({ verb, rest });
  }
  return stages;
}

const stages = readStages(read('Dockerfile'));
const stage = (name: string) => stages.find((one) => one.name === name)?.steps ?? [];
const steps = (name: string, verb: string) => stage(name).flatMap((step) => (step.verb === verb ? [step.rest] : []));

/** What `.dockerignore` lets through. */
const sent = new Set(
  read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .flatMap((line) => match(line.slice(1), ROOT)),
);

function copy(rest: string, from: string, to: string): void {
  const parts = rest.split(/\s+/).filter((part) => !part.startsWith('--'));
  const target = parts.pop() ?? '.';
  for (const name of parts.flatMap((pattern) => match(pattern.replace(/^\/resa\//, ''), from))) {
    if (from === ROOT) expect(sent, 'the .dockerignore keeps it out').toContain(name);
    cpSync(join(from, name), target === './' ? join(to, name) : join(to, target), { recursive: true });
  }
}

describe('the container', () => {
  let build: string;
  let run: string;

  beforeAll(() => {
    build = mkdtempSync(join(tmpdir(), 'resa-build-'));
    run = mkdtempSync(join(tmpdir(), 'resa-run-'));
    for (const rest of steps('build', 'COPY')) copy(rest, ROOT, build);
    symlinkSync(join(ROOT, 'node_modules'), join(build, 'node_modules'));
    for (const command of steps('build', 'RUN').filter((one) => !one.startsWith('npm install'))) {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: build, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    }
    for (const rest of steps('last', 'COPY')) {
      if (rest.includes('--from=packages')) symlinkSync(join(ROOT, 'node_modules'), join(run, 'node_modules'));
      else copy(rest, rest.includes('--from=build') ? build : ROOT, run);
    }
  }, 300_000);

  afterAll(() => {
    for (const folder of [build, run]) rmSync(folder, { recursive: true, force: true });
  });

  it('starts with its own command, serves the app, and is found healthy by its own check', async () => {
    const data = join(run, 'data');
    mkdirSync(data);
    const set = Object.fromEntries(
      steps('last', 'ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('='))),
    );
    const env = { PATH: process.env.PATH, ...set, RESA_DATA: data, PORT: String(PORT) };
    const [command, ...args] = JSON.parse(steps('last', 'CMD')[0] ?? '[]');
    const server = spawn(command, args, { cwd: run, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = new Promise((done) => server.on('exit', done));
    await new Promise((ready) => server.stdout?.on('data', (chunk) => String(chunk).includes('ready') && ready(null)));
    const page = await fetch(`http://127.0.0.1:${PORT}/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
    expect((await fetch(`http://127.0.0.1:${PORT}/openapi.json`)).status).toBe(200);

    const [check, ...checkArgs] = JSON.parse(/CMD (\[.*\])/.exec(steps('last', 'HEALTHCHECK')[0] ?? '')?.[1] ?? '[]');
    const health = () => new Promise((done) => spawn(check, checkArgs, { cwd: run, env }).on('exit', done));
    expect(await health()).toBe(0);
    server.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(await health()).toBe(1);
    expect(readdirSync(data)).toContain('resa.sqlite');
  }, 120_000);

  it('needs no package that it leaves out', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const files = readdirSync(join(build, 'dist/server'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(files.length).toBeGreaterThan(2);
    const wanted = files.flatMap((file) =>
      [
        ...readFileSync(join(build, 'dist/server', file), 'utf8').matchAll(/(?:from|import)\s*\(?"([\w@][\w@/.-]*)"/g),
      ].map(([, name]) => name ?? ''),
    );
    const packages = new Set(
      wanted.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const missing = [...packages].filter(
      (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !(name in dependencies),
    );
    expect(packages.size).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('is not run by the superuser', () => {
    const order = stage('last').map(({ verb }) => verb);
    expect(steps('last', 'USER')).toEqual(['node']);
    expect(order.indexOf('USER')).toBeLessThan(order.indexOf('CMD'));
  });
});

interface Service {
  readonly image: string;
  readonly profiles: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
  readonly ports?: readonly string[];
  readonly stop_grace_period?: string;
}

describe('the compose file', () => {
  const file: { services: Record<string, Service>; volumes: Record<string, null> } = parse(read('compose.yaml'), {
    merge: true,
  });
  const services = Object.entries(file.services);
  const inProfile = (profile: string) => services.filter(([, { profiles }]) => profiles.includes(profile));

  it('has Resa alone in one profile, and in the other three with a database, a bus and a proxy', () => {
    expect(inProfile('alone').map(([name]) => name)).toEqual(['resa']);
    expect(inProfile('cluster').map(([name]) => name)).toEqual([
      'node-1',
      'node-2',
      'node-3',
      'proxy',
      'database',
      'bus',
    ]);
    expect(services.filter(([, { profiles }]) => profiles.length !== 1)).toEqual([]);
  });

  it('names only volumes, files and services that there are', () => {
    const wrong = services.flatMap(([, { volumes = [], depends_on = [], profiles }]) => {
      const needed = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
      const sources = volumes.map((volume) => volume.split(':')[0] ?? '');
      const known = new Set([...Object.keys(file.volumes), ...inProfile(profiles[0] ?? '').map(([name]) => name)]);
      const files = new Set(OPERATE.map((path) => `./${path}`));
      return [...needed, ...sources].filter((name) => !known.has(name) && !files.has(name));
    });
    expect(wrong).toEqual([]);
  });

  it('gives Resa more time to stop than it takes at most, and no way in but the proxy', () => {
    const ours = services.filter(([, { image }]) => image === 'resa');
    expect(ours.map(([, one]) => Number.parseInt(one.stop_grace_period ?? '', 10))).toEqual([40, 40, 40, 40]);
    const ports = ours.flatMap(([, one]) => one.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:3210:3210']);
  });
});

describe('every variable', () => {
  it('that an administrator is told to set is one that is read', () => {
    const known = new Set([
      ...CONFIG_VARIABLES,
      // Read by `compose.yaml` itself.
      'RESA_DOMAIN',
      'RESA_DATABASE_PASSWORD',
      'RESA_DATABASE_URL',
      'RESA_REDIS_URL',
    ]);
    const files = ['Dockerfile', 'compose.yaml', 'server/README.md', ...OPERATE];
    const unknown = files.flatMap((path) =>
      (read(path).match(/\bRESA_[A-Z_]+/g) ?? []).filter((name) => !known.has(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('that is read stands in the table of the server’s page', () => {
    const table = read('server/README.md');
    expect(CONFIG_VARIABLES.filter((name) => !table.includes(`| \`${name}\``))).toEqual([]);
  });
});

describe('the unit for systemd', () => {
  const unit = read('server/operate/resa.service');

  it('gives more time to stop than stopping takes at most, and starts what the build makes', () => {
    expect(Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1])).toBeGreaterThan(30);
    expect(unit).toContain('node /opt/resa/dist/server/main.js');
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

  it.skipIf(!hasSystemd)('is one that systemd takes', () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(ROOT, 'server/operate/resa.service')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
