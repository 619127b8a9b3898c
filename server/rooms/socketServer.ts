/**
 * The door for sockets.
 *
 * Laws
 * - A refusal is a close code, after the handshake: browsers show nothing else to the page, and 4400–4499 tell a y-websocket
 *   client to stop trying.
 * - Missing map, wrong key and revoked key are one answer, 4404.
 * - Every socket has an error listener from its first moment; no frame of anybody ends the process.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { CLOSE } from '../../src/sync/protocol.ts';
import { isAllowedOrigin } from '../http/origin.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { createAcceptGate } from './acceptGate.ts';
import { type Connection, SocketConnection } from './connection.ts';
import { EPOCH_GONE, type Room } from './room.ts';
import { parseOffer, parseRoomAddress, type RoomAddress, selectSubprotocol } from './roomAddress.ts';
import type { Rooms } from './rooms.ts';

export interface SocketServer {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** From now on every newcomer is told to come back later. */
  readonly stopAccepting: () => void;
  /** Open sockets. */
  readonly count: () => number;
  /** Bytes that wait to be read by clients: all together, and the most of one. */
  readonly buffered: () => { readonly all: number; readonly most: number };
  /** Ends what is still open. */
  readonly close: () => void;
}

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

interface Visitor {
  readonly address: RoomAddress;
  readonly key: string;
  readonly wantsAcks: boolean;
}

const NOT_TEXT = 1003;
const REFUSED_ON_HTTP = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export function createSocketServer({
  keyring,
  rooms,
  origins,
  addressOf,
  limits,
  log,
  metrics,
}: {
  keyring: Keyring;
  rooms: Rooms;
  origins: readonly string[];
  /** Who a request comes from, for the limits. */
  addressOf: (request: IncomingMessage) => string;
  limits: ServerLimits;
  log: Log;
  metrics: Metrics;
}): SocketServer {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frame,
    perMessageDeflate: false,
    handleProtocols: selectSubprotocol,
  });
  const gate = createAcceptGate(limits);
  let isStopping = false;

  /** One for all: a listener made where a request is at hand would keep the request for as long as the socket lives. */
  function noteError(error: Error): void {
    log('socket-error', { reason: describeError(error) }, 'debug');
  }

  function examine(request: IncomingMessage): Visitor | Refusal {
    if (isStopping) return { code: CLOSE.restarting, reason: 'The server is restarting.' };
    const isFull = server.clients.size > limits.connections;
    if (isFull || !gate.admit(addressOf(request))) {
      return { code: CLOSE.tryLater, reason: 'Too many connections.' };
    }
    const offer = parseOffer(readProtocols(request));
    const address = parseRoomAddress(request.url ?? '');
    if (!address || !offer.offersAny) return { code: CLOSE.badRequest, reason: 'Not a room or no subprotocol.' };
    if (!offer.speaksOurs) return { code: CLOSE.clientTooOld, reason: 'Please reload.' };
    if (!isAllowedOrigin(request.headers, origins)) return { code: CLOSE.forbidden, reason: 'Origin not allowed.' };
    if (!offer.key) return { code: CLOSE.notFound, reason: 'No such map or key.' };
    return { address, key: offer.key, wantsAcks: offer.wantsAcks };
  }

  function turnAway(ws: WebSocket, refusal: Refusal): void {
    metrics.connectionRefused(refusal.code);
    refuse(ws, refusal);
  }

  async function admit(
    ws: WebSocket,
    stream: Duplex,
    { address, key, wantsAcks }: Visitor,
    attach: Attach,
  ): Promise<void> {
    const access = await keyring.authorise(address.mapId, key);
    if (!access) return turnAway(ws, { code: CLOSE.notFound, reason: 'No such map or key.' });
    if (access.map.epoch !== address.epoch) {
      return turnAway(ws, { code: CLOSE.epochGone, reason: EPOCH_GONE });
    }
    const { role, keyHash, map, expires } = access;
    const connection = new SocketConnection(ws, {
      stream,
      role,
      key: { hash: keyHash, version: map.keysVersion, expires },
      document: address.document,
      wantsAcks,
      limits,
      metrics,
    });
    const room = await rooms.join(address, connection);
    if (!room) return turnAway(ws, { code: CLOSE.tryLater, reason: 'The map cannot be opened now.' });
    if (ws.readyState !== ws.OPEN) return room.leave(connection);
    metrics.connectionAccepted();
    attach(room, connection);
  }

  function accept(ws: WebSocket, request: IncomingMessage): void {
    ws.on('error', noteError);
    const visitor = examine(request);
    if ('code' in visitor) {
      turnAway(ws, visitor);
      return;
    }
    const attach = hold(ws);
    admit(ws, request.socket, visitor, attach).catch((error: unknown) => {
      log('admission-failed', { reason: describeError(error) }, 'error');
      turnAway(ws, { code: CLOSE.tryLater, reason: 'The map cannot be opened now.' });
    });
  }

  return {
    upgrade: (request, socket, head) => {
      socket.on('error', noteError);
      if (request.url?.startsWith('/sync/')) server.handleUpgrade(request, socket, head, (ws) => accept(ws, request));
      else socket.end(REFUSED_ON_HTTP);
    },
    stopAccepting: () => {
      isStopping = true;
    },
    count: () => server.clients.size,
    buffered: () => {
      let all = 0;
      let most = 0;
      for (const { bufferedAmount } of server.clients) {
        all += bufferedAmount;
        most = Math.max(most, bufferedAmount);
      }
      return { all, most };
    },
    close: () => {
      for (const ws of server.clients) ws.terminate();
      server.close();
    },
  };
}

type Attach = (room: Room, connection: Connection) => void;

/** Stops reading until there is a room to give messages to; what was already read waits, in order. */
function hold(ws: WebSocket): Attach {
  let waiting: Uint8Array[] = [];
  let deliver = (frame: Uint8Array): void => {
    waiting.push(frame);
  };
  ws.pause();
  ws.on('message', (data: RawData, isBinary) => {
    if (isBinary) deliver(toBytes(data));
    else refuse(ws, { code: NOT_TEXT, reason: 'Only binary frames.' });
  });
  return (room, connection) => {
    ws.on('close', () => room.leave(connection));
    deliver = (frame) => {
      // Whoever was told to go, for a renewed link for instance, is not listened to while leaving.
      if (ws.readyState !== ws.OPEN) return;
      connection.touch();
      room.receive(connection, frame);
    };
    const early = waiting;
    waiting = [];
    for (const frame of early) deliver(frame);
    ws.resume();
  };
}

function refuse(ws: WebSocket, { code, reason }: Refusal): void {
  ws.resume();
  ws.close(code, reason);
}

function readProtocols(request: IncomingMessage): ReadonlySet<string> {
  const header = request.headers['sec-websocket-protocol'] ?? '';
  return new Set(
    header
      .split(',')
      .map((protocol) => protocol.trim())
      .filter(Boolean),
  );
}

/** `ws` hands over one Buffer unless asked otherwise. */
function toBytes(data: RawData): Uint8Array {
  return Buffer.isBuffer(data) ? data : Buffer.concat(Array.isArray(data) ? data : [new Uint8Array(data)]);
}
