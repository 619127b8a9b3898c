/**
 * Somebody with an unmodified y-websocket client, whose every frame is looked at.
 *
 * Laws it holds the server to
 * - Nothing is sent before the document is loaded, and no update before the state it builds on.
 * - Only who may write is asked for what they have, and hears acknowledgements, if they asked for them: only of what is on disk.
 * - The role in presence is that of the key.
 */
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readFrame, step2Frame, updateFrame } from '../../../../server/rooms/frames.ts';
import type { RoomAddress } from '../../../../server/rooms/roomAddress.ts';
import { canDiscuss, canEditMap, MESSAGE_ACK, type Role } from '../../../../src/sync/protocol.ts';
import { FORBIDDEN, type Ledger } from './ledger.ts';
import type { SimServer } from './simServer.ts';
import { type ServerEnd, wireOf } from './wire.ts';

export interface DeviceOptions {
  readonly client: number;
  readonly role: Role;
  readonly key: string;
  readonly address: RoomAddress;
  readonly latency: number;
  readonly wantsAcks: boolean;
}

export type Change = 'title' | 'set' | 'delete' | 'card' | 'text' | 'cut';
export type Nonsense = 'no-frame' | 'no-update' | 'unknown-root' | 'wrong-content';

export interface Device {
  readonly role: Role;
  readonly key: string;
  readonly address: RoomAddress;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly name: () => string;
  readonly mayWrite: boolean;
  readonly codes: readonly number[];
  /** Whether it sent something for which it may be sent away. */
  readonly hasMisbehaved: () => boolean;
  /** Whether that server takes what it sends. */
  readonly isHeardAt: (server: SimServer) => boolean;
  readonly change: (change: Change, key: number) => void;
  /** Loses what it writes next on the way to the server. */
  readonly loseNext: () => void;
  readonly trespass: (as: 'update' | 'step2') => void;
  readonly talkNonsense: (nonsense: Nonsense) => void;
  readonly say: () => void;
  readonly destroy: () => void;
}

/** What went over one socket. */
interface Session {
  readonly server: SimServer;
  /** Of each document message sent, whether a server that takes it must keep it: nothing it builds on is missing. */
  readonly firm: boolean[];
  /** The document messages that a server took from somebody who may write. */
  readonly received: Uint8Array[];
  acked: number;
  hasState: boolean;
  hasAnswered: boolean;
  lacksOne: boolean;
  isTainted: boolean;
  /** The server's end, once the server listens to it. */
  end: ServerEnd | null;
}

