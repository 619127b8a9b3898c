/**
 * Codes that people read off a screen and type: a word and a number.
 *
 * Laws
 * - Case, spaces and signs do not count: `normalCode` is what is kept and compared.
 * - A code is short, so that what guards it is that it works for a while and can be tried a few times only.
 * - A ticket is what the picture and the link of a code carry beside it: nobody guesses it, so that whoever has one comes in however
 *   many others guess. It is worth something with its code alone.
 */
import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { required } from '../../src/lib/assert.ts';
import type { StoredMap } from '../storage/store.ts';
import { WORDS } from './words.ts';

/** Characters of what somebody typed, at most. */
export const CODE_LENGTH = 40;
/** 96 bits, in base64url. */
export const TICKET_LENGTH = 16;

/** The code of a lobby, in the form that is compared: `KVIST42`. */
export function newLobbyCode(): string {
  return `${word()}${randomInt(10, 100)}`;
}

/** What brings one person back: `MOLN742`. */
export function newOwnCode(): string {
  return `${word()}${randomInt(100, 1_000)}`;
}

/** Kept nowhere: it follows from the code and from what only the server has of the map’s keys, and ends with either. */
export function ticketOf({ keys }: Pick<StoredMap, 'keys'>, code: string): string {
  const secret = required(keys.find(({ role }) => role === 'facilitate')?.hash, 'The facilitate key');
  return createHmac('sha256', secret).update(`ticket.${code}`).digest('base64url').slice(0, TICKET_LENGTH);
}

/** Whether this is the code’s ticket. */
export function isTicket(map: Pick<StoredMap, 'keys'>, code: string, ticket: string): boolean {
  return ticket.length === TICKET_LENGTH && timingSafeEqual(Buffer.from(ticketOf(map, code)), Buffer.from(ticket));
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
