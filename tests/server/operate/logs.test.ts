import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../../../server/log.ts';
import { createPinoLogs, linesTo } from '../../../server/pinoLogs.ts';

function logsInto(level: LogLevel) {
  const lines: string[] = [];
  const logs = createPinoLogs(level, { write: (line) => lines.push(line) });
  return { logs, lines, read: () => lines.map((line) => JSON.parse(line)) };
}

describe('the log', () => {
  it('writes one JSON line an event, with its level, time and concern', () => {
    const { logs, lines, read } = logsInto('info');
    logs('rooms')('save-failed', { document: 'abc.1', failingFor: 20 }, 'error');
    expect(lines[0]?.endsWith('}\n')).toBe(true);
    expect(read()).toEqual([
      {
        level: 'error',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        concern: 'rooms',
        event: 'save-failed',
        document: 'abc.1',
        failingFor: 20,
      },
    ]);
  });

  it('leaves out what is below the level that was asked for; an event without one is a warning', () => {
    const { logs, read } = logsInto('warn');
    const log = logs('http');
    log('hidden', {}, 'debug');
    log('hidden', {}, 'info');
    log('told', {});
    expect(read().map(({ level, event }) => [level, event])).toEqual([['warn', 'told']]);
  });

  it('tells no key and no password, wherever an error’s words put them', () => {
    const { logs, lines } = logsInto('info');
    const secrets = ['s3cretkey_s3cretkey-s3cretkey123', 'pa55word'];
    const [key, password] = secrets;
    logs('server')('failed', {
      a: `bad protocol resa.key.${key} offered`,
      b: `authorization: Bearer ${key}`,
      c: `no route to postgres://resa:${password}@db:5432/resa`,
      d: `https://resa.example.org/m/abcdefghijkl#${key}`,
      key: key ?? '',
      authorization: key ?? '',
      password: password ?? '',
    });
    expect(secrets.filter((secret) => lines.join('').includes(secret))).toEqual([]);
    expect(lines.join('')).toContain('db:5432');
  });

  it('cuts off what is too long to be a reason', () => {
    const { logs, read } = logsInto('info');
    logs('server')('failed', { reason: 'x'.repeat(100_000) });
    expect(read()[0].reason.length).toBeLessThan(600);
  });

  it('is not held up by a reader who stands still, and goes on when it reads again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'resa-log-'));
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const log = createPinoLogs('info', linesTo(pipe))('server');
    for (let n = 0; n < 20_000; n++) log('told', { n, reason: 'x'.repeat(100) });
    expect(readAll(pipe)).toContain('"n":0,');
    log('again', {});
    expect(readAll(pipe)).toContain('"n":400,');
    closeSync(pipe);
    rmSync(folder, { recursive: true, force: true });
  });
});

/** All that waits in a pipe. */
function readAll(pipe: number): string {
  const chunk = Buffer.alloc(65_536);
  let text = '';
  try {
    for (let size = readSync(pipe, chunk); size > 0; size = readSync(pipe, chunk))
      text += chunk.toString('utf8', 0, size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return text;
}
