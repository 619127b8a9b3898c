/** Who leads a workshop, and who says what came out of it, in a discussion that many may write in (rule 89). */

import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyUpdates } from '../../server/rooms/applyUpdates.ts';
import type { Sender } from '../../server/updates/withhold.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { voteRules, votes, workshopAt } from './support/workshop.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

const LED = ['agenda', 'workshop', 'runs'] as const;

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** What stands in all roots. */
function saidIn(doc: Y.Doc) {
  return Object.fromEntries([...LED, 'results', 'comments'].map((root) => [root, doc.getMap(root).toJSON()]));
}

/** What one change in a copy of the document is, as its writer would send it. */
function changeIn(
  doc: Y.Doc,
  change: (copy: Y.Doc) => void,
): { readonly live: Uint8Array; readonly whole: Uint8Array } {
  const copy = copyOf(doc);
  const before = Y.encodeStateVector(copy);
  copy.transact(() => change(copy));
  return { live: Y.encodeStateAsUpdate(copy, before), whole: Y.encodeStateAsUpdate(copy) };
}

/** A discussion in which a workshop runs and a result and a comment stand. */
function runningTalk(): Y.Doc {
  const doc = new Y.Doc();
  for (const root of [...LED, 'results', 'comments']) doc.getMap(root).set('one', `${root} as they are`);
  return doc;
}

function take(doc: Y.Doc, update: Uint8Array, sender: Sender, isWhole: boolean) {
  return applyUpdates(doc, 'talk', [{ update, isWhole, sender }]);
}

const WAYS: readonly (readonly [name: string, change: (root: Y.Map<unknown>) => void])[] = [
  ['adds to it', (root) => root.set('forged', 1)],
  ['replaces what stands', (root) => root.set('one', 'forged')],
  ['deletes what stands', (root) => root.delete('one')],
  ['empties it', (root) => root.clear()],
  ['hides it in a map', (root) => root.set('forged', new Y.Map([['in', 1]]))],
  [
    'replaces what stands again and again',
    (root) => {
      for (let i = 0; i < 5; i++) root.set('one', i);
    },
  ],
];

describe('what is not one’s to write', () => {
  const cases = [
    ...LED.flatMap((root) => (['edit', 'comment'] as const).map((sender) => [root, sender] as const)),
    ...(['facilitate', 'edit', 'comment'] as const).map((sender) => ['results', sender] as const),
  ];
  it.each(cases)('changes nothing in %s, whichever way somebody who may %s goes about it', (root, sender) => {
    for (const [way, change] of WAYS) {
      const doc = runningTalk();
      const before = saidIn(doc);
      const { live, whole } = changeIn(doc, (copy) => change(copy.getMap(root)));
      expect(take(doc, live, sender, false), way).toEqual({ news: null, outcomes: ['withheld'] });
      expect(take(doc, whole, sender, true), way).toEqual({ news: null, outcomes: ['withheld'] });
      expect(saidIn(doc), way).toEqual(before);
      const beside = changeIn(doc, (copy) => {
        copy.getMap('comments').set('mine', 'a comment');
        change(copy.getMap(root));
      });
      take(doc, beside.whole, sender, true);
      expect(doc.getMap('comments').get('mine'), `${way}: what stands before it is taken`).toBe('a comment');
      expect(doc.getMap(root).toJSON(), way).toEqual(before[root]);
    }
  });

  it('is so too where an item says its place by a neighbour alone, on either side', () => {
    const doc = runningTalk();
    const standing = doc.getMap('agenda')._map.get('one') as Y.Item;
    const comment = doc.getMap('comments')._map.get('one') as Y.Item;
    for (const [origin, right] of [
      [null, standing.id],
      [standing.id, null],
      [comment.lastId, standing.id],
    ] as const) {
      const item = new Y.Item(new Y.ID(7, 0), null, origin, null, right, null, null, new Y.ContentAny(['forged']));
      const encoder = new Y.UpdateEncoderV1();
      for (const number of [1, 1]) encoding.writeVarUint(encoder.restEncoder, number);
      encoder.writeClient(7);
      encoding.writeVarUint(encoder.restEncoder, 0);
      item.write(encoder, 0);
      encoding.writeVarUint(encoder.restEncoder, 0);
      expect(take(doc, encoder.toUint8Array(), 'comment', false).outcomes).toEqual(['withheld']);
    }
    expect(saidIn(doc)).toEqual(saidIn(runningTalk()));
  });

  it('is found however long the way is by which an item says where it stands', () => {
    const writer = new Y.Doc();
    const agenda = writer.getMap('agenda');
    // Three ways in turn, so that Yjs cannot make one item of each.
    for (let i = 0; i < 60_000; i++) agenda.set(`${i % 3}`, i);
    const doc = new Y.Doc();
    take(doc, Y.encodeStateAsUpdate(writer), 'comment', true);
    expect(doc.getMap('agenda').size).toBe(0);
    take(doc, Y.encodeStateAsUpdate(writer), 'facilitate', true);
    expect(doc.getMap('agenda').size).toBe(3);
  });
});