export function createDevice(
  { client, role, key, address, latency, wantsAcks }: DeviceOptions,
  ledger: Ledger,
  serverNow: () => SimServer,
  roleOf: (client: number) => Role | null,
): Device {
  const doc = new Y.Doc();
  doc.clientID = client;
  const codes: number[] = [];
  const mayWrite = address.document === 'map' ? canEditMap(role) : canDiscuss(role);
  const root = address.document === 'map' ? 'cards' : 'comments';
  const who = `${role} ${client} in ${address.name}`;
  let session: Session | null = null;
  let isLosing = false;
  let hasMisbehaved = false;
  let said = 0;
  let made = 0;

  function noteSent(current: Session, frame: Uint8Array): boolean {
    const message = readFrame(frame);
    if (message?.type === 'update' && isLosing) {
      isLosing = false;
      current.lacksOne = true;
      return false;
    }
    if (message?.type === 'step2') {
      current.hasAnswered = true;
      current.lacksOne = false;
    }
    if (message?.type === 'step2' || message?.type === 'update') {
      current.firm.push(current.hasAnswered && !current.lacksOne && !current.isTainted);
    }
    return true;
  }

  function noteTaken(current: Session, canWrite: boolean, frame: Uint8Array): void {
    const message = readFrame(frame);
    if (message?.type !== 'step2' && message?.type !== 'update') return;
    const isFirm = current.firm.shift() ?? false;
    if (!canWrite) return;
    current.received.push(message.update);
    const { update } = message;
    if (isFirm) ledger.accept({ server: current.server.name, document: address.name, update });
  }

  function noteWritten(current: Session, frame: Uint8Array): void {
    const violate = (what: string) => ledger.violate(`${who}: ${what}`);
    const message = readFrame(frame);
    if (frame[0] === MESSAGE_ACK) {
      noteAck(current, decoding.readVarUint(decoding.createDecoder(frame.slice(1))));
      return;
    }
    if (message?.type === 'awareness') {
      noteAwareness(message.bytes, current, violate);
      return;
    }
    if (!current.server.store.loaded.has(address.name)) violate('is answered before the document is loaded.');
    if (message?.type === 'step1' && !mayWrite) violate('is asked for what they have.');
    if (message?.type === 'step2') current.hasState = true;
    if (message?.type === 'update' && !current.hasState) violate('hears an update before the state.');
  }

  function noteAck(current: Session, n: number): void {
    const violate = (what: string) => ledger.violate(`${who}: ${what}`);
    if (!wantsAcks || !mayWrite) violate('hears an acknowledgement.');
    if (n < current.acked) violate(`hears ${n} after ${current.acked}.`);
    for (const [i, update] of current.received.slice(current.acked, n).entries()) {
      if (!ledger.isStored(address.name, update)) violate(`hears that ${current.acked + i + 1} is on disk.`);
    }
    if (n > current.received.length) violate(`hears ${n} of ${current.received.length}.`);
    current.acked = n;
  }

  function noteAwareness(bytes: Uint8Array, current: Session, violate: (what: string) => void): void {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > 0 && !current.server.store.loaded.has(address.name))
      violate('sees people before the document is loaded.');
    for (let i = 0; i < count; i++) {
      const id = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state = JSON.parse(decoding.readVarString(decoder)) as { user?: { role?: Role } } | null;
      if (state && state.user?.role !== roleOf(id)) violate(`sees ${id} as ${state.user?.role}.`);
    }
  }

  const Socket = wireOf(
    () => latency,
    () => {
      const current: Session = {
        ...{ server: serverNow(), firm: [], received: [], acked: 0 },
        ...{ hasState: false, hasAnswered: false, lacksOne: false, isTainted: false, end: null },
      };
      session = current;
      return {
        onOpen: (end) => {
          const taken = (connection: { canWrite: boolean }, frame: Uint8Array) => {
            current.end = end;
            noteTaken(current, connection.canWrite, frame);
          };
          void current.server.admit(end, { address, key, wantsAcks }, taken);
        },
        onSend: (frame) => noteSent(current, frame),
        onWrite: (frame) => noteWritten(current, frame),
        onClose: (code) => codes.push(code),
      };
    },
  );
  const provider = new WebsocketProvider('ws://world/sync', address.name, doc, {
    WebSocketPolyfill: Socket,
    disableBc: true,
    maxBackoffTime: 100,
  });
  provider.messageHandlers[MESSAGE_ACK] = () => undefined;
  const say = () => {
    said += 1;
    provider.awareness.setLocalStateField('user', { name: `${client}-${said}`, colour: 1, role: 'facilitate' });
  };
  say();

  function send(frame: Uint8Array): void {
    if (session && provider.wsconnected) provider.ws?.send(Uint8Array.from(frame));
  }

  /** A change made elsewhere, on top of what is here; it never comes to be here unless the server lets it. */
  function foreign(change: (doc: Y.Doc) => void): Uint8Array {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(other);
    change(other);
    const update = Y.encodeStateAsUpdate(other, before);
    other.destroy();
    return update;
  }

  return {
    role,
    key,
    address,
    doc,
    provider,
    mayWrite,
    codes,
    name: () => `${client}-${said}`,
    hasMisbehaved: () => hasMisbehaved,
    isHeardAt: (server) => session?.server === server && session.end?.isOpen() === true,
    change: (change, number) => {
      const records = doc.getMap<unknown>(root);
      const id = `k${number}`;
      made += 1;
      doc.transact(() => {
        const record = records.get(id);
        const text = record instanceof Y.Map ? record.get('text') : null;
        if (change === 'title') doc.getMap(address.document === 'map' ? 'map' : root).set('title', `${client}.${made}`);
        else if (change === 'delete') records.delete(id);
        else if (change === 'text' && text instanceof Y.Text) text.insert(text.length >> 1, `${client}.${made} `);
        else if (change === 'cut' && text instanceof Y.Text) text.delete(0, Math.min(3, text.length));
        else if (change === 'set') records.set(id, `${client}.${made}`);
        else records.set(id, new Y.Map<unknown>([['text', new Y.Text(`${client}.${made} `)]]));
      });
    },
    loseNext: () => {
      isLosing = provider.wsconnected;
    },
    trespass: (as) => {
      const update = foreign((other) => {
        other.getMap(root).set(`${FORBIDDEN}${client}`, 1);
        for (const key of other.getMap(root).keys()) if (!key.startsWith(FORBIDDEN)) other.getMap(root).delete(key);
      });
      send(as === 'update' ? updateFrame(update) : step2Frame(update));
    },
    talkNonsense: (nonsense) => {
      if (!provider.wsconnected || !session) return;
      hasMisbehaved = true;
      session.isTainted = true;
      if (nonsense === 'no-frame') send(new Uint8Array([77, 1, 2]));
      if (nonsense === 'no-update') send(updateFrame(new Uint8Array([9, 9, 9, 9])));
      if (nonsense === 'unknown-root') send(updateFrame(foreign((other) => other.getMap('evil').set('a', 1))));
      if (nonsense === 'wrong-content') {
        send(updateFrame(foreign((other) => other.getMap(root).set(FORBIDDEN, new Y.Array()))));
      }
    },
    say,
    destroy: () => {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}
