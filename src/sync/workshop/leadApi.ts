/** Leading a workshop over HTTP: the lobby, the boxes and the server’s clock. Only facilitators’ keys are let in, but to the clock. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { ROLES, type Role } from '../protocol.ts';
import { BOX_STATES, type BoxState } from '../workshopProtocol.ts';
import type { MapKey } from './partApi.ts';
import { type WorkshopCall, type WorkshopProblem, workshopCall } from './workshopCall.ts';

const codeSchema = z.nullable(z.string().check(z.minLength(1), z.maxLength(40)));
/** `closesAt` in ms since 1970. */
const lobbySchema = z.object({
  code: codeSchema,
  ticket: codeSchema,
  role: z.enum(ROLES),
  closesAt: z.nullable(z.number()),
});
const stateSchema = z.object({ state: z.enum(BOX_STATES) });
const erasedSchema = z.object({ erased: z.int().check(z.minimum(0)) });
const timeSchema = z.object({ now: z.number() });

/** The code works while it is there. */
export type Lobby = Readonly<z.infer<typeof lobbySchema>>;

export interface LobbyWish {
  /** What people may do who come by the code. */
  readonly role: Extract<Role, 'edit' | 'comment'>;
  readonly minutes?: number;
  /** Withdraws the code of before. */
  readonly anew?: boolean;
}

export function readLobby(at: MapKey, signal?: AbortSignal): Promise<Result<Lobby, WorkshopProblem>> {
  return ask(at, ['lobby'], lobbySchema, { signal });
}

export function openLobby(at: MapKey, wish: LobbyWish): Promise<Result<Lobby, WorkshopProblem>> {
  return ask(at, ['lobby'], lobbySchema, { method: 'PUT', body: wish });
}

/** Nobody comes in by the code any more. */
export function closeLobby(at: MapKey): Promise<Result<unknown, WorkshopProblem>> {
  return ask(at, ['lobby'], z.unknown(), { method: 'DELETE' });
}

/** Opens a box for ballots under `rules`; one that is open already gets the rules and keeps what they allow. */
export function putBox(at: MapKey, box: string, rules: unknown): Promise<Result<unknown, WorkshopProblem>> {
  return ask(at, ['boxes', box], z.unknown(), { method: 'PUT', body: { rules } });
}

/** Shows what was sealed, of some participants or of all: it enters the map or the discussion. Again, it changes nothing. */
export function openBox(
  at: MapKey,
  box: string,
  participants?: readonly string[],
): Promise<Result<{ readonly state: BoxState }, WorkshopProblem>> {
  const body = participants ? { participants } : {};
  return ask(at, ['boxes', box, 'open'], stateSchema, { method: 'POST', body });
}

/** Erases all boxes that were never opened; answers how many ballots went with them. */
export async function eraseBoxes(at: MapKey): Promise<Result<number, WorkshopProblem>> {
  const answered = await ask(at, ['boxes'], erasedSchema, { method: 'DELETE' });
  return answered.ok ? ok(answered.value.erased) : answered;
}

/** The server’s clock, in ms since 1970, when it answered. */
export async function readServerTime(signal?: AbortSignal): Promise<Result<number, WorkshopProblem>> {
  const answered = await workshopCall(['time'], timeSchema, { signal });
  return answered.ok ? ok(answered.value.now) : fail(answered.error.problem);
}

async function ask<T>(
  { map, key }: MapKey,
  path: readonly string[],
  schema: z.ZodMiniType<T>,
  call: WorkshopCall,
): Promise<Result<T, WorkshopProblem>> {
  const answered = await workshopCall(['maps', map, ...path], schema, { ...call, key });
  return answered.ok ? answered : fail(answered.error.problem);
}
