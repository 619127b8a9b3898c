import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { setAllFolded } from '../../../src/canvas/actions/folding.ts';
import { zoomToPhase } from '../../../src/canvas/actions/zooming.ts';
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
    home: null,
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

describe('folding', () => {
  it('takes the keyboard to the chevron, and the arrows step over what is folded away', () => {
    const { canvas, session, press, rowOf } = open();
    const { phases } = canvas.scene.getSnapshot().grid;
    const second = phases[1]?.firstColumn ?? 0;
    canvas.focus.go({ row: rowOf('touchpoint'), column: second, item: 0 });
    press('f');
    expect(session.getState().view.foldedPhases).toEqual(new Set([phases[1]?.phase.id]));
    expect(canvas.focus.get()).toEqual({ row: 'phases', column: second, item: 0 });
    expect(session.getState().selection).toEqual([`phases:${phases[1]?.phase.id}`]);
    press('ArrowDown');
    expect(canvas.focus.get().row).toBe('phases');
    canvas.focus.go({ row: rowOf('touchpoint'), column: second - 1, item: 0 });
    press('ArrowRight');
    expect(canvas.focus.get()).toEqual({ row: rowOf('touchpoint'), column: phases[2]?.firstColumn, item: 0 });
  });

  it('of a lane leaves its name, and going to one of its cards unfolds it', () => {
    const { canvas, session, press, rowOf } = open();
    const row = rowOf('touchpoint');
    canvas.focus.go({ row, column: 1, item: 0 });
    const key = canvas.focus.key();
    press('F', { shift: true });
    expect(session.getState().view.foldedLanes).toEqual(new Set([row.lane]));
    expect(canvas.focus.get()).toEqual({ row, column: -1, item: 0 });
    press('ArrowRight');
    expect(canvas.focus.get().column).toBe(-1);
    press('ArrowUp');
    press('ArrowRight');
    press('ArrowDown');
    expect(canvas.focus.get().row).toEqual(rowOf('pain-point'));
    if (!key) throw new Error('no card to go to');
    canvas.focus.goTo(key);
    expect(session.getState().view.foldedLanes.size).toBe(0);
    expect(session.getState().selection).toEqual([key]);
  });

  it('of everything leaves chevrons and names, and Tab then leaves the grid', () => {
    const { canvas, press } = open();
    setAllFolded(canvas, 'phases', true);
    setAllFolded(canvas, 'lanes', true);
    canvas.focus.go({ row: 'phases', column: 0, item: 0 });
    press('End');
    expect(canvas.focus.get().row).toBe('phases');
    expect(press('Tab')).toBe(false);
    setAllFolded(canvas, 'phases', false);
    setAllFolded(canvas, 'lanes', false);
    press('ArrowDown');
    expect(canvas.focus.get().row).toBe('activities');
  });
});

describe('the first view', () => {
  it('of a map too large to be read whole shows its first phase, legible', () => {
    const { canvas } = open();
    canvas.view.resize({ width: 700, height: 500 });
    const { x, y, zoom } = canvas.control.opening();
    expect(zoom).toBeGreaterThanOrEqual(0.7);
    const { left, top } = canvas.insets();
    expect({ x, y }).toEqual({ x: left, y: top });
    expect(canvas.control.fitted().zoom).toBeLessThan(zoom);
  });

  it('of a map that is only too high shows all of its width beside the panel, from the first phase to the end', () => {
    const { canvas } = open();
    canvas.view.resize({ width: 1280, height: 600 });
    const { x, y, zoom } = canvas.control.opening();
    const { left, right, top } = canvas.insets();
    const { width } = canvas.scene.getSnapshot().scene.layout;
    expect(y).toBe(top);
    expect(x).toBeGreaterThanOrEqual(left);
    expect(x + width * zoom).toBeLessThanOrEqual(1280 - right + 1);
    expect(canvas.control.fitted().zoom).toBeLessThan(zoom);
  });
});

describe('zooming to a part', () => {
  it('shows a whole phase beside the lane names, under the phases, and no other part of the keyboard moves', () => {
    const { canvas, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    const { layout } = canvas.scene.getSnapshot().scene;
    for (const [at, { box }] of layout.phases.entries()) {
      zoomToPhase(canvas, layout.phases[at]?.id);
      const { x, zoom } = canvas.view.get();
      const { left, right } = canvas.insets();
      expect(box.x * zoom + x).toBeGreaterThanOrEqual(left + layout.nameWidth * zoom - 1);
      expect((box.x + box.width) * zoom + x).toBeLessThanOrEqual(1400 - right + 1);
      expect(zoom).toBeLessThanOrEqual(1.25);
    }
    const before = canvas.view.get();
    press('z');
    expect(canvas.view.get()).not.toEqual(before);
    expect(canvas.focus.get().column).toBe(0);
  });

  it('brings what is selected between the panes and the panel', () => {
    const { canvas, session, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('backstage'), column: canvas.scene.getSnapshot().grid.columns.length - 1, item: 0 });
    canvas.view.set({ x: 0, y: 0, zoom: 0.2 });
    press('Z', { shift: true });
    const box = canvas.scene.getSnapshot().itemsByKey.get(session.getState().selection[0] ?? '')?.box;
    const { x, y, zoom } = canvas.view.get();
    expect(zoom).toBe(1.25);
    expect((box?.x ?? 0) * zoom + x).toBeGreaterThan(0);
    expect(((box?.x ?? 0) + (box?.width ?? 0)) * zoom + x).toBeLessThan(1400 - canvas.insets().right);
    expect((box?.y ?? 0) * zoom + y).toBeGreaterThan(0);
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
