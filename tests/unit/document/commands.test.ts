import { describe, expect, it } from 'vitest';
import { mergeMap } from '../../../src/document/bulk/index.ts';
import {
  addPhases,
  duplicateCards,
  moveActivities,
  moveCards,
  movePhases,
  setRecord,
  spanCard,
} from '../../../src/document/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveMap, driveTemplate } from '../../driver/MapDriver.ts';

const NEED = 'lane-need';
const A = 'activity-1';
const B = 'activity-2';

describe('placing', () => {
  it('inserts several where the index says, in the order given', () => {
    const driver = driveTemplate('blank');
    driver.run(addPhases, {
      phases: [
        { id: 'x', title: 'x' },
        { id: 'y', title: 'y' },
      ],
      index: 1,
    });
    expect(driver.phases()).toEqual(['phase-1', 'x', 'y', 'phase-2', 'phase-3']);
    driver.run(addPhases, { phases: [{ id: 'z', title: 'z' }] });
    expect(driver.phases().at(-1)).toBe('z');
    expect(driver.map().phases.z?.colour).toBe(5);
  });

  it('counts the index without the records that move', () => {
    const driver = driveTemplate('blank');
    driver.run(movePhases, { ids: ['phase-1'], index: 1 });
    expect(driver.phases()).toEqual(['phase-2', 'phase-1', 'phase-3']);
    driver.run(movePhases, { ids: ['phase-3', 'phase-2'], index: 99 });
    expect(driver.phases()).toEqual(['phase-1', 'phase-3', 'phase-2']);
  });

  it('writes nothing where everything stands so already', () => {
    const driver = driveTemplate('five-phases');
    const before = driver.map();
    const ids = driver.phases();
    for (let from = 0; from < ids.length; from++) {
      for (let to = from + 1; to <= ids.length; to++) {
        driver.run(movePhases, { ids: ids.slice(from, to), index: from });
      }
    }
    expect(driver.map()).toBe(before);
  });

  it('moves cards between and within cells, each to its own index, keeping spans', () => {
    const driver = driveTemplate('blank');
    const [a, b, c] = ['a', 'b', 'c'].map((text) => driver.addCard(NEED, A, { text, span: 2 })) as [
      string,
      string,
      string,
    ];
    const [d, e] = ['d', 'e'].map((text) => driver.addCard(NEED, B, { text })) as [string, string];
    driver.run(moveCards, {
      cards: [
        { id: c, lane: NEED, activity: B, index: 1 },
        { id: a, lane: NEED, activity: B, index: 0 },
      ],
    });
    expect(driver.cell(NEED, A)).toEqual([b]);
    expect(driver.cell(NEED, B)).toEqual([a, d, c, e]);
    expect(driver.card(a).place?.span).toBe(2);
    driver.moveCard(e, NEED, B, 0);
    expect(driver.cell(NEED, B)).toEqual([e, a, d, c]);
  });

  it('takes cards along when their activity moves', () => {
    const driver = driveTemplate('blank');
    const card = driver.addCard(NEED, A);
    driver.run(moveActivities, { ids: [A], phase: 'phase-3', index: 0 });
    expect(driver.activities('phase-3')).toEqual([A, 'activity-3']);
    expect(driver.cell(NEED, A)).toEqual([card]);
    expect(driver.grid().columns[0]).toMatchObject({ activity: null });
  });

  it('puts a copy right below its original', () => {
    const driver = driveTemplate('blank');
    const [a, b] = [driver.addCard(NEED, A, { text: 'a' }), driver.addCard(NEED, A)];
    driver.run(duplicateCards, { cards: [{ id: a, newId: 'a2' }] });
    expect(driver.cell(NEED, A)).toEqual([a, 'a2', b]);
    expect(driver.card('a2').text).toBe('a');
  });

  it('gives fresh orders where two people made equal ones, and then inserts between', () => {
    const map = templateMap('blank', 'en');
    const tied = Object.fromEntries(Object.values(map.phases).map((phase) => [phase.id, { ...phase, order: 'a0' }]));
    const driver = driveMap({ ...map, phases: tied });
    const id = driver.addPhase('between', 2);
    expect(driver.phases()).toEqual(['phase-1', 'phase-2', id, 'phase-3']);
  });

  it('spans whole columns from a first activity', () => {
    const driver = driveTemplate('blank');
    const id = driver.addCard(NEED, A);
    driver.run(spanCard, { id, activity: B, span: 9 });
    const placed = driver
      .grid()
      .lanes.flatMap(({ cards }) => cards)
      .find(({ card }) => card.id === id);
    expect(placed).toMatchObject({ column: 1, span: 2, place: { activity: B, span: 9 } });
  });
});

