import { type KeyboardEvent, memo, useEffect, useId, useLayoutEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapGrid } from '../../model/index.ts';
import { useCanvas, useSession } from '../canvasContext.ts';
import type { SceneState } from '../scene/sceneStore.ts';
import { useEasedScene } from '../scene/useEasedScene.ts';
import { FIRST_CELL, rowAt, rowCount, settleFocus } from './cells.ts';
import { GridRow } from './GridRow.tsx';
import { gridWindow } from './gridWindow.ts';
import { pressKey } from './intents.ts';
import styles from './MapGridView.module.css';

/** The map as a grid to assistive technology and to the keyboard; each focusable part lies over what is painted. */
export function MapGridView() {
  const { focus } = useCanvas();
  const [takes, take] = useReducer((n: number) => n + 1, 0);
  useEffect(() => focus.onTake(take), [focus]);
  return <Grid state={useEasedScene()} takes={takes} />;
}

interface GridProps {
  readonly state: SceneState;
  /** How often the grid was told to take the browser's focus. */
  readonly takes: number;
}

const Grid = memo(function Grid({ state, takes }: GridProps) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const sessionFocus = useSession((session) => session.focus);
  const selection = useSession((session) => session.selection);
  const { grid } = state;
  const view = useSession((session) => session.view);
  const focus = settleFocus(grid, sessionFocus ?? FIRST_CELL, view);
  const { firstRow, lastRow, firstColumn, lastColumn } = gridWindow(grid, focus);
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
  const helpId = useId();
  const ref = useRef<HTMLDivElement>(null);
  const taken = useRef(takes);

  useLayoutEffect(() => {
    const { editing, dialog } = canvas.session.getState();
    if (taken.current === takes || editing) return;
    taken.current = takes;
    // Whoever has opened a dialog meanwhile writes in that.
    if (dialog === null) ref.current?.querySelector<HTMLElement>('[data-focused]')?.focus({ preventScroll: true });
  });

  useLayoutEffect(() => canvas.moved.sheet(ref.current), [canvas]);

  const handleKey = useGridKeys();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid over a picture and virtualised.
    <div
      ref={ref}
      role="grid"
      className={styles.grid}
      style={{ width: state.scene.layout.width, height: state.scene.layout.height }}
      aria-label={t('grid.label', { title: state.map.map.title || t('untitledMap') })}
      aria-describedby={helpId}
      aria-rowcount={rowCount(grid)}
      aria-colcount={grid.columns.length + 1}
      aria-multiselectable
      aria-readonly={!canvas.canEdit()}
      onKeyDown={handleKey}
    >
      {rows.map((row) => (
        <GridRow
          key={rowKey(grid, row)}
          row={row}
          firstColumn={firstColumn}
          lastColumn={lastColumn}
          focus={focus}
          selection={selection}
          state={state}
          view={view}
        />
      ))}
      <span id={helpId} hidden>
        {t('grid.help')}
      </span>
    </div>
  );
});

function rowKey(grid: MapGrid, index: number): string {
  const row = rowAt(grid, index);
  return typeof row === 'object' ? row.lane : `row ${row}`;
}

/** Keys of the grid. After Escape, Tab is the browser's, so that nobody is kept inside. */
function useGridKeys(): (event: KeyboardEvent) => void {
  const canvas = useCanvas();
  const isLeaving = useRef(false);

  function press(event: globalThis.KeyboardEvent): void {
    if (event.isComposing && event.key !== 'Process') return;
    // A dialog has been asked for and is still on its way: what is typed was meant for it.
    if (event.key === 'Tab' ? isLeaving.current : canvas.session.getState().dialog !== null) return;
    isLeaving.current = event.key === 'Escape';
    const { key, code, shiftKey: shift, altKey: alt } = event;
    if (pressKey(canvas, { key, code, shift, alt, mod: event.ctrlKey || event.metaKey })) event.preventDefault();
  }
  const pressRef = useRef(press);
  pressRef.current = press;

  useEffect(() => {
    // Nothing has the focus: after a click beside the sheet, and when the page has just opened.
    const pressAnywhere = (event: globalThis.KeyboardEvent): void => {
      if (event.target === document.body && event.key !== 'Tab' && !event.defaultPrevented) pressRef.current(event);
    };
    window.addEventListener('keydown', pressAnywhere);
    return () => window.removeEventListener('keydown', pressAnywhere);
  }, []);

  return (event) => press(event.nativeEvent);
}
