import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createCanvas } from '../../../src/canvas/canvas.ts';
import { pressKey } from '../../../src/canvas/grid/intents.ts';
import type { KeyPress } from '../../../src/canvas/grid/keymap.ts';
import { createMapDocument, deleteRecords, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { createSession } from '../../../src/session/session.ts';

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  await i18next.init({ lng: 'en' });
});

function open() {
  const doc = new Y.Doc();
  writeMap(doc, templateMap('first-home', 'en'));
  const document = createMapDocument(doc);
  const session = createSession(false);
  const canvas = createCanvas({
    document,
    session,
    presence: null,
    pictures: null,
    theme: lightTheme,
    locale: 'en',
    insets: null,
  });
  canvas.view.resize({ width: 1400, height: 850 });
  const press = (key: string, more: Partial<KeyPress> = {}) =>
    pressKey(canvas, { key, code: key, mod: false, shift: false, alt: false, ...more });
  const lanes = () => canvas.scene.getSnapshot().grid.lanes.map(({ lane }) => lane);
  const rowOf = (kind: string) => ({ lane: lanes().find((lane) => lane.kind === kind)?.id ?? '' });
  const cards = () => Object.values(document.getMap().cards).filter(({ deletedAt }) => deletedAt === null);
  return { canvas, document, session, press, lanes, rowOf, cards };
}

describe('a key on the canvas', () => {
  it('deletes phases one after the other, each of them the one it stands on', () => {
    const { canvas, press } = open();
    const count = () => canvas.scene.getSnapshot().grid.phases.length;
    const before = count();
    canvas.focus.go({ row: 'phases', column: 0, item: 0 });
    press('Delete');
    expect(count()).toBe(before - 1);
    press('Delete');
    expect(count()).toBe(before - 2);
  });

  it('duplicates the card it stands on when nothing is selected', () => {
    const { canvas, session, press, rowOf, cards } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    session.setState({ selection: [] });
    const before = cards().length;
    press('d', { mod: true });
    expect(cards()).toHaveLength(before + 1);
  });

  it('adds a lane of the same kind and starts its name', () => {
    const { canvas, session, press, lanes, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('l', { alt: true, code: 'KeyL' });
    const made = lanes()[1];
    expect(made?.kind).toBe('need');
    expect(session.getState().editing).toEqual({ key: `lanes:${made?.id}`, field: 'title', initial: null });
    expect(canvas.editing.isFresh()).toBe(true);
    canvas.editing.end('cancel');
    expect(lanes()[1]?.id).not.toBe(made?.id);
  });

  it('adds a lane of notes below a curve', () => {
    const { canvas, press, lanes, rowOf } = open();
    const row = rowOf('emotion');
    canvas.focus.go({ row, column: 0, item: 0 });
    press('l', { alt: true, code: 'KeyL' });
    const at = lanes().findIndex(({ id }) => id === row.lane);
    expect(lanes()[at + 1]?.kind).toBe('note');
  });

  it('writes nowhere after somebody removed what was being written, until another kind of key', () => {
    const { canvas, document, session, press, rowOf, cards } = open();
    const row = rowOf('need');
    canvas.focus.go({ row, column: 0, item: 0 });
    const key = canvas.focus.key();
    if (!key || key === 'map') throw new Error('no card to write in');
    press('Enter');
    document.run(deleteRecords, { keys: [key] });
    canvas.editing.cutOff();
    const before = cards().length;
    for (const letter of ['n', 'e', 'Backspace', 'Enter']) expect(press(letter)).toBe(true);
    expect(session.getState().editing).toBeNull();
    expect(cards()).toHaveLength(before);
    press('ArrowRight');
    press('ArrowLeft');
    press('x');
    expect(session.getState().editing).not.toBeNull();
  });
});

describe('fitting the map', () => {
  it('leaves room for another lane above the bar at the bottom', () => {
    const { canvas } = open();
    canvas.view.resize({ width: 4000, height: 600 });
    const { y, zoom } = canvas.control.fitted();
    const { height } = canvas.scene.getSnapshot().scene.layout;
    expect(y + (height + 40) * zoom).toBeLessThanOrEqual(600 - canvas.insets().bottom);
  });
});
