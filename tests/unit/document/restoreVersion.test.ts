import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readVersion, restoreVersion } from '../../../src/document/bulk/index.ts';
import { compareMaps, type MapPart } from '../../../src/model/compare/index.ts';
import { isLive, type JourneyMap, LIMITS, RECORD_ROOTS, type RecordRoot } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveMap, driveTemplate, type MapDriver } from '../../driver/MapDriver.ts';
import { createNetwork } from '../../driver/network.ts';
import { performEdit, randomEdit } from '../../driver/randomEdits.ts';

const edits = fc.array(randomEdit, { minLength: 1, maxLength: 25 });
const WHOLE: MapPart = { root: 'map' };

function perform(
  driver: MapDriver,
  list: readonly (typeof randomEdit extends fc.Arbitrary<infer E> ? E : never)[],
  name = 'new',
) {
  list.forEach((edit, i) => {
    performEdit(driver, edit, `${name}-${i}`);
  });
}

/** What readers see is the same. */
function expectSame(one: JourneyMap, other: JourneyMap, what: string): void {
  expect(compareMaps(one, other), what).toEqual([]);
}

function liveIds(map: JourneyMap, root: RecordRoot): string[] {
  return Object.values(map[root]).flatMap((record) => (isLive(record) ? [record.id] : []));
}

const RUNS = { numRuns: 60 };

describe('restoring a version', () => {
  it('gives the whole old map, loses no record, and undo gives today’s', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const driver = driveTemplate('first-home');
        perform(driver, first, 'old');
        const version = driver.map();
        perform(driver, second);
        const today = driver.map();
        driver.run(restoreVersion, { version, part: WHOLE });
        expectSame(driver.map(), version, 'restored');
        for (const root of RECORD_ROOTS)
          for (const id of Object.keys(today[root])) expect(driver.map()[root]).toHaveProperty(id);
        if (compareMaps(today, version).length === 0) return;
        driver.undo();
        expectSame(driver.map(), today, 'undone');
        driver.redo();
        expectSame(driver.map(), version, 'done again');
      }),
      RUNS,
    );
  });

  it('of a lane or a phase gives what stood there, and touches nothing outside that was there already', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('lanes' as const, 'phases' as const), fc.nat(), (list, root, pick) => {
        const driver = driveTemplate('first-home');
        const version = driver.map();
        perform(driver, list);
        const today = driver.map();
        const ids = [...new Set([...Object.keys(today[root]), ...Object.keys(version[root])])];
        const id = ids[pick % ids.length] ?? '';
        driver.run(restoreVersion, { version, part: { root, id } });
        const after = driver.map();

        const standsIn = (map: JourneyMap, card: string) => {
          const place = map.cards[card]?.place;
          return root === 'lanes' ? place?.lane === id : map.activities[place?.activity ?? '']?.place.phase === id;
        };
        const isOfPhase = (activity: string) =>
          root === 'phases' && [version, today].some((map) => map.activities[activity]?.place.phase === id);
        const isInside = (of: RecordRoot, record: string) =>
          (of === root && record === id) ||
          // What was written under an activity that has left the phase since goes back with it.
          (of === 'cards' &&
            [version, today].some(
              (map) => standsIn(map, record) || isOfPhase(map.cards[record]?.place?.activity ?? ''),
            )) ||
          (of === 'activities' && isOfPhase(record)) ||
          of === 'links';
        for (const of of RECORD_ROOTS) {
          for (const record of liveIds(today, of)) {
            if (!isInside(of, record)) expect(after[of][record], `${of} ${record}`).toBe(today[of][record]);
          }
        }
        const there = (map: JourneyMap) =>
          liveIds(map, 'cards')
            .filter((card) => standsIn(map, card))
            .sort();
        expect(there(after)).toEqual(there(version));
        for (const card of there(version)) expect(after.cards[card]).toEqual(version.cards[card]);
        if (after === today) return;
        driver.undo();
        expectSame(driver.map(), today, 'undone');
      }),
      {
        ...RUNS,
        // A card written under an activity that was then moved to another phase.
        examples: [
          [
            [
              { verb: 'addCards', a: 0, b: 853, c: 0, text: '' },
              { verb: 'moveActivities', a: 0, b: 385, c: 0, text: '' },
            ],
            'phases',
            750_762_316,
          ],
        ],
      },
    );
  });

  it('of one card brings back its words, its place and what it stands in', () => {
    const driver = driveTemplate('first-home');
    const version = driver.map();
    const [card] = Object.values(version.cards).filter(({ kind }) => kind === 'need');
    const [other] = Object.values(version.cards).filter(({ kind }) => kind === 'pain-point');
    if (!card?.place || !other) throw new Error('two cards');
    driver.setText('cards', card.id, 'text', 'Other words');
    driver.setText('cards', other.id, 'text', 'New words');
    driver.delete(`cards:${card.id}`, `lanes:${card.place.lane}`);
    driver.run(restoreVersion, { version, part: { root: 'cards', id: card.id } });
    expect(driver.card(card.id)).toEqual(card);
    expect(driver.map().lanes[card.place.lane]?.deletedAt).toBeNull();
    expect(driver.card(other.id).text).toBe('New words');
    driver.undo();
    expect(driver.card(card.id).deletedAt).not.toBeNull();
  });

  it('meets what another person does at the same time, and all have the same map in the end', () => {
    fc.assert(
      fc.property(edits, edits, (list, meanwhile) => {
        const network = createNetwork(2, templateMap('first-home', 'en'));
        const [one, two] = network.replicas as [MapDriver, MapDriver];
        const version = one.map();
        perform(one, list);
        network.settle();
        network.setCut(1, true);
        perform(two, meanwhile, 'theirs');
        const theirs = two.map();
        one.run(restoreVersion, { version, part: WHOLE });
        network.settle();
        expect(one.map()).toEqual(two.map());
        for (const root of RECORD_ROOTS)
          for (const id of Object.keys(theirs[root])) expect(one.map()[root]).toHaveProperty(id);
      }),
      RUNS,
    );
  });

  it('fits when as much goes as comes, and is refused with a limit when it does not', () => {
    const map = templateMap('first-home', 'en');
    const [lane] = Object.values(map.lanes);
    if (!lane) throw new Error('a lane');
    const full = (name: string) =>
      Object.fromEntries(
        Array.from({ length: LIMITS.lanes }, (_, i) => [`${name}${i}`, { ...lane, id: `${name}${i}` }]),
      );
    const version = { ...map, lanes: full('old') };
    const driver = driveMap({ ...map, lanes: full('new') });
    driver.run(restoreVersion, { version, part: WHOLE });
    expect(liveIds(driver.map(), 'lanes')).toHaveLength(LIMITS.lanes);
    driver.undo();
    expect(() => driver.run(restoreVersion, { version, part: { root: 'lanes', id: 'old1' } })).toThrow(
      'too-many-lanes',
    );
    expect(liveIds(driver.map(), 'lanes')[0]).toBe('new0');
  });

  it('reads a version from its bytes, and answers nothing for what is none', () => {
    const driver = driveTemplate('first-home');
    expect(readVersion(Y.encodeStateAsUpdate(driver.doc))).toEqual(driver.map());
    expect(readVersion(new Uint8Array([1, 2, 3]))).toBeNull();
    driver.doc.getMap('map').set('schemaVersion', 999);
    expect(readVersion(Y.encodeStateAsUpdate(driver.doc))).toBeNull();
  });
});
