/** Two servers over one store, and people who come, write, and go. */
import * as Y from 'yjs';
import { hashKey, newKeys, roleOfHash, storedKeys } from '../../../../server/keys/keys.ts';
import type { RoomAddress } from '../../../../server/rooms/roomAddress.ts';
import { migrateDocument } from '../../../../src/document/index.ts';
import { CLOSE, type Role } from '../../../../src/sync/protocol.ts';
import { createMemoryStore } from '../memoryStore.ts';
import { pass } from './clock.ts';
import { createDevice, type Device } from './device.ts';
import type { Health } from './faultyStore.ts';
import { createHub, type Hub } from './hub.ts';
import { createLedger, holds, type Ledger } from './ledger.ts';
import { createSimServer, type SimServer } from './simServer.ts';

const MAP_ID = 'abcdefghijkl';
const ADDRESSES: Readonly<Record<'map' | 'talk', RoomAddress>> = {
  map: { name: `${MAP_ID}.1`, mapId: MAP_ID, epoch: 1, document: 'map' },
  talk: { name: `${MAP_ID}.1.talk`, mapId: MAP_ID, epoch: 1, document: 'talk' },
};
/** Longer than any pause, window, poll or wait in the servers. */
const QUIET_MS = 1_500;

export interface Person {
  readonly role: Role;
  readonly document: 'map' | 'talk';
  readonly server: number;
  readonly latency: number;
  readonly wantsAcks: boolean;
}

export interface World {
  readonly ledger: Ledger;
  readonly hub: Hub;
  readonly server: (at: number) => SimServer;
  readonly device: (slot: number) => Device | null;
  /** Answers where they are to be found. */
  readonly arrive: (person: Person) => number;
  readonly depart: (slot: number) => void;
  /** Goes to the other server with the next connection. */
  readonly moveTo: (slot: number, server: number) => void;
  readonly setHealth: (at: number, health: Health) => void;
  readonly renew: (at: number, role: Role) => void;
  readonly restart: (at: number, how: 'drain' | 'kill') => Promise<void>;
  /** Throws when a promise was broken. */
  readonly check: () => void;
  /** Mends everything, lets everybody come back, and sees that all agree; then sends all away and sees that all is kept. */
  readonly conclude: () => Promise<void>;
  /** Sends everybody away, whatever happened. */
  readonly end: () => void;
}

