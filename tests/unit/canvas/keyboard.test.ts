import { describe, expect, it } from 'vitest';
import { cellKeys, cellOf, HEADER_COLUMN, settleFocus } from '../../../src/canvas/grid/cells.ts';
import { gridWindow } from '../../../src/canvas/grid/gridWindow.ts';
import { type KeyContext, type KeyPress, keyToIntent } from '../../../src/canvas/grid/keymap.ts';
import { SHORTCUT_GROUPS, shortcuts } from '../../../src/canvas/grid/shortcuts.ts';
import { walk } from '../../../src/canvas/grid/walk.ts';
import words from '../../../src/i18n/en/about.json' with { type: 'json' };
import { deriveGrid, WHOLE_VIEW } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import type { CellFocus } from '../../../src/session/session.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: more.code ?? `Key${key.toUpperCase()}`,
  mod: false,
  shift: false,
  alt: false,
  ...more,
});
const full: KeyContext = { isEmpty: false, isPlot: false, kindByLetter: new Map([['n', 'need']]) };
const empty: KeyContext = { ...full, isEmpty: true };
const plot: KeyContext = { ...full, isPlot: true };

describe('a key in the grid', () => {
  it('is a word in an empty cell and a command elsewhere', () => {
    expect(keyToIntent(press('n'), empty)).toEqual({ do: 'type', text: 'n' });
    expect(keyToIntent(press('n'), full)).toEqual({ do: 'add-card', kind: 'need' });
    expect(keyToIntent(press('å'), empty)).toEqual({ do: 'type', text: 'å' });
    expect(keyToIntent(press('a'), full)).toEqual({ do: 'add', what: 'activity' });
  });

  it('being composed is left to the text box it opens', () => {
    expect(keyToIntent(press('Process'), empty)).toEqual({ do: 'type', text: null });
    expect(keyToIntent(press('Dead'), empty)).toEqual({ do: 'type', text: null });
  });

  it('moves with Alt, and stretches with Alt and Shift', () => {
    expect(keyToIntent(press('ArrowLeft', { alt: true }), full)).toEqual({ do: 'move', direction: 'left' });
    expect(keyToIntent(press('ArrowRight', { alt: true, shift: true }), full)).toEqual({ do: 'span', by: 1 });
  });

  it('changes a score by half a step, or by a tenth with Shift', () => {
    expect(keyToIntent(press('ArrowUp', { alt: true }), plot)).toEqual({ do: 'score', change: { by: 0.5 } });
    expect(keyToIntent(press('ArrowDown', { alt: true, shift: true }), plot)).toEqual({
      do: 'score',
      change: { by: -0.1 },
    });
    expect(keyToIntent(press('2'), plot)).toEqual({ do: 'score', change: { to: 2 } });
    expect(keyToIntent(press('-'), plot)).toEqual({ do: 'score', change: { by: -0.5 } });
  });

  it('adds with Alt by its place on the keyboard, whatever it types', () => {
    expect(keyToIntent(press('π', { alt: true, code: 'KeyP' }), empty)).toEqual({ do: 'add', what: 'phase' });
  });

  it('is left to the browser when it means nothing', () => {
    expect(keyToIntent(press('s', { mod: true }), full)).toBeNull();
    expect(keyToIntent(press('Shift', { shift: true }), empty)).toBeNull();
  });

  it('undoes and redoes in every way people know', () => {
    expect(keyToIntent(press('z', { mod: true }), empty)).toEqual({ do: 'undo' });
    expect(keyToIntent(press('Z', { mod: true, shift: true }), full)).toEqual({ do: 'redo' });
    expect(keyToIntent(press('y', { mod: true }), full)).toEqual({ do: 'redo' });
  });
});

describe('walking the grid', () => {
  const grid = deriveGrid(templateMap('first-home', 'en'));
  const start: CellFocus = { row: 'phases', column: 0, item: 0 };

  it('takes a phase in one step', () => {
    expect(walk(grid, start, 'right', WHOLE_VIEW)?.column).toBe(grid.phases[1]?.firstColumn);
    expect(walk(grid, start, 'left', WHOLE_VIEW)?.column).toBe(HEADER_COLUMN);
  });

  it('comes through every cell by Tab and leaves after the last', () => {
    let at: CellFocus | null = { ...start, column: HEADER_COLUMN };
    const rows = new Set<string>();
    let steps = 0;
    while (at && steps < 1000) {
      rows.add(JSON.stringify(at.row));
      at = walk(grid, at, 'next', WHOLE_VIEW);
      steps++;
    }
    expect(at).toBeNull();
    expect(rows.size).toBe(grid.lanes.length + 2);
  });

  it('comes back the way it went', () => {
    const down = walk(grid, start, 'down', WHOLE_VIEW);
    expect(down && walk(grid, down, 'up', WHOLE_VIEW)).toEqual(start);
    expect(walk(grid, start, 'up', WHOLE_VIEW)).toBeNull();
  });

  it('finds the cell of every record it walks over', () => {
    for (const { lane, cards } of grid.lanes) {
      for (const { card } of cards) {
        const cell = cellOf(grid, `cards:${card.id}`);
        expect(cell?.row).toEqual({ lane: lane.id });
        expect(cell && cellKeys(grid, cell.row, cell.column)[cell.item]).toBe(`cards:${card.id}`);
      }
    }
  });

  it('settles on what is left when the grid shrinks', () => {
    const gone = settleFocus(grid, { row: { lane: 'gone' }, column: 99, item: 9 }, WHOLE_VIEW);
    expect(gone.column).toBe(grid.columns.length - 1);
    expect(gone.row).toEqual({ lane: grid.lanes.at(-1)?.lane.id });
  });

  it('keeps a window around the focus that holds the focused cell', () => {
    const wide = { ...grid, columns: Array.from({ length: 300 }, () => grid.columns[0] as (typeof grid.columns)[0]) };
    const { firstColumn, lastColumn, firstRow, lastRow } = gridWindow(wide, { ...start, column: 150 });
    expect(firstColumn).toBeLessThan(150);
    expect(lastColumn).toBeGreaterThan(150);
    expect((lastColumn - firstColumn + 2) * (lastRow - firstRow + 1)).toBeLessThan(120);
  });
});

describe('the table of keys', () => {
  it('has words for every entry and group, and no entry twice', () => {
    for (const { label, group } of shortcuts) {
      expect(words.keys).toHaveProperty(label.slice('keys.'.length));
      expect(SHORTCUT_GROUPS).toContain(group);
    }
    for (const group of SHORTCUT_GROUPS) expect(words.keyGroups).toHaveProperty(group);
    expect(new Set(shortcuts.map(({ label }) => label)).size).toBe(shortcuts.length);
    expect(Object.keys(words.keys)).toHaveLength(shortcuts.length);
  });
});