describe('deleting', () => {
  it('unplaces what hung on a lane, activity or phase, and restoring brings all of it back', () => {
    const driver = driveTemplate('first-home');
    const before = driver.grid();
    driver.delete('lanes:lane-need');
    expect(driver.unplaced()).toHaveLength(6);
    driver.delete('activities:activity-wait');
    expect(driver.unplaced()).toContain('pain-point-silence');
    driver.delete('phases:phase-sign');
    expect(driver.grid().unplaced.activities.map(({ id }) => id)).toEqual(['activity-sign']);
    driver.restore('phases:phase-sign', 'activities:activity-wait', 'lanes:lane-need');
    expect(driver.grid()).toEqual(before);
  });

  it('leaves a card that was deleted meanwhile where it is', () => {
    const driver = driveTemplate('first-home');
    driver.delete('cards:need-stand');
    const before = driver.map();
    driver.moveCard('need-stand', NEED, 'activity-talk');
    expect(driver.map()).toBe(before);
  });
});

describe('changing', () => {
  it("a lane's kind takes its cards along, with their values, and back", () => {
    const driver = driveTemplate('first-home');
    const before = driver.map();
    driver.run(setRecord, { root: 'lanes', id: NEED, values: { kind: 'note' } });
    expect(driver.unplaced()).toEqual([]);
    expect(driver.card('need-stand')).toMatchObject({ kind: 'note', fields: { level: 'implied' } });
    driver.run(setRecord, { root: 'lanes', id: NEED, values: { kind: 'need' } });
    expect(driver.map()).toEqual(before);
  });
});

describe('merging', () => {
  it('appends phases, joins lanes and personas of the same name, and leaves deleted records behind', () => {
    const driver = driveTemplate('first-home');
    const other = driveTemplate('first-home');
    other.addLane('note', 'Ideas');
    const card = other.addCard(null, null, { text: 'waits' });
    other.delete('cards:need-dare');
    driver.run(mergeMap, { map: other.map() });
    const grid = driver.grid();
    expect(grid.phases.map(({ phase }) => phase.title).slice(5)).toEqual(['Dream', 'Search', 'Bid', 'Sign', 'Move in']);
    expect(grid.lanes.map(({ lane }) => lane.title).slice(5)).toEqual(['Backstage', 'Ideas']);
    expect(grid.lanes[0]?.cards).toHaveLength(11);
    expect(grid.personas).toHaveLength(1);
    const emotions = Object.values(driver.map().cards).filter(({ kind }) => kind === 'emotion');
    expect(new Set(emotions.map(({ fields }) => fields.persona))).toEqual(new Set(['persona-anna']));
    expect(grid.unplaced.cards.map(({ text }) => text)).toEqual([other.card(card).text]);
    driver.undo();
    expect(driver.grid()).toEqual(driveTemplate('first-home').grid());
  });

  it('takes the same map in twice, each time whole', () => {
    const driver = driveTemplate('first-home');
    const map = driver.map();
    driver.run(mergeMap, { map });
    driver.run(mergeMap, { map });
    const grid = driver.grid();
    expect(grid.columns).toHaveLength(27);
    expect(grid.unplaced.cards).toEqual([]);
    const silences = Object.values(driver.map().cards).filter(({ text }) => text.startsWith('No reply'));
    expect(new Set(silences.map(({ fields }) => fields.need))).toEqual(
      new Set(['need-stand', 'need-stand-2', 'need-stand-3']),
    );
  });

  it('names a map that had no name', () => {
    const driver = driveTemplate('blank');
    driver.run(mergeMap, { map: templateMap('first-home', 'en') });
    expect(driver.map().map).toMatchObject({ title: 'Buying a first home', locale: 'en' });
  });
});
