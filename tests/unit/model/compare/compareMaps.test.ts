import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveLanes, movePhases, setMapInfo, spanCard } from '../../../../src/document/index.ts';
import {
  applyDifferences,
  compareMaps,
  type Difference,
  invertDifference,
  withNeeds,
} from '../../../../src/model/compare/index.ts';
import { compareOrder, copyMap, isLive, type JourneyMap } from '../../../../src/model/index.ts';
import { templateMap } from '../../../../src/model/templates/index.ts';
import { arbitraryMap } from '../../../driver/arbitraryMap.ts';
import { driveMap, driveTemplate, type MapDriver } from '../../../driver/MapDriver.ts';
import { performEdit, type RandomEdit, randomEdit } from '../../../driver/randomEdits.ts';

const NEED = 'lane-need';

/** What a map shows: a deleted record is as good as none. */
function live(map: JourneyMap): JourneyMap {
  return copyMap(map, (id) => id);
}

function edit(driver: MapDriver, edits: readonly RandomEdit[], name: string): JourneyMap {
  edits.forEach((each, i) => {
    performEdit(driver, each, `${name}-${i}`);
  });
  return driver.map();
}

/** Both directions, and that nothing is listed only where nothing differs. */
function checkLaws(current: JourneyMap, future: JourneyMap): void {
  const differences = compareMaps(current, future);
  const applied = applyDifferences(current, differences, 7);
  expect(live(applied)).toEqual(live(future));
  expect(live(applyDifferences(future, differences.map(invertDifference), 7))).toEqual(live(current));
  expect(differences.length === 0).toBe(isDeepStrictEqual(live(current), live(future)));
  for (const [root, records] of Object.entries(current))
    if (root !== 'map')
      expect(Object.keys(Reflect.get(applied, root))).toEqual(expect.arrayContaining(Object.keys(records)));
}

function told(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ type, root, id }) => `${type} ${root} ${id}`);
}

