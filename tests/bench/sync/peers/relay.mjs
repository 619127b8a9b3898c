/**
 * The floor: a relay that knows no document, checks nothing and keeps nothing. It makes each frame once, writes it straight to the
 * sockets, and merges what follows the first edit of a room within 20 ms. No server that delivers the same edits can take less.
 */
import http from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Sender, WebSocketServer } from 'ws';
import * as Y from 'yjs';

const WINDOW_MS = 20;
const SYNC = 0;
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2];
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());
const WHOLE_BINARY = { fin: true, opcode: 2, mask: false, rsv1: false, readOnly: true };

const rooms = new Map();

function messageOf(step, bytes) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

function makeRoom() {
  const members = new Map();
  let waiting = [];
  let flushedAt = Number.NEGATIVE_INFINITY;
  let timer = null;

  function flush() {
    timer = null;
    flushedAt = performance.now();
    const [first] = waiting;
    const onlySender = waiting.every(({ socket }) => socket === first.socket) ? first.socket : null;
    const update = waiting.length > 1 ? Y.mergeUpdates(waiting.map(({ bytes }) => bytes)) : first.bytes;
    waiting = [];
    const frame = Buffer.concat(Sender.frame(messageOf(UPDATE, update), WHOLE_BINARY));
    for (const [socket, stream] of members) if (socket !== onlySender) stream.write(frame);
  }

  return {
    members,
    send: (socket, bytes) => {
      waiting.push({ socket, bytes });
      if (timer) return;
      const wait = flushedAt + WINDOW_MS - performance.now();
      if (wait <= 0) flush();
      else timer = setTimeout(flush, wait);
    },
  };
}

function roomOf(name) {
  const room = rooms.get(name) ?? makeRoom();
  rooms.set(name, room);
  return room;
}

const server = http.createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const { members, send } = roomOf(request.url);
  members.set(socket, request.socket);
  socket.on('close', () => members.delete(socket));
  socket.on('message', (message) => {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const step = decoding.readVarUint(decoder);
    if (step === STEP_1) socket.send(messageOf(STEP_2, NOTHING));
    else if (step === UPDATE) send(socket, decoding.readVarUint8Array(decoder));
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
