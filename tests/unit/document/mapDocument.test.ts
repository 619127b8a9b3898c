import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCards, createMapDocument, LimitError, LOCAL, setFields, writeMap } from '../../../src/document/index.ts';
import { LIMITS } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveDoc, driveMap, driveTemplate } from '../../driver/MapDriver.ts';

describe('a live map', () => {
  it('keeps the identity of every record and root that did not change', () => {
    const driver = driveTemplate('first-home');
    const before = driver.map();
    driver.setText('cards', 'need-stand', 'text', 'Know');
    const after = driver.map();
    expect(driver.map()).toBe(after);
    for (const root of ['map', 'phases', 'activities', 'lanes', 'links', 'personas', 'sources', 'metrics'] as const) {
      expect(after[root]).toBe(before[root]);
    }
    for (const id of Object.keys(before.cards)) {
      if (id !== 'need-stand') expect(after.cards[id]).toBe(before.cards[id]);
    }
    expect(after.cards['need-stand']?.place).toBe(before.cards['need-stand']?.place);
    expect(after.cards['need-stand']?.fields).toBe(before.cards['need-stand']?.fields);
  });

  it('reads one record again for one edit, whoever made it', () => {
    const driver = driveTemplate('first-home');
    const remote = driveDoc(new Y.Doc());
    Y.applyUpdate(remote.doc, Y.encodeStateAsUpdate(driver.doc));
    remote.map();
    const before = Y.encodeStateVector(remote.doc);
    remote.setText('cards', 'need-stand', 'text', 'Known');
    const update = Y.encodeStateAsUpdate(remote.doc, before);
    const read = vi.spyOn(Y.Text.prototype as { toString(): string }, 'toString');
    Y.applyUpdate(driver.doc, update);
    expect(driver.map().cards['need-stand']?.text).toBe('Known');
    expect(read).toHaveBeenCalledTimes(1);
    driver.map();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps the identity of a map whose values were written again unchanged', () => {
    const driver = driveTemplate('first-home');
    const before = driver.map();
    driver.doc.transact(() => {
      const card = driver.doc.getMap('cards').get('need-stand') as Y.Map<unknown>;
      card.set('evidence', 'insight');
      card.set('somethingNew', [1]);
    });
    expect(driver.map()).toBe(before);
  });

  it('leaves values it does not know where they are', () => {
    const doc = new Y.Doc();
    writeMap(doc, templateMap('first-home', 'en'));
    const card = doc.getMap('cards').get('need-stand') as Y.Map<unknown>;
    card.set('mood', { a: [1] });
    card.set('f.later', 'x');
    const driver = driveDoc(doc);
    driver.setText('cards', 'need-stand', 'text', 'y');
    driver.setFields('need-stand', { level: 'stated' });
    expect(card.get('mood')).toEqual({ a: [1] });
    expect(driver.card('need-stand').fields).toMatchObject({ level: 'stated', later: 'x' });
  });

  it('reports a problem while it is there, and no longer', () => {
    const driver = driveTemplate('first-home');
    const card = driver.doc.getMap<Y.Map<unknown>>('cards').get('need-stand');
    const issue = { root: 'cards', id: 'need-stand', field: 'evidence', problem: 'out-of-range' };
    card?.set('evidence', 'rumour');
    expect(driver.document.getIssues()).toEqual([issue]);
    driver.setText('cards', 'need-dare', 'text', 'other');
    expect(driver.document.getIssues()).toEqual([issue]);
    card?.set('evidence', 'insight');
    expect(driver.document.getIssues()).toEqual([]);
  });

  it('writes a command as one transaction of local origin, and a new record as a deleted one just before', () => {
    const driver = driveTemplate('blank');
    const origins: unknown[] = [];
    driver.doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    driver.setText('map', '', 'title', 'x');
    expect(origins).toEqual([LOCAL]);
    const lived: unknown[] = [];
    driver.doc.on('afterTransaction', () => {
      const card = driver.doc.getMap('cards').get('n') as Y.Map<unknown>;
      lived.push(card.get('deletedAt') === null);
    });
    driver.run(addCards, { cards: [{ id: 'n', kind: 'note', lane: null, activity: null }] });
    expect(lived).toEqual([false, true]);
  });

  it('writes nothing for a command that changes nothing', () => {
    const driver = driveTemplate('first-home');
    const update = vi.fn();
    driver.doc.on('update', update);
    driver.setText('map', '', 'title', 'Buying a first home');
    driver.run(setFields, { id: 'emotion-wait', fields: { score: -2 } });
    expect(update).not.toHaveBeenCalled();
    expect(driver.document.history.canUndo()).toBe(false);
  });

  it('sends a letter, not a text, for a letter typed', () => {
    const driver = driveTemplate('first-home');
    driver.setText('cards', 'need-stand', 'text', 'x'.repeat(5000));
    const sizes: number[] = [];
    driver.doc.on('update', (update: Uint8Array) => sizes.push(update.length));
    driver.setText('cards', 'need-stand', 'text', `${'x'.repeat(2500)}y${'x'.repeat(2500)}`);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(40);
  });

  it('mends a text that somebody wrote as something else', () => {
    const doc = new Y.Doc();
    writeMap(doc, templateMap('first-home', 'en'));
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    cards.get('need-stand')?.set('text', 'plain');
    const embedded = cards.get('need-dare')?.get('text') as Y.Text;
    embedded.insertEmbed(2, { image: 'x' });
    const driver = driveDoc(doc);
    driver.setText('cards', 'need-stand', 'text', 'typed');
    driver.setText('cards', 'need-dare', 'text', 'typed too');
    expect(driver.card('need-stand').text).toBe('typed');
    expect(driver.card('need-dare').text).toBe('typed too');
    expect(cards.get('need-stand')?.get('text')).toBeInstanceOf(Y.Text);
  });

  it('keeps what UTF-8 cannot carry out of the document, so that all replicas read the same', () => {
    const driver = driveTemplate('first-home');
    driver.setText('cards', 'need-stand', 'text', 'a\ud83d');
    driver.setFields('need-stand', { theme: '\ude00b' });
    const remote = driveDoc(new Y.Doc());
    Y.applyUpdate(remote.doc, Y.encodeStateAsUpdate(driver.doc));
    expect(remote.map()).toEqual(driver.map());
    expect(driver.card('need-stand').text).toBe('a\ufffd');
    const stored = driver.doc.getMap<Y.Map<unknown>>('cards').get('need-stand');
    expect(String(stored?.get('text'))).toBe('a\ufffd');
    expect(stored?.get('f.theme')).toBe('\ufffdb');
  });

  it('refuses one card too many, and then adds none of those given', () => {
    const map = templateMap('blank', 'en');
    const full = Object.fromEntries(
      Array.from({ length: LIMITS.cards - 1 }, (_, i) => [
        `c${i}`,
        {
          id: `c${i}`,
          kind: 'note',
          place: null,
          text: '',
          evidence: 'assumption' as const,
          evidenceNote: '',
          sources: [],
          tags: [],
          personas: [],
          moment: null,
          fields: {},
          deletedAt: null,
        },
      ]),
    );
    const driver = driveMap({ ...map, cards: full });
    const add = (...ids: string[]) =>
      driver.run(addCards, { cards: ids.map((id) => ({ id, kind: 'note', lane: null, activity: null })) });
    expect(() => add('x', 'y')).toThrow(LimitError);
    expect(driver.map().cards).not.toHaveProperty('x');
    add('x');
    expect(() => add('y')).toThrow('too-many-cards');
    driver.delete('cards:x');
    add('y');
    expect(() => driver.restore('cards:x')).toThrow(LimitError);
  });

  it('falls silent when destroyed, and leaves the document to its owner', () => {
    const doc = new Y.Doc();
    writeMap(doc, templateMap('blank', 'en'));
    const document = createMapDocument(doc);
    const listener = vi.fn();
    document.subscribe(listener);
    document.destroy();
    doc.getMap('map').set('state', 'future');
    expect(listener).not.toHaveBeenCalled();
  });
});
