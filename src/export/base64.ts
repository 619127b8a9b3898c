import { assert } from '../lib/assert.ts';

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

/** What a `data:<mime>;base64,…` address holds. */
export function dataUriToBytes(href: string): { readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const match = /^data:([a-z0-9/+.-]+);base64,/i.exec(href);
  assert(match?.[1], 'an image is not a base64 data address');
  return { mime: match[1], bytes: Uint8Array.from(atob(href.slice(match[0].length)), (char) => char.charCodeAt(0)) };
}
