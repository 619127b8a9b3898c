import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RecordKey } from '../../../src/model/index.ts';
import { openCanvas } from './openCanvas.ts';

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  await i18next.init({ lng: 'cimode' });
});

function open() {
  const opened = openCanvas();
  const { canvas, document, press } = opened;
  const grid = () => canvas.scene.getSnapshot().grid;
  const ids = (): string[] => grid().columns.flatMap(({ activity }) => activity?.id ?? []);
  const phases = (): string[] => grid().phases.map(({ phase }) => phase.id);
  const lanes = (): string[] => grid().lanes.map(({ lane }) => lane.id);
  const said = vi.spyOn(canvas.announcer, 'warn');
  const alt = (key: string): void => void press(key, { alt: true });
  const steps = (): number => {
    let count = 0;
    while (document.history.undo() !== null) count++;
    return count;
  };
  return { ...opened, grid, ids, phases, lanes, said, alt, steps };
}

/** `list` with the one at `from` taken out and put in at `to`. */
function moved(list: readonly string[], from: number, to: number): string[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), list[from] ?? '', ...rest.slice(to)];
}

describe('activities that are chosen together', () => {
  it('move together, stay chosen, and are put back by one undo', () => {
    const { canvas, session, press, ids, alt, document } = open();
    const before = ids();
    canvas.focus.go({ row: 'activities', column: 1, item: 0 });
    press('ArrowRight', { shift: true });
    alt('ArrowRight');
    const after = moved(before, 2, 3);
    const phaseOf = (column: number) => document.getMap().activities[before[column] ?? '']?.place?.phase;
    expect(ids()).toEqual(after);
    expect(phaseOf(1)).toBe(phaseOf(2));
    expect([...session.getState().selection].sort()).toEqual(
      [`activities:${before[1]}`, `activities:${before[2]}`].sort(),
    );
    expect(canvas.focus.key()).toBe(`activities:${before[2]}`);
    alt('ArrowLeft');
    expect(ids()).toEqual(before);
    document.history.undo();
    expect(ids()).toEqual(after);
    document.history.undo();
    expect(ids()).toEqual(before);
    expect(document.history.canUndo()).toBe(false);
  });

  it('go on one by one into the next phase, in their order, and lose none of their cards', () => {
    const { canvas, document, press, grid, ids, alt } = open();
    const [, second] = grid().phases;
    const first = second ? second.firstColumn : 0;
    const order = ids();
    const cards = document.getMap().cards;
    canvas.focus.go({ row: 'activities', column: first, item: 0 });
    press('ArrowRight', { shift: true });
    alt('ArrowLeft');
    expect(ids()).toEqual(order);
    const phaseOf = (id: string | undefined) => document.getMap().activities[id ?? '']?.place?.phase;
    expect(phaseOf(order[first])).toBe(grid().phases[0]?.phase.id);
    expect(phaseOf(order[first + 1])).toBe(grid().phases[0]?.phase.id);
    expect(document.getMap().cards).toEqual(cards);
  });

  it('keep their places, and it is said why, when one of them stands at the edge of the map', () => {
    const { canvas, press, ids, alt, said, steps } = open();
    const before = ids();
    canvas.focus.go({ row: 'activities', column: before.length - 2, item: 0 });
    press('ArrowRight', { shift: true });
    alt('ArrowRight');
    expect(ids()).toEqual(before);
    expect(said).toHaveBeenCalledWith('allAtEdge');
    expect(steps()).toBe(0);
  });

  it('stay where they are when the keyboard stands on another', () => {
    const { canvas, session, ids, alt } = open();
    const before = ids();
    canvas.focus.go({ row: 'activities', column: 0, item: 0 });
    session.setState({ selection: [`activities:${before[3]}`, `activities:${before[4]}`] });
    alt('ArrowRight');
    expect(ids()).toEqual(moved(before, 0, 1));
  });
});

describe.each(['phases', 'lanes'] as const)('%s that are chosen together', (root) => {
  it('move together in one step of undo', () => {
    const opened = open();
    const { canvas, session, alt, steps } = opened;
    const before = opened[root]();
    canvas.focus.goTo(`${root}:${before[0]}` as RecordKey);
    session.setState({ selection: [`${root}:${before[1]}`, `${root}:${before[0]}`] as RecordKey[] });
    alt(root === 'phases' ? 'ArrowRight' : 'ArrowDown');
    expect(opened[root]()).toEqual(moved(before, 2, 0));
    expect(session.getState().selection).toHaveLength(2);
    expect(steps()).toBe(1);
    expect(opened[root]()).toEqual(before);
  });
});
