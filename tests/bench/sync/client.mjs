/** A client as cheap as can be, so that what is measured is the server: it speaks the protocol and holds no document unless asked. */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { STEP_1, STEP_2, syncMessage, UPDATE } from './wire.mjs';

const NOTHING = Y.encodeStateVector(new Y.Doc());

/**
 * Connects and resolves when the server has sent the document. `onUpdate` hears each update after that; `localAddress` is any of
 * the loopback's, so that a crowd does not come from one.
 */
export function connect(dialect, { onUpdate = () => undefined, onState = () => undefined, localAddress } = {}) {
  const socket = new WebSocket(dialect.url, dialect.protocols, { localAddress, perMessageDeflate: false });
  const send = (message) => socket.send(dialect.wrap(message));
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      for (const message of dialect.greeting) socket.send(message);
      send(syncMessage(STEP_1, NOTHING));
    });
    socket.on('message', (frame) => {
      const message = dialect.unwrap(frame);
      if (message?.step === STEP_2) {
        onState(message.bytes);
        resolve({ update: (bytes) => send(syncMessage(UPDATE, bytes)), close: () => socket.terminate() });
      } else if (message?.step === UPDATE) onUpdate(message.bytes);
      else if (message?.step === STEP_1) send(syncMessage(STEP_2, Y.encodeStateAsUpdate(new Y.Doc())));
    });
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`The server closed with ${code} ${reason}.`)));
  });
}
