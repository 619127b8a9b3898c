/** Two ends of a websocket with a distance between them, as `y-websocket` sees the one and a connection of the server the other. */
import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** The server's end. */
export interface ServerEnd {
  readonly ws: WebSocket;
  readonly stream: Duplex;
  readonly isOpen: () => boolean;
  /** Hears each frame that comes in while the socket is open. */
  hear: (frame: Uint8Array) => void;
}

export interface WireHooks {
  /** The client has been let through the handshake. */
  readonly onOpen: (end: ServerEnd, protocols: readonly string[]) => void;
  /** False for a frame that gets lost before it is sent. */
  readonly onSend: (frame: Uint8Array) => boolean;
  /** A frame of the server, as it leaves. */
  readonly onWrite: (frame: Uint8Array) => void;
  readonly onClose: (code: number) => void;
}

/** A class for `WebSocketPolyfill`, each of whose sockets takes `latency` ms one way. */
export function wireOf(latency: () => number, hooksFor: () => WireHooks): typeof globalThis.WebSocket {
  class ClientEnd {
    readonly OPEN = OPEN;
    readyState = CONNECTING;
    onopen: () => void = () => undefined;
    onmessage: ((event: { data: Uint8Array }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    readonly #hooks = hooksFor();
    readonly #way = latency();
    readonly #server: ServerSocket;

    constructor(_url: string, protocols: readonly string[]) {
      this.#server = new ServerSocket((event) => {
        setTimeout(() => {
          this.readyState = CLOSED;
          this.#hooks.onClose(event.code);
          this.onclose?.(event);
        }, this.#way);
      });
      const stream = {
        write: (framed: Buffer) => {
          const frame = new Uint8Array(framed.subarray(framed[1] === 126 ? 4 : framed[1] === 127 ? 10 : 2));
          this.#hooks.onWrite(frame);
          setTimeout(() => {
            if (this.readyState === OPEN) this.onmessage?.({ data: frame });
          }, this.#way);
          return true;
        },
      };
      const end: ServerEnd = {
        ws: this.#server as unknown as WebSocket,
        stream: stream as unknown as Duplex,
        isOpen: () => this.#server.readyState === OPEN,
        hear: () => undefined,
      };
      this.#server.end = end;
      setTimeout(() => {
        if (this.readyState !== CONNECTING) return;
        this.#hooks.onOpen(end, protocols);
        this.readyState = OPEN;
        this.onopen();
      }, this.#way);
    }

    send(frame: Uint8Array): void {
      if (this.readyState !== OPEN || !this.#hooks.onSend(frame)) return;
      const sent = Uint8Array.from(frame);
      setTimeout(() => {
        if (this.#server.readyState === OPEN) this.#server.end?.hear(sent);
      }, this.#way);
    }

    close(): void {
      if (this.readyState >= CLOSING) return;
      this.readyState = CLOSING;
      setTimeout(() => this.#server.hangUp(), this.#way);
    }
  }
  return ClientEnd as unknown as typeof globalThis.WebSocket;
}

/** As much of a `ws` socket as a connection uses. */
class ServerSocket extends EventEmitter {
  readonly OPEN = OPEN;
  readyState = OPEN;
  readonly bufferedAmount = 0;
  readonly isPaused = false;
  end: ServerEnd | null = null;
  readonly #tell: (event: { code: number; reason: string }) => void;

  constructor(tell: (event: { code: number; reason: string }) => void) {
    super();
    this.#tell = tell;
  }

  readonly pause = (): void => undefined;
  readonly resume = (): void => undefined;

  ping(): void {
    setTimeout(() => this.emit('pong'), 1);
  }

  close(code: number, reason: string): void {
    if (this.readyState !== OPEN) return;
    this.readyState = CLOSING;
    this.#tell({ code, reason });
    setTimeout(() => this.hangUp(), 1);
  }

  terminate(): void {
    if (this.readyState === CLOSED) return;
    this.#tell({ code: 1006, reason: '' });
    this.hangUp();
  }

  hangUp(): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.emit('close');
  }
}
