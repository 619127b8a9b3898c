import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createAcceptGate } from '../../../server/rooms/acceptGate.ts';
import { CLOSE } from '../../../src/sync/protocol.ts';
import { openRaw, protocolsFor } from '../support/rawSocket.ts';
import { makeTestMap, startTestServer } from '../support/testServer.ts';

const GENEROUS = { burst: 1_000_000, perSecond: 1_000_000 };

describe('a herd of a thousand that comes back at once', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is let in at a bounded rate, the others are told to try later, and in the end everybody is in', async () => {
    const acceptAll = { burst: 250, perSecond: 250 };
    const { http, ws, stop } = await startTestServer({ limits: { accept: GENEROUS, acceptAll } });
    const map = await makeTestMap(http);
    // Time stands still but for what the test lets pass.
    vi.useFakeTimers({ toFake: ['performance'] });

    /** Comes to the door once; answers the open socket, or the code it was sent away with. */
    function knock(): Promise<WebSocket | number> {
      const socket = new WebSocket(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
      socket.on('error', () => undefined);
      return new Promise((resolve) => {
        socket.once('message', () => resolve(socket));
        socket.once('close', (code) => resolve(code));
      });
    }

    const inside: WebSocket[] = [];
    const rounds: number[] = [];
    while (inside.length < 1_000 && rounds.length < 10) {
      const outcomes = await Promise.all(Array.from({ length: 1_000 - inside.length }, knock));
      const codes = outcomes.filter((outcome) => typeof outcome === 'number');
      expect(codes.filter((code) => code !== CLOSE.tryLater)).toEqual([]);
      inside.push(...outcomes.filter((outcome) => typeof outcome !== 'number'));
      rounds.push(outcomes.length - codes.length);
      vi.advanceTimersByTime(1_000);
    }
    expect(rounds).toEqual([250, 250, 250, 250]);
    for (const socket of inside) socket.terminate();
    await stop();
  });
});

describe('the gate for sockets', () => {
  it('is not kept shut by those who ask in vain', () => {
    vi.useFakeTimers();
    const gate = createAcceptGate({ accept: GENEROUS, acceptAll: { burst: 10, perSecond: 1 } });
    const admitted = () => Array.from({ length: 1_000 }, () => gate.admit('a')).filter(Boolean).length;
    expect(admitted()).toBe(10);
    vi.advanceTimersByTime(1_000);
    expect(admitted()).toBe(1);
    vi.useRealTimers();
  });

  it('lets others in while one address asks too fast', () => {
    const slow = { burst: 10, perSecond: 0.001 };
    const gate = createAcceptGate({ accept: { burst: 5, perSecond: 0.001 }, acceptAll: slow });
    const admitted = (address: string) => Array.from({ length: 20 }, () => gate.admit(address)).filter(Boolean).length;
    expect([admitted('greedy'), admitted('modest'), admitted('late')]).toEqual([5, 5, 0]);
  });
});

describe('behind a proxy', () => {
  const accept = { burst: 1, perSecond: 0.001 };
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

  it('that is listed, limits count by the address it names', async () => {
    const { http, ws, stop } = await startTestServer({ proxies: ['loopback'], limits: { accept, requests: 1 } });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      statuses.push((await fetch(`${http}/api/maps/aaaaaaaaaaaa`, from(address))).status);
    }
    expect(statuses).toEqual([404, 429, 404]);
    const codes: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      codes.push(
        await (await openRaw(`${ws}/sync/aaaaaaaaaaaa.1`, protocolsFor('x'.repeat(32)), from(address))).closed,
      );
    }
    expect(codes).toEqual([CLOSE.notFound, CLOSE.tryLater, CLOSE.notFound]);
    await stop();
  });

  it('that is not listed, nobody chooses the address they are counted by', async () => {
    const { http, ws, stop } = await startTestServer({ limits: { accept, requests: 1 } });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      statuses.push((await fetch(`${http}/api/maps/aaaaaaaaaaaa`, from(address))).status);
    }
    expect(statuses).toEqual([404, 429]);
    const codes: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      codes.push(
        await (await openRaw(`${ws}/sync/aaaaaaaaaaaa.1`, protocolsFor('x'.repeat(32)), from(address))).closed,
      );
    }
    expect(codes).toEqual([CLOSE.notFound, CLOSE.tryLater]);
    await stop();
  });
});

describe('a request that does not come to its end', () => {
  it.each([
    ['head', { requestHead: 100 }, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'body',
      { requestHead: 100, requestWhole: 200 },
      'POST /api/maps HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('in its %s is ended', async (_part, limits, text) => {
    const { server, stop } = await startTestServer({ limits });
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(text);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    await once(socket, 'close');
    expect(answer).toContain('HTTP/1.1 408');
    await stop();
  });
});
