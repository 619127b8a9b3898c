import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryOver, type Left } from '../../../src/document/carry/carryOver.ts';
import { copyDocument, setCard } from '../../../src/document/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { driveDoc, driveTemplate, type MapDriver } from '../../driver/MapDriver.ts';
import { performEdit, randomEdit } from '../../driver/randomEdits.ts';

const NO_TALK: Left = { known: [], own: [] };

/** What somebody writes from now on, beside what was there. */
function watch(doc: Y.Doc): Left {
  const own: Uint8Array[] = [];
  const known = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update) => own.push(update));
  return { known, own };
}

/** Somebody's map, another's of the same content in the next epoch, and how to carry from the one into the other. */
function setUp(): { mine: MapDriver; theirs: MapDriver; carry: () => JourneyMap; lane: string; activity: string } {
  const mine = driveTemplate('first-home');
  const theirs = driveDoc(copyDocument(mine.doc));
  const map = watch(mine.doc);
  return {
    mine,
    theirs,
    carry: () => {
      carryOver({ map, talk: NO_TALK }, { document: theirs.document, talk: new Y.Doc() });
      return theirs.map();
    },
    lane: mine.lanes()[0] as string,
    activity: mine.activities(mine.phases()[0] as string)[0] as string,
  };
}

describe('carrying over what was never saved', () => {
  it('gives the map that was written, where nobody else has written, in one step', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 12 }), (edits) => {
        const { mine, theirs, carry } = setUp();
        const before = theirs.map();
        for (const [i, edit] of edits.entries()) performEdit(mine, edit, `new-${i}`);
        expect(carry()).toEqual(mine.map());
        expect(theirs.document.history.steps().done.length).toBeLessThanOrEqual(1);
        if (theirs.undo()) expect(theirs.map().map).toEqual(before.map);
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing when it is done once more, whatever others have written', () => {
    const editsArb = fc.array(randomEdit, { maxLength: 8 });
    fc.assert(
      fc.property(editsArb, editsArb, (own, others) => {
        const { mine, theirs, carry } = setUp();
        for (const [i, edit] of own.entries()) performEdit(mine, edit, `own-${i}`);
        for (const [i, edit] of others.entries()) performEdit(theirs, edit, `other-${i}`);
        const once = carry();
        const texts = (map: JourneyMap) => Object.values(map.cards).map(({ id, text }) => [id, text]);
        expect(texts(carry())).toEqual(texts(once));
        for (const id of Object.keys(mine.map().cards)) expect(once.cards[id]).toBeDefined();
        for (const id of Object.keys(theirs.map().cards)) expect(once.cards[id]).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what others have changed, and both where it is one text', () => {
    const { mine, theirs, carry } = setUp();
    const [card] = Object.values(mine.map().cards).filter(({ text }) => text.includes(' '));
    const id = card?.id ?? '';
    mine.setText('cards', id, 'text', `${card?.text} and mine`);
    theirs.setText('cards', id, 'text', `Theirs and ${card?.text}`);
    mine.run(setCard, { id, values: { tags: ['mine'] } });
    theirs.run(setCard, { id, values: { evidenceNote: 'theirs' } });
    expect(carry().cards[id]).toMatchObject({
      text: `Theirs and ${card?.text} and mine`,
      tags: ['mine'],
      evidenceNote: 'theirs',
    });
  });

  it('takes one value where both have changed it: the one that was never saved', () => {
    const { mine, theirs, carry } = setUp();
    const id = Object.keys(mine.map().cards)[0] ?? '';
    mine.run(setCard, { id, values: { tags: ['mine'] } });
    theirs.run(setCard, { id, values: { tags: ['theirs'] } });
    expect(carry().cards[id]?.tags).toEqual(['mine']);
    theirs.undo();
    expect(theirs.card(id).tags).toEqual(['theirs']);
  });

  it('leaves alone what is not there any more', () => {
    const { mine, theirs, carry } = setUp();
    const id = Object.keys(mine.map().cards)[0] ?? '';
    mine.setText('cards', id, 'text', 'Too late');
    theirs.doc.getMap('cards').delete(id);
    expect(carry().cards[id]).toBeUndefined();
  });

  it('carries the discussion value by value', () => {
    const old = new Y.Doc();
    const [comments, reactions] = [old.getMap('comments'), old.getMap('reactions')];
    comments.set('c1', { text: 'One' });
    comments.set('c2', { text: 'Two' });
    reactions.set('r1', { emoji: '👍' });
    reactions.set('r2', { emoji: '👍' });
    const talk = copyDocument(old);
    const left = watch(old);
    comments.set('c1', { text: 'One, edited' });
    comments.set('c3', { text: 'Three' });
    reactions.delete('r1');
    reactions.delete('r2');
    talk.getMap('comments').set('c2', { text: 'Two, edited by others' });
    talk.getMap('reactions').set('r2', { emoji: '🎉' });
    carryOver({ map: NO_TALK, talk: left }, { document: null, talk });
    expect(talk.getMap('comments').toJSON()).toEqual({
      c1: { text: 'One, edited' },
      c2: { text: 'Two, edited by others' },
      c3: { text: 'Three' },
    });
    expect(talk.getMap('reactions').toJSON()).toEqual({ r2: { emoji: '🎉' } });
  });
});