describe('what is one’s to write', () => {
  it('is taken: a facilitator leads, a server says what came out, all comment', () => {
    for (const [way, change] of WAYS) {
      for (const [root, sender] of [
        ...LED.map((led) => [led, 'facilitate'] as const),
        ['results', 'server'] as const,
      ]) {
        const doc = runningTalk();
        const { live } = changeIn(doc, (copy) => change(copy.getMap(root)));
        expect(take(doc, live, sender, false).outcomes, `${sender} ${way}`).toEqual(['applied']);
        const wanted = runningTalk();
        change(wanted.getMap(root));
        expect(saidIn(doc)).toEqual(saidIn(wanted));
      }
    }
  });

  it('is not hurt by what people pass on for others, and all comes together in the end', () => {
    const step = fc.record({
      who: fc.constantFrom('leader', 'first', 'second'),
      deed: fc.constantFrom('write', 'write', 'write', 'delete', 'hear', 'undo', 'send'),
      from: fc.constantFrom('leader', 'first', 'second'),
      key: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = runningTalk();
        const roles = { leader: 'facilitate', first: 'comment', second: 'edit' } as const;
        const docs = { leader: copyOf(server), first: copyOf(server), second: copyOf(server) };
        const undo = Object.fromEntries(
          Object.entries(docs).map(([who, doc]) => [
            who,
            new Y.UndoManager(doc.getMap('comments'), { captureTimeout: 0 }),
          ]),
        );
        const led = () => [server.getMap('agenda').toJSON(), docs.leader.getMap('agenda').toJSON()];
        for (const { who, deed, from, key } of steps) {
          const doc = docs[who];
          if (deed === 'write') doc.getMap('comments').set(`${who}-${key}`, `${who} ${key}`);
          if (deed === 'write' && who === 'leader') doc.getMap('agenda').set(`${key}`, Math.random());
          if (deed === 'delete') doc.getMap('comments').delete(`${who}-${key}`);
          if (deed === 'undo') undo[who]?.undo();
          if (deed === 'hear') Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[from]));
          if (deed !== 'send') continue;
          const [before] = led();
          take(server, Y.encodeStateAsUpdate(doc), roles[who], true);
          if (who === 'leader') expect(...(led() as [unknown])).toBeDefined();
          else expect(server.getMap('agenda').toJSON(), 'nobody else leads').toEqual(before);
          const own = Object.entries(doc.getMap('comments').toJSON()).filter(([name]) => name.startsWith(who));
          expect(server.getMap('comments').toJSON(), 'one’s own is there').toMatchObject(Object.fromEntries(own));
        }
        for (const who of ['leader', 'first', 'second'] as const) {
          take(server, Y.encodeStateAsUpdate(docs[who]), roles[who], true);
        }
        for (const doc of Object.values(docs)) Y.applyUpdate(docs.leader, Y.encodeStateAsUpdate(doc));
        expect(saidIn(server)).toEqual(saidIn(docs.leader));
      }),
      { numRuns: 300 },
    );
  });
});

describe('at the server', () => {
  let server: TestServer;
  let map: TestMap;
  const clients: YClient[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    map = await makeTestMap(server.http);
  });
  afterAll(async () => {
    for (const client of clients) client.destroy();
    await server.stop();
  });

  async function discuss(key: string, doc = new Y.Doc()): Promise<YClient> {
    const client = connectYClient(server.ws, `${map.room}.talk`, key, { root: 'comments', doc });
    clients.push(client);
    await client.synced();
    return client;
  }

  it('a forged plan and a forged result reach nobody, while the others go on', async () => {
    const [leader, editor, commenter] = [
      await discuss(map.keys.facilitate),
      await discuss(map.keys.edit),
      await discuss(map.keys.comment),
    ];
    const at = workshopAt(server.http, map);
    const ada = await at.addAs('Ada');
    await at.setBox('box', voteRules());
    await at.handIn(ada, 'box', votes({ one: 1 }));
    await at.openBox('box');
    leader.doc.getMap('agenda').set('exercise', 'as led');
    await until(() => clients.every(({ doc }) => doc.getMap('results').has('box') && doc.getMap('agenda').size === 1));
    const result = leader.doc.getMap('results').get('box');
    for (const forger of [editor, commenter]) {
      forger.doc.getMap('agenda').set('exercise', 'forged');
      forger.doc.getMap('results').set('box', 'forged');
    }
    for (const forger of [editor, commenter]) await until(forger.isWithheld);
    leader.set('leader', 'a comment');
    await leader.allAcked();
    const late = await discuss(map.keys.view);
    expect(late.doc.getMap('agenda').toJSON()).toEqual({ exercise: 'as led' });
    expect(late.doc.getMap('results').toJSON()).toEqual({ box: result });
    expect(clients.every(({ provider }) => provider.wsconnected)).toBe(true);
    const honest = await discuss(map.keys.comment);
    honest.set('honest', 'a comment');
    await honest.allAcked();
    await Promise.all([late.has('leader'), late.has('honest')]);
    expect(honest.isWithheld()).toBe(false);
  });

  it('what is left out of all that somebody has is not acknowledged until a facilitator brings it', async () => {
    const led = new Y.Doc();
    led.getMap('agenda').set('late', 'as led');
    const passer = await discuss(map.keys.comment, copyOf(led));
    await until(passer.isWithheld);
    passer.set('passer', 'a comment');
    const reader = await discuss(map.keys.view);
    await reader.has('passer');
    const other = await discuss(map.keys.comment);
    other.set('other', 'a later comment');
    await other.allAcked();
    expect(passer.acked()).toBe(0);
    expect(reader.doc.getMap('agenda').has('late')).toBe(false);

    const leader = await discuss(map.keys.facilitate, led);
    await leader.allAcked();
    await passer.allAcked();
    await until(() => reader.doc.getMap('agenda').has('late'));
  });
});
