import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogLevel } from '../../../server/log.ts';
import { createShutdown } from '../../../server/shutdown.ts';
import { buildServer, startChild } from '../support/childServer.ts';
import { makeTestMap } from '../support/testServer.ts';
import { connectYClient, until } from '../support/yClient.ts';

describe('being told to end', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function prepare(stop: () => Promise<void>) {
    const told: (readonly [string, LogLevel | undefined])[] = [];
    const exits: number[] = [];
    const shutdown = createShutdown({
      stop,
      exit: (status) => exits.push(status),
      log: (event, _details, level) => told.push([event, level]),
      bound: 30_000,
    });
    return { told, exits, shutdown };
  }
  const never = () => new Promise<void>(() => undefined);

  it('stops, and exits with 0', async () => {
    const { shutdown, exits } = prepare(async () => undefined);
    shutdown('SIGTERM');
    await vi.advanceTimersByTimeAsync(0);
    expect(exits).toEqual([0]);
  });

  it('exits with 1 after 30 seconds when stopping takes longer, and says so', async () => {
    const { shutdown, exits, told } = prepare(never);
    shutdown('SIGTERM');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(exits).toEqual([1]);
    expect(told).toContainEqual(['stop-overdue', 'error']);
  });

  it('exits with 1 when stopping fails, and says so', async () => {
    const { shutdown, exits, told } = prepare(() => Promise.reject(new Error('The disk is gone.')));
    shutdown('SIGTERM');
    await vi.advanceTimersByTimeAsync(0);
    expect(exits).toEqual([1]);
    expect(told).toContainEqual(['stop-failed', 'error']);
  });

  it('a second time exits with 1 at once; what comes within a second is the first time still', async () => {
    const { shutdown, exits, told } = prepare(never);
    shutdown('SIGINT');
    shutdown('SIGINT');
    await vi.advanceTimersByTimeAsync(999);
    shutdown('SIGINT');
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    shutdown('SIGINT');
    expect(exits).toEqual([1]);
    expect(told).toContainEqual(['stop-cut-short', 'error']);
  });
});

describe('the built server', () => {
  it('ends when it is told to, also when whoever read what it says has gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'resa-shutdown-'));
    const server = await startChild(await buildServer(), { RESA_DATA: folder });
    await until(() => server.output().includes('"started"'));
    server.process.stdout?.destroy();
    server.process.stderr?.destroy();
    server.process.kill('SIGTERM');
    expect(await server.exited).toEqual({ code: 0, signal: null });
    rmSync(folder, { recursive: true, force: true });
  });

  it('saves what was just written, exits with 0 on SIGTERM, and with 1 when told again while a request is under way', async () => {
    const file = await buildServer();
    const folder = mkdtempSync(join(tmpdir(), 'resa-shutdown-'));
    const first = await startChild(file, { RESA_DATA: folder });
    const map = await makeTestMap(first.http);
    const client = connectYClient(first.ws, map.room, map.keys.edit);
    await client.synced();
    client.set('last word', 1);
    await until(() => client.sent() > 1);
    await client.allAcked();
    first.process.kill('SIGTERM');
    expect(await first.exited).toEqual({ code: 0, signal: null });
    client.destroy();

    const second = await startChild(file, { RESA_DATA: folder });
    const reader = connectYClient(second.ws, map.room, map.keys.view);
    await reader.has('last word');
    reader.destroy();
    let log = '';
    second.process.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    const slow = connect(Number(new URL(second.http).port), '127.0.0.1');
    slow.on('error', () => undefined);
    await once(slow, 'connect');
    slow.write('POST /api/maps HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    await fetch(`${second.http}/healthz`);
    const again = setInterval(() => second.process.kill('SIGTERM'), 300);
    expect(await second.exited).toEqual({ code: 1, signal: null });
    clearInterval(again);
    slow.destroy();
    expect(log).toContain('"event":"stop-cut-short"');
    rmSync(folder, { recursive: true, force: true });
  });
});
