import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addLinks, deleteRecords, restoreRecords } from '../../../src/document/index.ts';
import { findDeleted, listDeleted, withEnds } from '../../../src/ui/editor/listDeleted.ts';
import { driveDoc, driveTemplate } from '../../driver/MapDriver.ts';

describe('the list of what was deleted', () => {
  it('tells the words, the phase and, of a link without a label, what it joined', () => {
    const driver = driveTemplate('first-home');
    const link = { from: { root: 'cards', id: 'need-stand' }, to: { root: 'cards', id: 'need-legal' } } as const;
    driver.run(addLinks, { links: [{ id: 'n1', ...link }] });
    driver.run(deleteRecords, { keys: ['cards:need-stand'], at: 1 });
    driver.run(deleteRecords, { keys: ['links:n1'], at: 2 });
    const { text: stand } = driver.card('need-stand');
    const { text: legal } = driver.card('need-legal');
    const deleted = listDeleted(driver.map());
    expect(deleted).toMatchObject([
      { key: 'links:n1', root: 'links', text: `${stand} → ${legal}`, phase: '' },
      { key: 'cards:need-stand', root: 'cards', kind: 'need', text: stand, phase: 'Bid' },
    ]);
    expect(findDeleted(deleted, 'bid', null).map(({ key }) => key)).toEqual(['cards:need-stand']);
    expect(findDeleted(deleted, '', 'links').map(({ key }) => key)).toEqual(['links:n1']);
    expect(findDeleted(deleted, 'no such words', null)).toEqual([]);
  });

  it('brings a link back with the cards it joins', () => {
    const driver = driveTemplate('first-home');
    const link = { from: { root: 'cards', id: 'need-stand' }, to: { root: 'cards', id: 'need-legal' } } as const;
    driver.run(addLinks, { links: [{ id: 'n1', ...link }] });
    driver.run(deleteRecords, { keys: ['cards:need-stand', 'links:n1'] });
    driver.run(restoreRecords, { keys: withEnds(driver.map(), ['links:n1']) });
    expect(driver.card('need-stand').deletedAt).toBeNull();
    expect(listDeleted(driver.map())).toEqual([]);
  });
});

describe('who deleted something', () => {
  it('is this window or another, told apart by whose edit stands', () => {
    const here = driveTemplate('first-home');
    const there = driveDoc(new Y.Doc());
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc));
    there.run(deleteRecords, { keys: ['cards:need-stand'] });
    Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc));
    here.run(deleteRecords, { keys: ['cards:need-legal'] });
    expect(here.document.authorOf('cards:need-stand', 'deletedAt')).toBe(there.doc.clientID);
    expect(here.document.authorOf('cards:need-legal', 'deletedAt')).toBe('self');
    expect(here.document.authorOf('cards:none', 'deletedAt')).toBeNull();
  });
});
