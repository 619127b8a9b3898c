// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../../../src/i18n/index.ts';
import { type Card, emptyMap, type JourneyMap, recordKey } from '../../../src/model/index.ts';
import type { Role } from '../../../src/sync/protocol.ts';
import { useFirstFocus } from '../../../src/ui/editor/focusGrid.ts';
import { SaveStatus } from '../../../src/ui/editor/SaveStatus.tsx';
import { SidePanel } from '../../../src/ui/editor/SidePanel.tsx';
import { useLeaveTray } from '../../../src/ui/editor/useLeaveTray.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { openMapFake } from './openMapFake.ts';

const card = (id: string, deletedAt: number | null): Card => ({
  id,
  kind: 'note',
  place: null,
  text: id,
  evidence: 'assumption',
  evidenceNote: '',
  sources: [],
  tags: [],
  personas: [],
  moment: null,
  fields: {},
  deletedAt,
});

const map: JourneyMap = {
  ...emptyMap('en'),
  cards: { here: card('here', null), first: card('first', 3), second: card('second', 2), third: card('third', 1) },
};

const cell = createElement('div', { role: 'gridcell', tabIndex: 0, 'data-focused': true, 'data-testid': 'cell' });
const gridElement = createElement('div', { role: 'grid' }, cell);

/** Stands for the canvas, whose grid comes a little later than the rest. */
function Around({ grid }: { readonly grid: boolean }) {
  useLeaveTray();
  useFirstFocus(document.body);
  return (
    <>
      {grid && gridElement}
      <SidePanel />
      <SaveStatus />
    </>
  );
}

function show(panel: 'inspector' | 'unplaced' | 'deleted', role: Role = 'edit') {
  const open = openMapFake(map, role);
  open.session.setState({ panel });
  const page = (grid: boolean) => (
    <OpenMapContext value={open}>
      <Around grid={grid} />
    </OpenMapContext>
  );
  const { rerender } = render(page(false));
  const select = () => act(() => open.session.setState({ selection: [recordKey('cards', 'here')] }));
  return { open, select, showGrid: () => rerender(page(true)), panelNow: () => open.session.getState().panel };
}

beforeAll(() => startI18n('en'));
afterEach(cleanup);

describe('a tray', () => {
  it.each(['unplaced', 'deleted'] as const)('gives way to the details of what is selected: %s', (tray) => {
    const { select, panelNow } = show(tray);
    select();
    expect(panelNow()).toBe('inspector');
  });

  it.each(['unplaced', 'deleted'] as const)('stays while the map is walked by keyboard: %s', (tray) => {
    const { select, panelNow } = show(tray);
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    select();
    expect(panelNow()).toBe(tray);
  });

  it('gives way again to what is pressed after that', () => {
    const { select, panelNow } = show('unplaced');
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    fireEvent.pointerDown(document.body);
    fireEvent.pointerUp(document.body);
    select();
    expect(panelNow()).toBe('inspector');
  });

  it('stays when nothing is selected any more', () => {
    const { open, panelNow } = show('unplaced');
    act(() => open.session.setState({ selection: [] }));
    expect(panelNow()).toBe('unplaced');
  });

  it('waits for the end of a press, since what is pressed may be dragged into it', () => {
    const { select, panelNow } = show('unplaced');
    fireEvent.pointerDown(document.body);
    select();
    expect(panelNow()).toBe('unplaced');
    fireEvent.pointerUp(document.body);
    expect(panelNow()).toBe('inspector');
  });

  it('stays when what was selected is let go in it', () => {
    const { select, panelNow } = show('unplaced');
    fireEvent.pointerDown(document.body);
    select();
    document.elementFromPoint = () => screen.getByRole('complementary');
    fireEvent.pointerUp(document.body);
    Reflect.deleteProperty(document, 'elementFromPoint');
    expect(panelNow()).toBe('unplaced');
  });
});

describe('what was deleted', () => {
  it('is restored and shown, and the focus goes to the next one, at last to the heading', async () => {
    const { open, panelNow } = show('deleted');
    await userEvent.click(await screen.findByRole('button', { name: 'Restore “second”' }));
    expect(open.document.getMap().cards.second?.deletedAt).toBeNull();
    expect(open.actions.reveal).toHaveBeenCalledWith(recordKey('cards', 'second'));
    expect(panelNow()).toBe('deleted');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Restore “third”' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Restore “first”' }));
    expect(screen.queryByRole('button', { name: 'Restore all' })).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Recently deleted' }));
  });

  it('is restored all at once, as one step of undo', async () => {
    const { open } = show('deleted');
    const deleted = () => Object.values(open.document.getMap().cards).filter(({ deletedAt }) => deletedAt !== null);
    await userEvent.click(await screen.findByRole('button', { name: 'Restore all' }));
    expect(deleted()).toEqual([]);
    act(() => void open.document.history.undo());
    expect(deleted()).toHaveLength(3);
  });
});

describe('the focus', () => {
  it('goes to the map when its grid stands, and nothing is selected by that', async () => {
    const { open, showGrid } = show('inspector');
    showGrid();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('cell')));
    expect(open.session.getState().selection).toEqual([]);
    expect(open.session.getState().focus).not.toBeNull();
  });

  it('stays where somebody has put it meanwhile', async () => {
    const { showGrid } = show('inspector');
    const close = screen.getByRole('button', { name: 'Close' });
    close.focus();
    showGrid();
    await act(async () => undefined);
    expect(document.activeElement).toBe(close);
  });

  it('goes to the map when a panel is closed', async () => {
    const { showGrid, panelNow } = show('deleted');
    showGrid();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(panelNow()).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId('cell'));
  });
});

describe('who may not edit', () => {
  it.each([
    ['view', 'Reading'],
    ['comment', 'Commenting'],
  ] as const)('sees so beside the state of saving: %s', (role, word) => {
    show('inspector', role);
    expect(screen.getByText(word)).toBeDefined();
  });
});

describe('a map without words', () => {
  it('says what to do first, until it is done and only to those who can', () => {
    const { open } = show('inspector');
    expect(screen.getByText(/Type what the customer does first/)).toBeDefined();
    cleanup();
    show('inspector', 'view');
    expect(screen.queryByText(/Type what the customer does first/)).toBeNull();
    open.close();
  });
});
