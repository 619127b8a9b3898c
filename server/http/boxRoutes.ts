import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Audit } from '../audit/audit.ts';
import { isOver } from '../ballots/boxPlans.ts';
import { refusal } from '../ballots/refusals.ts';
import type { Workshops } from '../ballots/workshops.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { ServerLimits } from '../limits.ts';
import type { BoxHead } from '../storage/ballots.ts';
import {
  BALLOT_BYTES,
  boxIdSchema,
  ERASE_BOX,
  ERASE_BOXES,
  HAND_IN,
  handInSchema,
  LIST_BOXES,
  OPEN_BALLOT,
  OPEN_BOX,
  openBoxSchema,
  READ_BALLOT,
  READ_TIME,
  RULES_BYTES,
  SET_BOX,
  setRulesSchema,
} from './boxRoutesApi.ts';
import { paramsOf } from './requests.ts';
import { accessOf, bodyOf, limited, participantKeyOf, refuse } from './workshopAccess.ts';

export interface BoxRoutesOptions {
  readonly workshops: Workshops;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly limits: ServerLimits;
}

/** Boxes that take sealed ballots: opened for handing in, handed in to, and opened for all to see. */
export function addBoxRoutes(app: FastifyInstance, { workshops, keyring, audit, limits }: BoxRoutesOptions): void {
  const { joins, managed, handedIn, reads } = limits.workshops;
  const boxPath = '/api/maps/:id/boxes/:box';
  const ballotPath = `${boxPath}/ballot`;

  app.get('/api/time', { config: limited(READ_TIME, reads) }, async () => ({ now: Date.now() }));

  app.get('/api/maps/:id/boxes', { config: limited(LIST_BOXES, reads) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'comment');
    if (!access) return reply;
    const boxes = await workshops.boxes(access.map.id);
    return { now: Date.now(), boxes: boxes.map((box) => toAnswer(box, access.role === 'facilitate')) };
  });

  app.put(boxPath, { bodyLimit: RULES_BYTES, config: limited(SET_BOX, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    const asked = access && (await bodyOf(setRulesSchema, request, reply));
    if (!asked) return reply;
    const id = boxIdSchema.safeParse(boxIdOf(request));
    if (!id.success) return refuse(reply, refusal('no-box'));
    const set = await workshops.setRules(access.map.id, id.data, asked.rules);
    if (!set.ok) return refuse(reply, set.error);
    const box = (await workshops.boxes(access.map.id)).find((one) => one.id === id.data);
    return toAnswer(box ?? { ...set.value, handedIn: [] }, true);
  });

  app.post(`${boxPath}/open`, { config: limited(OPEN_BOX, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    const asked = access && (await bodyOf(openBoxSchema, request, reply));
    if (!asked) return reply;
    const opened = await workshops.open(access.map, boxIdOf(request), asked.participants ?? 'all');
    if (!opened.ok) return refuse(reply, opened.error);
    await audit.note(request.raw, 'box-opened', { mapId: access.map.id });
    return opened.value;
  });

  app.delete(boxPath, { config: limited(ERASE_BOX, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    const erased = await workshops.erase(access.map.id, boxIdOf(request));
    return erased.ok ? {} : refuse(reply, erased.error);
  });

  app.delete('/api/maps/:id/boxes', { config: limited(ERASE_BOXES, managed) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'facilitate');
    if (!access) return reply;
    return { erased: await workshops.eraseAll(access.map.id) };
  });

  app.get(ballotPath, { config: limited(READ_BALLOT, reads) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'comment');
    if (!access) return reply;
    const found = await workshops.ballot(access.map.id, participantKeyOf(request), boxIdOf(request));
    if (!found.ok) return refuse(reply, found.error);
    const { box, ballot } = found.value;
    const state = box && ballot?.isOpened && !isOver(box.state) ? 'opened' : box?.state;
    return { state, revision: ballot?.revision ?? 0, ballot: ballot?.ballot ?? null };
  });

  app.put(ballotPath, { bodyLimit: BALLOT_BYTES, config: limited(HAND_IN, handedIn) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'comment');
    const asked = access && (await bodyOf(handInSchema, request, reply));
    if (!asked) return reply;
    const handed = await workshops.handIn(access.map.id, participantKeyOf(request), boxIdOf(request), asked);
    return handed.ok ? handed.value : refuse(reply, handed.error);
  });

  app.post(`${ballotPath}/open`, { config: limited(OPEN_BALLOT, joins) }, async (request, reply) => {
    const access = await accessOf(keyring, request, reply, 'comment');
    if (!access) return reply;
    const opened = await workshops.openOwn(access.map, participantKeyOf(request), boxIdOf(request));
    return opened.ok ? opened.value : refuse(reply, opened.error);
  });
}

function toAnswer({ id, rules, state, handedIn }: BoxHead, isFacilitator: boolean) {
  const entries = handedIn.reduce((sum, one) => sum + one.entries, 0);
  // Who opens when would tell whose is whose.
  const isHidden = rules.naming === 'anonymous' && state !== 'opened';
  const told = handedIn.map((one) => ({ ...one, isOpened: one.isOpened && !isHidden }));
  return { id, rules, state, people: handedIn.length, entries, ...(isFacilitator && { handedIn: told }) };
}

function boxIdOf(request: FastifyRequest): string {
  return paramsOf(request).box ?? '';
}
