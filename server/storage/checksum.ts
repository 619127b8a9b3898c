import { crc32 } from 'node:zlib';

/** CRC-32 (IEEE) of a row's bytes, 0…2³²−1: finds damage, not malice. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
