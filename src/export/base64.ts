/** Bytes per call of `fromCharCode`: many enough to be quick, few enough for every engine's argument limit; divisible by 3. */
const CHUNK = 0x6000;

/** Base64 of `bytes`, the same in Node, window and worker. */
export function bytesToBase64(bytes: Uint8Array): string {
  let base64 = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return base64;
}
