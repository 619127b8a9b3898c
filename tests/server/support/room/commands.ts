/** What may happen in a world, as commands for fast-check. */
import fc from 'fast-check';
import { ROLES, type Role } from '../../../../src/sync/protocol.ts';
import { pass } from './clock.ts';
import type { Change, Device, Nonsense } from './device.ts';
import { HEALTHS, type Health } from './faultyStore.ts';
import { HUB_MOODS, type HubMood } from './hub.ts';
import type { Person, World } from './world.ts';

/** As much as decides which commands can be: who is there, and whether they may write. */
export interface Model {
  readonly people: Map<number, { readonly mayWrite: boolean }>;
}

type Command = fc.AsyncCommand<Model, World>;

const MOST_PEOPLE = 5;
/** The how manyeth of those who fit. */
const nths = fc.nat(MOST_PEOPLE - 1);
const servers = fc.nat(1);

/** A command that does `act`, after which every promise must still hold. */
function command(
  words: string,
  act: (world: World, model: Model) => void | Promise<void>,
  can: (model: Model) => boolean = () => true,
): Command {
  return {
    check: can,
    run: async (model, world) => {
      await act(world, model);
      await pass(1);
      world.check();
    },
    toString: () => words,
  };
}

/** For one of those who are there, or of those who may write, or may not. */
function by(
  nth: number,
  words: string,
  act: (device: Device, world: World, slot: number) => void,
  mayWrite?: boolean,
): Command {
  const slotIn = ({ people }: Model): number | undefined => {
    const fit = [...people].filter(([, person]) => mayWrite === undefined || person.mayWrite === mayWrite);
    return fit[nth % fit.length]?.[0];
  };
  const who = mayWrite === undefined ? 'person' : mayWrite ? 'writer' : 'reader';
  return command(
    `${who} ${nth} ${words}`,
    (world, model) => {
      const slot = slotIn(model) ?? -1;
      const device = world.device(slot);
      if (device) act(device, world, slot);
    },
    (model) => slotIn(model) !== undefined,
  );
}

function arrive({ people }: Model, world: World, person: Person): void {
  const { role, document } = person;
  const mayWrite = role === 'facilitate' || role === 'edit' || (role === 'comment' && document === 'talk');
  people.set(world.arrive(person), { mayWrite });
}

const persons: fc.Arbitrary<Person> = fc.record({
  role: fc.constantFrom<Role>('edit', 'edit', 'facilitate', 'comment', 'view'),
  document: fc.constantFrom('map' as const, 'map' as const, 'talk' as const),
  server: servers,
  latency: fc.constantFrom(1, 10, 35),
  wantsAcks: fc.boolean(),
});
const changes = fc.constantFrom<Change>('title', 'set', 'set', 'delete', 'card', 'text', 'text', 'cut');
const keys = fc.nat(2);

const arrivals = persons.map((person) =>
  command(
    `${person.role} arrives at ${person.document} over ${person.server}, ${person.latency} ms away`,
    (world, model) => arrive(model, world, person),
    ({ people }) => people.size < MOST_PEOPLE,
  ),
);
const departures = nths.map((nth) => {
  const goes = by(nth, 'leaves for good', (_, world, slot) => world.depart(slot));
  const run: Command['run'] = async (model, world) => {
    await goes.run(model, world);
    for (const slot of model.people.keys()) if (!world.device(slot)) model.people.delete(slot);
  };
  return { ...goes, run };
});
const edits = fc
  .tuple(nths, changes, keys)
  .map(([nth, change, key]) => by(nth, `${change}s ${key}`, (device) => device.change(change, key), true));
const lostEdits = fc.tuple(nths, changes, keys).map(([nth, change, key]) =>
  by(
    nth,
    `loses an edit, then ${change}s ${key}`,
    (device) => {
      device.loseNext();
      device.change('card', key);
      device.change(change, key);
    },
    true,
  ),
);
const trespasses = fc
  .tuple(nths, fc.constantFrom('update' as const, 'step2' as const))
  .map(([nth, as]) => by(nth, `trespasses with ${as}`, (device) => device.trespass(as), false));
const nonsense = fc
  .tuple(nths, fc.constantFrom<Nonsense>('no-frame', 'no-update', 'unknown-root', 'wrong-content'))
  .map(([nth, sort]) => by(nth, `sends ${sort}`, (device) => device.talkNonsense(sort), true));
const words = nths.map((nth) => by(nth, 'says who they are', (device) => device.say()));
const absences = nths.map((nth) => by(nth, 'goes offline', ({ provider }) => provider.disconnect()));
const returns = fc.tuple(nths, servers).map(([nth, server]) =>
  by(nth, `comes back over ${server}`, ({ provider }, world, slot) => {
    world.moveTo(slot, server);
    provider.connect();
  }),
);
const waits = fc
  .constantFrom(4, 15, 20, 25, 60, 120, 400)
  .map((ms) => command(`${ms} ms pass`, (): Promise<void> => pass(ms)));
const healths = fc
  .tuple(servers, fc.constantFrom<Health>('well', 'fails', ...HEALTHS))
  .map(([at, health]) => command(`the store of ${at}: ${health}`, (world) => world.setHealth(at, health)));
const moods = fc
  .constantFrom<HubMood>('well', ...HUB_MOODS)
  .map((mood) => command(`the bus: ${mood}`, (world) => world.hub.setMood(mood)));
const renewals = fc
  .tuple(servers, fc.constantFrom<Role>(...ROLES))
  .map(([at, role]) => command(`the link to ${role} is renewed at ${at}`, (world) => world.renew(at, role)));
const restarts = fc
  .tuple(servers, fc.constantFrom('drain' as const, 'kill' as const))
  .map(([at, how]) => command(`${how} and start ${at}`, (world) => world.restart(at, how)));

const often = <T>(times: number, one: T): readonly T[] => Array.from({ length: times }, () => one);

/** Everything that may happen, what happens often several times. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  ...often(10, edits),
  ...often(5, waits),
  ...often(3, healths),
  ...often(2, arrivals),
  ...often(2, moods),
  ...often(2, returns),
  ...[departures, lostEdits, trespasses, nonsense, words, absences, renewals, restarts],
];

/** A world in which some people are at work already: at each server somebody who may write, and somebody who may not. */
export async function begin(world: World): Promise<Model> {
  const model: Model = { people: new Map() };
  const rest = { document: 'map', latency: 1, wantsAcks: true } as const;
  arrive(model, world, { ...rest, role: 'edit', server: 0 });
  arrive(model, world, { ...rest, role: 'facilitate', server: 1, latency: 10 });
  arrive(model, world, { ...rest, role: 'view', server: 0 });
  await pass(100);
  world.check();
  return model;
}
