import { describe, expect, it } from 'vitest';
import { setRecord, setText } from '../../../src/document/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { cardKey, driveTemplate, type MapDriver } from '../../driver/MapDriver.ts';
import { createNetwork } from '../../driver/network.ts';

const LANE = 'lane-need';
const CELL = 'activity-1';

describe('history', () => {
  it('takes back one command at a time, and does it again', () => {
    const driver = driveTemplate('blank');
    const before = driver.map();
    const first = driver.addCard(LANE, CELL, { text: 'one' });
    const second = driver.addCard(LANE, CELL, { text: 'two' });
    expect(driver.cell(LANE, CELL)).toEqual([first, second]);
    driver.undo();
    expect(driver.cell(LANE, CELL)).toEqual([first]);
    driver.undo();
    expect(driver.grid().lanes).toEqual(driveTemplate('blank').grid().lanes);
    expect(driver.map().phases).toBe(before.phases);
    expect(driver.undo()).toBe(false);
    driver.redo();
    driver.redo();
    expect(driver.cell(LANE, CELL)).toEqual([first, second]);
    expect(driver.card(second).text).toBe('two');
    expect(driver.redo()).toBe(false);
  });

  it('makes a gesture one step, however many commands it runs', () => {
    const driver = driveTemplate('blank');
    const gesture = driver.document.history.beginGesture();
    const id = driver.addCard(LANE, CELL);
    for (const text of ['h', 'he', 'hello']) driver.setText('cards', id, 'text', text);
    gesture.commit();
    driver.addPhase('after');
    driver.undo();
    expect(driver.card(id).text).toBe('hello');
    driver.undo();
    expect(driver.cell(LANE, CELL)).toEqual([]);
    driver.redo();
    expect(driver.card(id)).toMatchObject({ text: 'hello', deletedAt: null });
  });

  it('puts everything back when a gesture is cancelled, and leaves no trace in undo or redo', () => {
    const driver = driveTemplate('blank');
    driver.addPhase('one');
    driver.run(setRecord, { root: 'phases', id: 'phase-1', values: { colour: 5 } });
    driver.undo();
    const before = driver.grid();
    const gesture = driver.document.history.beginGesture();
    driver.addCard(LANE, CELL, { text: 'gone' });
    driver.run(setRecord, { root: 'phases', id: 'phase-1', values: { colour: 7 } });
    driver.setText('phases', 'phase-1', 'title', 'Other');
    gesture.cancel();
    expect(driver.grid()).toEqual(before);
    expect(driver.redo()).toBe(true);
    expect(driver.map().phases['phase-1']?.colour).toBe(5);
    driver.undo();
    driver.undo();
    expect(driver.grid()).toEqual(driveTemplate('blank').grid());
    expect(driver.document.history.canUndo()).toBe(false);
  });

  it('loses what could be redone when a gesture is kept, and nothing when the gesture did nothing', () => {
    const driver = driveTemplate('blank');
    driver.addPhase('one');
    driver.undo();
    driver.document.history.beginGesture().commit();
    expect(driver.document.history.canRedo()).toBe(true);
    const gesture = driver.document.history.beginGesture();
    driver.addPhase('two');
    gesture.commit();
    expect(driver.document.history.canRedo()).toBe(false);
    driver.undo();
    expect(driver.document.history.canUndo()).toBe(false);
  });

  it('cancels a gesture without touching earlier steps even when somebody else has overwritten it', () => {
    const network = createNetwork(2, templateMap('blank', 'en'));
    const [mine, theirs] = network.replicas as [MapDriver, MapDriver];
    const phase = mine.addPhase('mine');
    network.settle();
    const gesture = mine.document.history.beginGesture();
    mine.run(setRecord, { root: 'phases', id: 'phase-1', values: { colour: 6 } });
    network.settle();
    theirs.run(setRecord, { root: 'phases', id: 'phase-1', values: { colour: 7 } });
    network.settle();
    gesture.cancel();
    expect(mine.map().phases['phase-1']?.colour).toBe(7);
    expect(mine.phases()).toContain(phase);
    mine.undo();
    expect(mine.phases()).not.toContain(phase);
  });

  it('ends an open gesture when another begins or something is undone', () => {
    const driver = driveTemplate('blank');
    const first = driver.document.history.beginGesture();
    driver.addPhase('one');
    driver.document.history.beginGesture();
    driver.addPhase('two');
    driver.undo();
    first.cancel();
    expect(driver.grid().phases.map(({ phase }) => phase.title)).toEqual(['Before', 'During', 'After', 'one']);
  });

  it('brings back the selection of before and of after, through undo, redo and undo again', () => {
    const driver = driveTemplate('blank');
    const { history, setSelection } = driver.document;
    const id = driver.addCard(LANE, CELL);
    setSelection(['lanes:lane-need']);
    driver.setText('cards', id, 'text', 'x');
    setSelection([cardKey(id)]);
    expect(history.undo()).toEqual(['lanes:lane-need']);
    setSelection(['phases:phase-1']);
    expect(history.redo()).toEqual([cardKey(id)]);
    expect(history.undo()).toEqual(['lanes:lane-need']);
    expect(history.redo()).toEqual([cardKey(id)]);
  });

  it('selects nothing that is no longer there', () => {
    const driver = driveTemplate('blank');
    const { history, setSelection } = driver.document;
    const id = driver.addCard(LANE, CELL);
    setSelection([cardKey(id)]);
    driver.addPhase('x');
    expect(history.undo()).toEqual([cardKey(id)]);
    expect(history.undo()).toEqual([]);
    expect(history.undo()).toBeNull();
  });

  it('never undoes the work of another', () => {
    const network = createNetwork(2, templateMap('blank', 'en'));
    const [mine, theirs] = network.replicas as [MapDriver, MapDriver];
    const id = mine.addCard(LANE, CELL, { text: 'ab' });
    network.settle();
    theirs.setText('cards', id, 'text', 'a-theirs-b');
    theirs.addPhase('theirs');
    network.settle();
    mine.setText('cards', id, 'text', 'a-theirs-b!');
    network.settle();
    mine.undo();
    expect(mine.card(id).text).toBe('a-theirs-b');
    mine.undo();
    expect(mine.card(id).deletedAt).not.toBeNull();
    expect(mine.grid().phases.at(-1)?.phase.title).toBe('theirs');
    mine.redo();
    expect(mine.card(id)).toMatchObject({ text: 'a-theirs-b', deletedAt: null });
    network.settle();
    expect(theirs.map()).toEqual(mine.map());
  });

  it('keeps what another wrote in a new card while its maker took it back and made it again', () => {
    const network = createNetwork(2, templateMap('blank', 'en'));
    const [mine, theirs] = network.replicas as [MapDriver, MapDriver];
    const id = mine.addCard(LANE, CELL, { text: 'idea', fields: { level: 'stated' } });
    network.settle();
    network.setCut(1, true);
    theirs.setText('cards', id, 'text', 'a good idea');
    theirs.setFields(id, { level: 'implied', theme: 'safety' });
    mine.undo();
    network.settle();
    expect(theirs.card(id).deletedAt).not.toBeNull();
    mine.redo();
    network.settle();
    for (const replica of network.replicas) {
      expect(replica.card(id)).toMatchObject({ text: 'a good idea', deletedAt: null });
      expect(replica.card(id).fields).toEqual({ level: 'implied', theme: 'safety' });
    }
  });

  it('calls listeners once per command, when the map and history are both as they will stay', () => {
    const driver = driveTemplate('blank');
    const seen: [number, boolean][] = [];
    driver.document.subscribe(() => seen.push([driver.phases().length, driver.document.history.canUndo()]));
    driver.addPhase('x');
    driver.undo();
    driver.run(setText, { root: 'map', id: '', field: 'title', text: '' });
    expect(seen).toEqual([
      [4, true],
      [3, false],
    ]);
  });

  it('lets a listener run commands of its own', () => {
    const driver = driveTemplate('blank');
    const stop = driver.document.subscribe(() => {
      stop();
      driver.setText('map', '', 'title', 'named by a listener');
      expect(driver.map().map.title).toBe('named by a listener');
    });
    driver.addPhase('x');
    expect(driver.map().map.title).toBe('named by a listener');
    expect(driver.phases()).toHaveLength(4);
  });
});