export async function createWorld(): Promise<World> {
  const ledger = createLedger();
  const hub = createHub(ledger);
  const base = createMemoryStore();
  const first = new Y.Doc();
  first.getMap('map').set('title', 'Made');
  migrateDocument(first);
  const keys: Record<Role, string> = { ...newKeys() };
  const update = Y.encodeStateAsUpdate(first);
  await base.createMap(
    { id: MAP_ID, epoch: 1, title: 'Made', keys: storedKeys(MAP_ID, keys) },
    { document: ADDRESSES.map.name, update },
  );
  ledger.noteCommit(ADDRESSES.map.name, 1, update);

  let incarnations = 0;
  let clients = 0;
  let hasHadTrouble = false;
  const start = () => createSimServer(`server ${incarnations++}`, base, hub, ledger);
  const servers = [start(), start()];
  const slots = new Map<number, { readonly device: Device; server: number }>();
  const roles = new Map<number, Role>();
  const renewed = new Set<Role>();

  const server = (at: number) => servers[at % servers.length] as SimServer;
  const everybody = () => [...slots.values()].map(({ device }) => device);
  const connected = () => everybody().filter(({ provider }) => provider.wsconnected && provider.synced);

  function check(): void {
    for (const { server: name, document } of ledger.unsaved()) {
      if (!hub.openAt(name).includes(document)) ledger.violate(`${name} let go of ${document} with unsaved edits.`);
    }
    for (const { codes, role, hasMisbehaved } of everybody()) {
      for (const code of codes) {
        const isDeserved =
          (code === CLOSE.badRequest && hasMisbehaved()) ||
          ((code === CLOSE.forbidden || code === CLOSE.notFound) && renewed.has(role)) ||
          ((code === CLOSE.tryLater || code === CLOSE.restarting || code === 1006) && hasHadTrouble);
        if (!isDeserved) ledger.violate(`${role} is sent away with ${code}.`);
      }
    }
    if (ledger.violations.length > 0) throw new Error(ledger.violations.join('\n'));
  }

  function end(): void {
    for (const device of everybody()) device.destroy();
    slots.clear();
  }

  function expectAgreement(): void {
    for (const { name } of Object.values(ADDRESSES)) {
      const stored = ledger.stored(name);
      const people = connected().filter(({ address }) => address.name === name);
      const names = people.map((person) => person.name()).sort();
      for (const { role, doc, provider, mayWrite } of people) {
        // What was shown and never saved is brought back by those who may write; a reader may be left alone with it.
        const isBeyond = !mayWrite && ledger.hasLost(name);
        const isEqual =
          holds(doc, Y.encodeStateAsUpdate(stored)) && (isBeyond || holds(stored, Y.encodeStateAsUpdate(doc)));
        const said = (of: Y.Doc) =>
          JSON.stringify(['map', 'cards', 'comments'].map((root) => of.getMap(root).toJSON()));
        if (!isEqual) ledger.violate(`${role} sees ${said(doc)} in ${name}, where ${said(stored)} is stored.`);
        if (doc.store.pendingStructs || doc.store.pendingDs) ledger.violate(`${role} waits for something in ${name}.`);
        const seen = [...provider.awareness.getStates().values()].map(({ user }) => user?.name as string).sort();
        if (String(seen) !== String(names)) ledger.violate(`${role} sees ${seen} in ${name}, where ${names} are.`);
      }
    }
    for (const { server: name, document } of ledger.unsaved())
      ledger.violate(`${name} never stored an edit of ${document}.`);
    check();
  }

  return {
    ledger,
    hub,
    server,
    device: (slot) => slots.get(slot)?.device ?? null,
    arrive: ({ role, document, server: at, latency, wantsAcks }) => {
      const client = ++clients;
      roles.set(client, role);
      const place = { server: at } as { device: Device; server: number };
      const options = { client, role, key: keys[role], address: ADDRESSES[document], latency, wantsAcks };
      place.device = createDevice(
        options,
        ledger,
        () => server(place.server),
        (id) => roles.get(id) ?? null,
      );
      slots.set(client, place);
      return client;
    },
    depart: (slot) => {
      slots.get(slot)?.device.destroy();
      slots.delete(slot);
    },
    moveTo: (slot, at) => {
      const place = slots.get(slot);
      if (place) place.server = at;
    },
    setHealth: (at, health) => {
      hasHadTrouble ||= health !== 'well';
      server(at).store.setHealth(health);
    },
    renew: (at, role) => {
      renewed.add(role);
      const asker = server(at);
      const asked = asker.keyring.renew(MAP_ID, keys.facilitate, role);
      // A store that fails refuses, or renews and cannot say so: then the link is dead and nobody has the new one.
      void asked.then(
        (answer) => {
          if (typeof answer !== 'object') return;
          keys[role] = answer.key;
          const isHeard = everybody().some((device) => device.role === role && device.isHeardAt(asker));
          if (isHeard) ledger.violate(`${role} is heard after the link was renewed.`);
        },
        () => undefined,
      );
    },
    restart: async (at, how) => {
      hasHadTrouble = true;
      const old = server(at);
      if (how === 'kill') {
        old.kill();
        ledger.forgive(old.name);
      } else {
        const drained = old.drain();
        await pass(400);
        const couldSave = old.store.health() === 'well';
        if (!couldSave) old.kill();
        else await drained;
        if (!couldSave) ledger.forgive(old.name);
      }
      servers[at % servers.length] = start();
    },
    check,
    end,
    conclude: async () => {
      hub.setMood('well');
      for (const { store } of servers) store.setHealth('well');
      await pass(QUIET_MS);
      const map = await base.readMap(MAP_ID);
      for (const [slot, { device }] of slots) {
        if (roleOfHash(map?.keys ?? [], hashKey(device.key))) {
          device.provider.connect();
          continue;
        }
        if (device.provider.wsconnected) ledger.violate(`${device.role} stays with a link that was renewed.`);
        device.destroy();
        slots.delete(slot);
      }
      await pass(QUIET_MS);
      // A y-websocket client that comes back says nothing new of itself, and is seen with its next word.
      for (const device of everybody()) device.say();
      await pass(QUIET_MS);
      if (connected().length < slots.size) ledger.violate('Somebody cannot come back.');
      expectAgreement();
      end();
      await pass(QUIET_MS);
      const title = ledger.stored(ADDRESSES.map.name).getMap('map').get('title');
      const listed = (await base.readMap(MAP_ID))?.title;
      if (listed !== title) ledger.violate(`The map is listed as ${listed} and called ${title}.`);
      for (const { rooms, name } of servers) if (rooms.count() > 0) ledger.violate(`${name} keeps a room for nobody.`);
      check();
    },
  };
}
