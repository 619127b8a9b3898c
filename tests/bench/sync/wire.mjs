/** How one client speaks to each of the measured servers: where it connects, and what stands around a message of the protocol. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const SYNC = 0;
const AUTH = 2;
/** Hocuspocus answers a client's own state with this. */
const SYNC_REPLY = 4;
export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

function bytesOf(write) {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const syncMessage = (step, bytes) =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });

/** The step and bytes of a message of the document, or null for any other. */
function readSync(decoder) {
  const type = decoding.readVarUint(decoder);
  if (type !== SYNC && type !== SYNC_REPLY) return null;
  return { step: decoding.readVarUint(decoder), bytes: decoding.readVarUint8Array(decoder) };
}

const plain = {
  protocols: [],
  greeting: [],
  wrap: (message) => message,
  unwrap: (frame) => readSync(decoding.createDecoder(frame)),
};

/** `@y/websocket-server`. */
export const yWebsocketDialect = ({ origin, room }) => ({ ...plain, url: `${origin}/${room}` });

/** Resa, asked for acknowledgements as its own editor asks. */
export const resaDialect = ({ origin, room, key }) => ({
  ...plain,
  url: `${origin}/sync/${room}`,
  protocols: ['resa.v1', 'resa.ack', `resa.key.${key}`],
});

/** Hocuspocus, which puts the document's name before each message and wants a token first. */
export const hocuspocusDialect = ({ origin, room }) => {
  const name = bytesOf((encoder) => encoding.writeVarString(encoder, room));
  const wrap = (message) => Buffer.concat([name, message]);
  const token = bytesOf((encoder) => {
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
  });
  return {
    url: origin,
    protocols: [],
    greeting: [wrap(token)],
    wrap,
    unwrap: (frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarString(decoder);
      return readSync(decoder);
    },
  };
};
