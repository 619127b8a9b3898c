import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { chosenArea, extendTo } from '../../../src/canvas/range/cellRange.ts';
import { fillRight, fillTo } from '../../../src/canvas/range/fill.ts';
import { addLanes } from '../../../src/document/index.ts';
import { openCanvas } from './openCanvas.ts';

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  await i18next.init({ lng: 'en' });
});

describe('a range of cells', () => {
  it('grows with Shift and the arrows from where it began, selects what stands in it, and shrinks again', () => {
    const { canvas, session, press, rowOf } = openCanvas();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('ArrowRight', { shift: true });
    press('ArrowRight', { shift: true });
    expect(chosenArea(canvas)).toMatchObject({ left: 0, right: 2 });
    expect(session.getState().selection).toHaveLength(2);
    press('ArrowLeft', { shift: true });
    press('ArrowLeft', { shift: true });
    expect(session.getState().selection).toHaveLength(1);
    press('ArrowDown');
    expect(chosenArea(canvas)).toBeNull();
  });

  it('stays among lanes, and the row of activities by itself', () => {
    const { canvas, press, rowOf } = openCanvas();
    canvas.focus.go({ row: rowOf('need'), column: 1, item: 0 });
    press('ArrowUp', { shift: true });
    press('ArrowUp', { shift: true });
    expect(chosenArea(canvas)).toEqual({ top: 2, bottom: 2, left: 1, right: 1 });
    canvas.focus.go({ row: 'activities', column: 1, item: 0 });
    extendTo(canvas, { row: rowOf('need'), column: 3 });
    expect(chosenArea(canvas)).toEqual({ top: 1, bottom: 1, left: 1, right: 3 });
    expect(canvas.focus.get()).toMatchObject({ row: 'activities', column: 3 });
  });

  it('is emptied by Delete in one step', () => {
    const { canvas, document, press, rowOf, cell } = openCanvas();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('ArrowRight', { shift: true });
    press('Delete');
    expect([...cell('need', 0), ...cell('need', 1)]).toEqual([]);
    document.history.undo();
    expect(cell('need', 0)).toHaveLength(1);
    expect(cell('need', 1)).toHaveLength(1);
  });
});

describe('filling', () => {
  it('copies the first column to the others with all that hangs on its cards, takes nothing away, and is one step', () => {
    const { canvas, document, rowOf, cell } = openCanvas();
    const before = document.getMap();
    canvas.focus.go({ row: rowOf('pain-point'), column: 1, item: 0 });
    extendTo(canvas, { row: rowOf('opportunity'), column: 3 });
    fillRight(canvas);
    const [pain] = cell('pain-point', 1);
    expect(cell('pain-point', 3)).toMatchObject([{ text: pain?.text, fields: pain?.fields, evidence: pain?.evidence }]);
    expect(cell('pain-point', 2).map(({ text }) => text)).toEqual(['Same flat, five listings', pain?.text]);
    expect(cell('opportunity', 3).map(({ text }) => text)).toEqual(cell('opportunity', 1).map(({ text }) => text));
    expect(document.getIssues()).toEqual([]);
    document.history.undo();
    expect(document.history.canUndo()).toBe(false);
    expect(Object.keys(before.cards).every((id) => document.getMap().cards[id] === before.cards[id])).toBe(true);
  });

  it('repeats the chosen columns as far as the handle is dragged, and chooses what it filled', () => {
    const { canvas, rowOf, cell } = openCanvas();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    extendTo(canvas, { row: rowOf('need'), column: 1 });
    const [first, second] = [cell('need', 0)[0]?.text, cell('need', 1)[0]?.text];
    fillTo(canvas, 3);
    expect(cell('need', 2)[0]?.text).toBe(first);
    expect(cell('need', 3).map(({ text }) => text)).toContain(second);
    expect(chosenArea(canvas)).toMatchObject({ left: 0, right: 3 });
  });

  it('says when there is nothing to fill with, and changes nothing', () => {
    const { canvas, document, rowOf } = openCanvas('blank');
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    extendTo(canvas, { row: rowOf('need'), column: 2 });
    const before = document.getMap();
    fillRight(canvas);
    expect(document.getMap()).toBe(before);
    expect(canvas.announcer.getSnapshot()).toMatchObject({ text: 'nothingToFill', isVisible: true });
  });
});

