/**
 * Codes that people read off a screen and type: a word and a number.
 *
 * Laws
 * - Case, spaces and signs do not count: `normalCode` is what is kept and compared.
 * - A code is short, so that what guards it is that it works for a while and can be tried a few times only.
 */
import { createHash, randomInt } from 'node:crypto';
import { required } from '../../src/lib/assert.ts';
import { WORDS } from './words.ts';

/** Characters of what somebody typed, at most. */
export const CODE_LENGTH = 40;

/** The code of a lobby, in the form that is compared: `KVIST42`. */
export function newLobbyCode(): string {
  return `${word()}${randomInt(10, 100)}`;
}

/** What brings one person back: `MOLN742`. */
export function newOwnCode(): string {
  return `${word()}${randomInt(100, 1_000)}`;
}

/** For people: `KVIST 42`. */
export function shownCode(code: string): string {
  return code.replace(/(?<=[A-Z])(?=\d)/, ' ');
}

export function normalCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** An own code is worth something in its map alone. */
export function hashOwn(mapId: string, code: string): Uint8Array {
  return createHash('sha256').update(`${mapId}.${code}`).digest();
}

function word(): string {
  return required(WORDS[randomInt(WORDS.length)], 'A word');
}