describe('the differences of two maps', () => {
  it('applied to the current map give the future one, whatever was edited', () => {
    fc.assert(
      fc.property(
        fc.array(randomEdit, { maxLength: 15 }),
        fc.array(randomEdit, { minLength: 1, maxLength: 40 }),
        (before, after) => {
          const driver = driveTemplate('first-home');
          const current = edit(driver, before, 'before');
          checkLaws(current, current);
          checkLaws(current, edit(driveMap(current), after, 'after'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('applied to any map give any other, in every root and every value', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryMap, (current, future) => {
        checkLaws(current, future);
      }),
      { numRuns: 300 },
    );
  });

  it('call a move what people see as one: where nothing is moved, all siblings stand in the same sequence', () => {
    const sequence = (map: JourneyMap, common: ReadonlySet<string>) =>
      Object.values(map.phases)
        .filter(({ id }) => common.has(id))
        .sort(compareOrder)
        .map(({ id }) => id);
    fc.assert(
      fc.property(arbitraryMap, arbitraryMap, (current, future) => {
        const isCommon = (id: string) => [current, future].every(({ phases }) => phases[id] && isLive(phases[id]));
        const common = new Set(Object.keys(current.phases).filter(isCommon));
        const moves = compareMaps(current, future).flatMap((each) =>
          each.type === 'moved' && each.root === 'phases' && !each.isShift ? [each.id] : [],
        );
        const still = new Set([...common].filter((id) => !moves.includes(id)));
        expect(sequence(current, still)).toEqual(sequence(future, still));
        const isSame = sequence(current, common).join() === sequence(future, common).join();
        expect(moves.length === 0).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });

  it('are listed for what people do', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    const added = driver.addCard(NEED, 'activity-visit', { text: 'Be greeted' });
    driver.setText('cards', 'need-stand', 'text', 'Know my place in the queue');
    driver.delete('cards:pain-point-silence');
    driver.moveCard('need-legal', NEED, 'activity-wait');
    driver.run(setMapInfo, { values: { owner: 'Maja' } });
    driver.run(movePhases, { ids: ['phase-sign'], index: 0 });
    driver.run(moveLanes, { ids: [NEED], index: 3 });
    driver.setFields('emotion-wait', { score: 1 });
    expect(told(compareMaps(current, driver.map())).toSorted()).toEqual(
      [
        'changed map map',
        'moved phases phase-sign',
        `moved lanes ${NEED}`,
        `added cards ${added}`,
        'changed cards need-stand',
        'changed cards emotion-wait',
        'moved cards need-legal',
        'removed cards pain-point-silence',
      ].toSorted(),
    );
  });

  it('name each value that has changed, a kind’s own among them', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    driver.setFields('pain-point-silence', { severity: 1, owner: null });
    driver.setText('cards', 'pain-point-silence', 'text', 'Hears after a day');
    const [difference] = compareMaps(current, driver.map());
    const card = current.cards['pain-point-silence'];
    expect(difference).toMatchObject({ type: 'changed', root: 'cards', id: 'pain-point-silence' });
    expect(difference?.type === 'changed' && difference.changes).toEqual(
      expect.arrayContaining([
        { field: 'text', before: card?.text, after: 'Hears after a day' },
        { field: 'fields.severity', before: card?.fields.severity, after: 1 },
      ]),
    );
  });

  it('tell what came back from what is new', () => {
    const driver = driveTemplate('first-home');
    driver.delete('cards:need-stand');
    const current = driver.map();
    driver.restore('cards:need-stand');
    expect(told(compareMaps(current, driver.map()))).toEqual(['restored cards need-stand']);
  });

  it('list a wider card as moved, though it begins where it began', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    driver.run(spanCard, { id: 'need-stand', activity: 'activity-wait', span: 2 });
    expect(compareMaps(current, driver.map())).toMatchObject([{ type: 'moved', id: 'need-stand', isShift: false }]);
  });

  it('leave out what only made room', () => {
    const current = templateMap('blank', 'en');
    const phases = Object.values(current.phases).sort(compareOrder);
    const tied = Object.fromEntries(phases.map((phase) => [phase.id, { ...phase, order: 'a0' }]));
    const driver = driveMap({ ...current, phases: tied });
    const before = driver.map();
    const id = driver.addPhase('between', 2);
    const differences = compareMaps(before, driver.map());
    expect(told(differences.filter((each) => each.type !== 'moved' || !each.isShift))).toEqual([`added phases ${id}`]);
    expect(differences.length).toBeGreaterThan(1);
  });
});

describe('bringing in some of the differences', () => {
  it('takes along what they stand in and what they name', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    const phase = driver.addPhase('After');
    const activity = driver.addActivity('Meets the neighbours', phase);
    const lane = driver.addLane('note', 'Ideas');
    const card = driver.addCard(lane, activity, { text: 'A card' });
    const apart = driver.addCard(NEED, 'activity-wait', { text: 'Apart' });
    const all = compareMaps(current, driver.map());
    const chosen = all.filter(({ id }) => id === card);
    const taken = withNeeds(all, chosen);
    expect(new Set(taken.map(({ id }) => id))).toEqual(new Set([phase, activity, lane, card]));
    const after = driveMap(applyDifferences(current, taken, 1));
    expect(after.cell(lane, activity)).toEqual([card]);
    expect(after.map().cards[apart]).toBeUndefined();
  });

  it('takes the cards of a lane along to another kind', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    const future = {
      ...current,
      lanes: { ...current.lanes, [NEED]: { ...current.lanes[NEED], kind: 'note' } },
      cards: Object.fromEntries(
        Object.entries(current.cards).map(([id, card]) => [
          id,
          card.place?.lane === NEED ? { ...card, kind: 'note' } : card,
        ]),
      ),
    } as JourneyMap;
    const all = compareMaps(current, future);
    const taken = withNeeds(
      all,
      all.filter(({ root }) => root === 'lanes'),
    );
    expect(driveMap(applyDifferences(current, taken, 1)).unplaced()).toEqual([]);
  });

  it('keeps a record it takes away, marked deleted', () => {
    const driver = driveTemplate('first-home');
    const current = driver.map();
    driver.delete('cards:need-stand');
    const applied = applyDifferences(current, compareMaps(current, driver.map()), 42);
    expect(applied.cards['need-stand']).toEqual({ ...current.cards['need-stand'], deletedAt: 42 });
  });
});
