import { describe, expect, it } from 'vitest';
import { deleteRecords, setMapInfo, setText } from '../../../src/document/index.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';
import { createNetwork } from '../../driver/network.ts';

const wait = { root: 'cards', id: 'need-stand', field: 'text' } as const;

describe('the steps of one visit', () => {
  it('say which commands of which records they were, and typing is one', () => {
    const driver = driveTemplate('first-home');
    const { history } = driver.document;
    const gesture = history.beginGesture();
    for (const text of ['N', 'No', 'No reply']) driver.run(setText, { ...wait, text });
    gesture.commit();
    driver.run(deleteRecords, { keys: ['cards:need-legal'] });
    driver.run(setMapInfo, { values: { owner: 'Kim' } });
    expect(history.steps()).toMatchObject({
      done: [
        { commands: ['setText'], keys: ['cards:need-stand'], count: 1, record: { text: 'No reply' } },
        { commands: ['deleteRecords'] },
        { commands: ['setMapInfo'], keys: [], count: 0, record: null },
      ],
      undone: [],
    });
  });

  it('are gone back to and forth between, any number at once, and keep what they say', () => {
    const driver = driveTemplate('first-home');
    const { history } = driver.document;
    const before = driver.card('need-stand').text;
    for (const text of ['one', 'two', 'three', 'four']) driver.run(setText, { ...wait, text });
    const all = history.steps().done;
    history.goTo(1);
    expect(driver.card('need-stand').text).toBe('one');
    expect(history.steps()).toEqual({ done: all.slice(0, 1), undone: all.slice(1) });
    history.goTo(3);
    expect(driver.card('need-stand').text).toBe('three');
    history.goTo(0);
    expect(driver.card('need-stand').text).toBe(before);
    expect(history.steps()).toEqual({ done: [], undone: all });
    history.goTo(4);
    expect(driver.card('need-stand').text).toBe('four');
    expect(history.steps()).toEqual({ done: all, undone: [] });
  });

  it('leave alone what somebody else has done meanwhile', () => {
    const network = createNetwork(2, driveTemplate('first-home').map());
    const [here, there] = network.replicas;
    if (!here || !there) throw new Error('two replicas');
    here.run(setText, { ...wait, text: 'mine' });
    network.settle();
    there.run(setText, { ...wait, id: 'need-legal', text: 'theirs' });
    network.settle();
    here.run(deleteRecords, { keys: ['cards:need-right'] });
    here.document.history.goTo(0);
    network.settle();
    expect(there.card('need-legal').text).toBe('theirs');
    expect(there.card('need-right').deletedAt).toBeNull();
    expect(there.card('need-stand').text).not.toBe('mine');
    expect(here.document.history.steps().undone).toHaveLength(2);
  });

  it('leave out a gesture that was cancelled', () => {
    const driver = driveTemplate('first-home');
    driver.run(setText, { ...wait, text: 'kept' });
    const gesture = driver.document.history.beginGesture();
    driver.run(setText, { ...wait, text: 'dropped' });
    gesture.cancel();
    expect(driver.document.history.steps().done).toMatchObject([{ record: { text: 'kept' } }]);
  });
});
