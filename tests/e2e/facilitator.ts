/** A facilitator without a screen: makes a map, plans a workshop and leads it, for tests of those who take part. */
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createMapDocument, type MapDocument } from '../../src/document/index.ts';
import { type Workshop, workshopOf } from '../../src/document/workshop/index.ts';
import { newId } from '../../src/lib/id.ts';
import { fail, ok } from '../../src/lib/result.ts';
import { type BoxResult, type Exercise, type ExerciseType, freshExercise } from '../../src/model/workshop/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import { createLead, type Lead } from '../../src/workshop/index.ts';
import { workshopAt } from '../server/support/workshop.ts';

const ORIGIN = `127.0.0.1:${process.env.RESA_TEST_PORT ?? '3291'}`;

export interface Facilitator {
  readonly id: string;
  readonly keys: Readonly<Record<'facilitate' | 'edit' | 'comment' | 'view', string>>;
  /** `/m/<id>#<key>` in a role. */
  readonly path: (role: 'facilitate' | 'edit' | 'comment' | 'view') => string;
  readonly document: MapDocument;
  readonly workshop: Workshop;
  readonly lead: Lead<string>;
  readonly api: ReturnType<typeof workshopAt>;
  /** The code that the screen shows. */
  readonly code: string;
  readonly exercise: (type: ExerciseType) => Exercise;
  /** Begins the exercise of this type, and answers the id of its run. */
  readonly start: (type: ExerciseType) => Promise<string>;
  /** Opens what is sealed, and answers what came out. */
  readonly reveal: () => Promise<BoxResult>;
  readonly close: () => void;
}

type Values = Partial<Omit<Exercise, 'id' | 'order' | 'type'>>;

/** With a lobby open, and the exercises planned in this order. */
export async function startWorkshop(
  plan: readonly (readonly [ExerciseType, Values?])[],
  role: 'edit' | 'comment' = 'comment',
): Promise<Facilitator> {
  const made = await fetch(`http://${ORIGIN}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'first-home', locale: 'en' }),
  });
  const { id, epoch, keys } = await made.json();
  const api = workshopAt(`http://${ORIGIN}`, { id, keys });
  const providers = (['map', 'talk'] as const).map((document) => {
    const doc = new Y.Doc();
    return new WebsocketProvider(`ws://${ORIGIN}/sync`, roomName(id, epoch, document), doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      protocols: ['resa.v1', 'resa.ack', `resa.key.${keys.facilitate}`],
      disableBc: true,
    });
  });
  const [map, talk] = providers;
  if (!map || !talk) throw new Error('There are two documents.');
  for (const provider of providers) {
    provider.awareness.setLocalState(null);
    // What is on the server's disk is not asked here.
    provider.messageHandlers[100] = () => undefined;
  }
  await expect.poll(() => providers.every(({ synced }) => synced)).toBe(true);
  const document = createMapDocument(map.doc);
  const workshop = workshopOf(talk.doc);
  const answer = ({ status, body }: { status: number; body: { message?: string; erased?: number } }) =>
    status < 300 ? ok(body) : fail(body.message ?? String(status));
  const lead = createLead<string>({
    workshop,
    server: {
      putBox: async (box, rules) => answer(await api.setBox(box, rules)),
      openBox: async (box, participants) => answer(await api.openBox(box, participants)),
      sealedIn: async (box) => {
        const found = (await api.boxes()).find((one: { id: string }) => one.id === box);
        const handedIn: readonly { participant: string; isOpened: boolean }[] = found?.handedIn ?? [];
        return ok(handedIn.filter(({ isOpened }) => !isOpened).map(({ participant }) => participant));
      },
      eraseBoxes: async () => {
        const gone = await api.lead('DELETE', '/boxes');
        return gone.status < 300 ? ok(gone.body.erased) : fail('erase');
      },
      closeLobby: async () => answer(await api.lead('DELETE', '/lobby')),
    },
    getMap: document.getMap,
    now: Date.now,
    newId,
  });
  const exercises = plan.map(([type, values], i) => freshExercise({ id: newId(), order: `a${i}`, type, ...values }));
  workshop.putExercises(exercises);
  workshop.setState({ phase: 'lobby' });
  const lobby = await api.openLobby({ role });
  const exercise = (type: ExerciseType): Exercise => {
    const found = exercises.find((one) => one.type === type);
    if (!found) throw new Error(`No ${type} is planned.`);
    return found;
  };
  return {
    id,
    keys,
    path: (as) => `/m/${id}#${keys[as]}`,
    document,
    workshop,
    lead,
    api,
    code: lobby.body.code,
    exercise,
    async start(type) {
      expect(await lead.start(exercise(type))).toBe(null);
      return workshop.view.getSnapshot().state.run ?? '';
    },
    async reveal() {
      const { state, runs } = workshop.view.getSnapshot();
      const run = runs.find((one) => one.id === state.run);
      if (!run) throw new Error('Nothing runs.');
      expect(await lead.reveal(run)).toBe(null);
      await expect.poll(() => workshop.view.getSnapshot().results.get(run.id) ?? null).not.toBe(null);
      return workshop.view.getSnapshot().results.get(run.id) as BoxResult;
    },
    close() {
      for (const provider of providers) provider.destroy();
      document.destroy();
    },
  };
}
