/**
 * Keys are what opens a map: whoever holds one has its role.
 *
 * Laws
 * - A key is 192 random bits, base64url. Only its SHA-256 is stored; comparing takes the same time whatever differs.
 * - So that a facilitator can copy every link on any device, the other keys are also kept sealed (AES-256-GCM) under a key
 *   derived from the facilitate key. The server alone cannot open them.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { ROLES, type Role } from '../../src/sync/protocol.ts';
import type { StoredKey } from '../storage/store.ts';

const KEY_BYTES = 24;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export type MapKeys = Readonly<Record<Role, string>>;

export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

export function newKeys(): MapKeys {
  return { facilitate: newKey(), edit: newKey(), comment: newKey(), view: newKey() };
}

export function hashKey(key: string): Uint8Array {
  return createHash('sha256').update(key).digest();
}

/** The role that the key with this hash opens, or null. */
export function roleOfHash(keys: readonly StoredKey[], hash: Uint8Array): Role | null {
  let role: Role | null = null;
  for (const stored of keys) if (timingSafeEqual(stored.hash, hash)) role = stored.role;
  return role;
}

/** What the store keeps of a new map's keys. */
export function storedKeys(mapId: string, keys: MapKeys): StoredKey[] {
  return ROLES.map((role) => storedKey(mapId, role, keys[role], keys.facilitate));
}

export function storedKey(mapId: string, role: Role, key: string, facilitateKey: string): StoredKey {
  const sealed = role === 'facilitate' ? null : sealKey(mapId, role, key, facilitateKey);
  return { role, hash: hashKey(key), sealed, uses: 0 };
}

/** iv, tag and ciphertext in one. */
export function sealKey(mapId: string, role: Role, key: string, facilitateKey: string): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(mapId, facilitateKey), iv);
  cipher.setAAD(Buffer.from(`${mapId}.${role}`));
  const text = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Throws when `sealed` was made for another map, role or facilitate key, or is damaged. */
export function unsealKey(mapId: string, role: Role, sealed: Uint8Array, facilitateKey: string): string {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(mapId, facilitateKey), sealed.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(`${mapId}.${role}`));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

function sealingKey(mapId: string, facilitateKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', facilitateKey, mapId, 'resa.seal', 32));
}
