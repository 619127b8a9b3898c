/**
 * Taking part in a workshop over HTTP: coming in, who takes part, and one's own sealed ballot. Ballots and rules are values that
 * the wire does not look into: whoever asks brings the schema.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../lib/result.ts';
import { ROLES } from '../protocol.ts';
import { BOX_STATES, CAME_BY } from '../workshopProtocol.ts';
import { type Refused, type WorkshopProblem, workshopCall } from './workshopCall.ts';

const idSchema = z.string().check(z.minLength(1), z.maxLength(64));
const keySchema = z.string().check(z.minLength(8), z.maxLength(200));
const ownSchema = z.string().check(z.minLength(1), z.maxLength(40));
const countSchema = z.int().check(z.minimum(0));

const joinedSchema = z.object({
  map: idSchema,
  key: keySchema,
  participant: idSchema,
  own: ownSchema,
  role: z.enum(ROLES),
  title: z.string(),
});
const enteredSchema = z.object({ participant: idSchema, key: keySchema, own: ownSchema });
const participantSchema = z.object({
  id: idSchema,
  name: z.string(),
  colour: z.int(),
  by: z.enum(CAME_BY),
  joinedAt: z.number(),
});
const boxSchema = z.object({
  id: idSchema,
  rules: z.unknown(),
  state: z.enum(BOX_STATES),
  people: countSchema,
  entries: countSchema,
  handedIn: z.optional(z.array(z.object({ participant: idSchema, entries: countSchema, isOpened: z.boolean() }))),
});
const boxesSchema = z.object({ now: z.number(), boxes: z.array(boxSchema) });
const revisionSchema = z.object({ revision: countSchema });

/** Somebody who came in by the code: `key` opens the map in `role` and is the person's own; `own` is to come back with. */
export type Joined = Readonly<z.infer<typeof joinedSchema>>;
/** Somebody who was here already: `key` goes along with what they hand in and opens nothing by itself. */
export type Entered = Readonly<z.infer<typeof enteredSchema>>;
/** `joinedAt` in ms since 1970. */
export type Participant = Readonly<z.infer<typeof participantSchema>>;
/** What may be known of a box while it is sealed; `handedIn` only for facilitators. */
export type BoxInfo = Readonly<z.infer<typeof boxSchema>>;

export interface MapKey {
  readonly map: string;
  readonly key: string;
}

/** A box, and who hands in there. */
export interface BallotAddress extends MapKey {
  readonly box: string;
  readonly participant: string;
}

export interface Person {
  readonly name: string;
  readonly colour: number;
}

/** A code as typed, with the ticket of the link by which somebody came. */
export interface DoorCode {
  readonly code: string;
  readonly ticket?: string | undefined;
}

export function join(door: DoorCode, person: Person): Promise<Result<Joined, WorkshopProblem>> {
  return plain(workshopCall(['join'], joinedSchema, { method: 'POST', body: { ...door, ...person } }));
}

/** The same person, with a fresh key: the one of before is over. */
export function joinAgain(door: DoorCode, own: string): Promise<Result<Joined, WorkshopProblem>> {
  return plain(workshopCall(['join', 'again'], joinedSchema, { method: 'POST', body: { ...door, own } }));
}

/** For who came by a link of the map; as a stand-in (facilitators only) for somebody without a device. */
export function takePart(
  { map, key }: MapKey,
  person: Person & { readonly isStandIn?: boolean },
): Promise<Result<Entered, WorkshopProblem>> {
  return plain(workshopCall(['maps', map, 'participants'], enteredSchema, { key, method: 'POST', body: person }));
}

/** Everybody who takes part; only facilitators may ask. */
export async function listParticipants(
  { map, key }: MapKey,
  signal?: AbortSignal,
): Promise<Result<readonly Participant[], WorkshopProblem>> {
  const schema = z.object({ participants: z.array(participantSchema) });
  const listed = await plain(workshopCall(['maps', map, 'participants'], schema, { key, signal }));
  return listed.ok ? ok(listed.value.participants) : listed;
}

/** Puts somebody out: their key is over, and what they have handed in stays. Only facilitators may. */
export async function removeParticipant(
  { map, key }: MapKey,
  participant: string,
): Promise<Result<void, WorkshopProblem>> {
  const path = ['maps', map, 'participants', participant];
  const removed = await plain(workshopCall(path, z.unknown(), { key, method: 'DELETE' }));
  return removed.ok ? ok(undefined) : removed;
}

/** The boxes of a map, with the server's clock in ms since 1970. */
export function readBoxes(
  { map, key }: MapKey,
  signal?: AbortSignal,
): Promise<Result<Readonly<z.infer<typeof boxesSchema>>, WorkshopProblem>> {
  return plain(workshopCall(['maps', map, 'boxes'], boxesSchema, { key, signal }));
}

export interface StandingBallot<T> {
  readonly revision: number;
  /** Null: nothing is handed in. */
  readonly ballot: T | null;
}

/** What stands of one's own, and whether the box still takes more. */
export function readBallot<T>(
  { map, key, box, participant }: BallotAddress,
  schema: z.ZodMiniType<T>,
  signal?: AbortSignal,
): Promise<Result<StandingBallot<T> & { readonly state: BoxInfo['state'] }, WorkshopProblem>> {
  const answer = z.object({ state: z.enum(BOX_STATES), revision: countSchema, ballot: z.nullable(schema) });
  return plain(workshopCall(ballotPath(map, box), answer, { key, participant, signal }));
}

/** `changed` comes with what stands instead. */
export type HandInProblem<T> =
  | { readonly problem: Exclude<WorkshopProblem, 'changed'> }
  | { readonly problem: 'changed'; readonly stands: StandingBallot<T> };

export interface HandIn<T> {
  /** Of this try: a repeated one changes nothing. */
  readonly id: string;
  /** The revision it builds on; 0 for the first. */
  readonly base: number;
  /** Null takes back what was handed in. */
  readonly ballot: T | null;
}

/** Answers the revision under which it is on the server's disk. */
export async function handIn<T>(
  { map, key, box, participant }: BallotAddress,
  schema: z.ZodMiniType<T>,
  { id, base, ballot }: HandIn<T>,
): Promise<Result<number, HandInProblem<T>>> {
  const body = { id, base, ballot };
  const path = ballotPath(map, box);
  const answered = await workshopCall(path, revisionSchema, { key, participant, method: 'PUT', body });
  if (answered.ok) return ok(answered.value.revision);
  const { problem, answer } = answered.error;
  if (problem !== 'changed') return fail({ problem });
  const stands = z.object({ revision: countSchema, ballot: z.nullable(schema) }).safeParse(answer);
  return stands.success ? fail({ problem, stands: stands.data }) : fail({ problem: 'server' });
}

/** Shows one's own to everybody, where the exercise lets each person. */
export async function openOwn({ map, key, box, participant }: BallotAddress): Promise<Result<void, WorkshopProblem>> {
  const path = [...ballotPath(map, box), 'open'];
  const opened = await plain(workshopCall(path, z.unknown(), { key, participant, method: 'POST' }));
  return opened.ok ? ok(undefined) : opened;
}

function ballotPath(map: string, box: string): readonly string[] {
  return ['maps', map, 'boxes', box, 'ballot'];
}

async function plain<T>(answer: Promise<Result<T, Refused>>): Promise<Result<T, WorkshopProblem>> {
  const answered = await answer;
  return answered.ok ? answered : fail(answered.error.problem);
}
