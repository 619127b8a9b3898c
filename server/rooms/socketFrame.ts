/** What says how long the payload is: up to 125 the length itself, else one of these and the length in 2 or 8 bytes. */
const LENGTH_IN_2 = 126;
const LENGTH_IN_8 = 127;
/** The last frame of its message, which is binary. */
const WHOLE_BINARY = 0x82;

/**
 * `payload` as a server sends it on a websocket: one whole, unmasked binary frame (RFC 6455, section 5.2). Made once, it can be
 * written to as many sockets as are to have it.
 */
export function socketFrame(payload: Uint8Array): Buffer {
  const { byteLength } = payload;
  const extra = byteLength < LENGTH_IN_2 ? 0 : byteLength < 0x1_0000 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + extra + byteLength);
  frame[0] = WHOLE_BINARY;
  frame[1] = extra === 0 ? byteLength : extra === 2 ? LENGTH_IN_2 : LENGTH_IN_8;
  if (extra === 2) frame.writeUInt16BE(byteLength, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(byteLength), 2);
  frame.set(payload, 2 + extra);
  return frame;
}