describe('several cards moved together', () => {
  it('keep their shape at the edge of the map', () => {
    const { canvas, press, session, rowOf, cell } = openCanvas();
    const keys = [...cell('need', 0), ...cell('need', 1)].map(({ id }) => `cards:${id}` as const);
    canvas.focus.go({ row: rowOf('need'), column: 1, item: 0 });
    session.setState({ selection: keys });
    press('ArrowLeft', { alt: true });
    expect([cell('need', 0).length, cell('need', 1).length]).toEqual([1, 1]);
    expect(canvas.announcer.getSnapshot()).toMatchObject({ text: 'atEdge', isVisible: true });
  });

  it('go along with Alt and an arrow though the range they were chosen by ends in an empty cell, and it is let go', () => {
    const { canvas, document, press, session, rowOf, cell } = openCanvas();
    const [dare, know] = [cell('need', 0)[0]?.id, cell('need', 1)[0]?.id];
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('ArrowRight', { shift: true });
    press('ArrowRight', { shift: true });
    expect(canvas.focus.key()).toBeNull();
    press('ArrowRight', { alt: true });
    expect([cell('need', 1), cell('need', 2)].map(([card]) => card?.id)).toEqual([dare, know]);
    expect(canvas.focus.key()).toBe(`cards:${dare}`);
    expect(chosenArea(canvas)).toBeNull();
    press('ArrowRight', { alt: true });
    expect([...cell('need', 2), ...cell('need', 3)].map(({ id }) => id)).toEqual(expect.arrayContaining([dare, know]));
    expect(session.getState().selection).toHaveLength(2);
    document.history.undo();
    expect([cell('need', 1), cell('need', 2)].map(([card]) => card?.id)).toEqual([dare, know]);
  });

  it('are what Alt and an arrow move when all are selected, and not the phase the keyboard stands on', () => {
    const { canvas, document, press } = openCanvas();
    canvas.focus.go({ row: 'phases', column: 0, item: 0 });
    press('a', { mod: true });
    const before = document.getMap();
    press('ArrowRight', { alt: true });
    expect(document.getMap()).toBe(before);
    expect(canvas.announcer.getSnapshot()).toMatchObject({ text: 'atEdge', isVisible: true });
    press('Escape');
    press('ArrowRight', { alt: true });
    expect(
      canvas.scene
        .getSnapshot()
        .grid.phases.map(({ phase }) => phase.title)
        .slice(0, 2),
    ).toEqual(['Search', 'Dream']);
  });

  it('go down to the next lane of their kind together, or stay where there is none', () => {
    const { canvas, document, press, session, rowOf, cell } = openCanvas();
    const ids = [...cell('pain-point', 1), ...cell('pain-point', 2)].map(({ id }) => id);
    const choose = () => {
      canvas.focus.go({ row: rowOf('pain-point'), column: 1, item: 0 });
      press('ArrowRight', { shift: true });
    };
    choose();
    const before = document.getMap();
    press('ArrowDown', { alt: true });
    expect(document.getMap()).toBe(before);
    expect(canvas.announcer.getSnapshot()).toMatchObject({ text: 'noLaneOn', isVisible: true });
    document.run(addLanes, { lanes: [{ id: 'more', kind: 'pain-point', title: 'More pain', hint: '' }] });
    choose();
    press('ArrowDown', { alt: true });
    expect(ids.map((id) => document.getMap().cards[id]?.place?.lane)).toEqual(['more', 'more']);
    expect(ids.map((id) => document.getMap().cards[id]?.place?.activity)).toEqual(
      ids.map((id) => before.cards[id]?.place?.activity),
    );
    expect(session.getState().selection.map(String).sort()).toEqual(ids.map((id) => `cards:${id}`).sort());
    document.history.undo();
    expect(ids.map((id) => document.getMap().cards[id]?.place)).toEqual(ids.map((id) => before.cards[id]?.place));
  });
});
