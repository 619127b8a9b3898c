import { useTranslation } from 'react-i18next';
import { layoutLabels, sayWhose } from '../../layout/index.ts';
import { type MapView, parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { useCanvas } from '../canvasContext.ts';
import { itemOf } from '../editor/editRecord.ts';
import { chosenArea, isInArea } from '../range/cellRange.ts';
import type { SceneState } from '../scene/sceneStore.ts';
import { type CellKey, cellBox, cellKeys, HEADER_COLUMN, isFoldedAway, rowAt, rowIndex } from './cells.ts';
import { GridSpot } from './GridSpot.tsx';
import styles from './MapGridView.module.css';

interface GridRowProps {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly focus: CellFocus;
  readonly selection: readonly RecordKey[];
  readonly state: SceneState;
  readonly view: MapView;
}

/** One row: its name, then its cells. A cell of cards holds a focusable spot per card; any other cell is the spot itself. */
export function GridRow({ row: index, firstColumn, lastColumn, focus, selection, state, view }: GridRowProps) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const { grid, scene } = state;
  const row = rowAt(grid, index);
  const isFocusRow = rowIndex(grid, focus.row) === index;
  const rowName = useRowName(row, state);
  const area = chosenArea(canvas);
  const isFocused = (column: number, item: number): boolean =>
    isFocusRow && focus.column === column && focus.item === item;
  const boxOf = (key: CellKey | undefined, column: number) =>
    (key && itemOf(state, key)?.box) ?? cellBox(scene.layout, grid, row, column);
  const labelOf = (key: CellKey | undefined): string =>
    key ? [itemOf(state, key)?.label, view.beside?.words[key]].filter(Boolean).join(', ') : '';
  const cardLabel = (key: CellKey): string => {
    const card = state.map.cards[parseRecordKey(key)?.id ?? ''];
    const whose = card ? sayWhose(card, state.whole.personas, canvas.locale()) : '';
    return [labelOf(key), whose].filter(Boolean).join(', ');
  };
  const go = (column: number, item: number) => (): void => {
    const { focus: now } = canvas.session.getState();
    const isThere = now && rowIndex(grid, now.row) === index && now.column === column && now.item === item;
    if (isThere) return;
    const key = cellKeys(grid, row, column)[item];
    canvas.session.setState({ focus: { row, column, item }, selection: key && key !== 'map' ? [key] : [] });
  };
  const columnName = (column: number): string => grid.columns[column]?.activity?.text || t('column', { n: column + 1 });

  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
  const shown = columns.filter((column) =>
    row === 'phases' ? isPhaseStart(state, column, firstColumn) : !isFoldedAway(grid, view, row, column),
  );
  const headerKey = cellKeys(grid, row, HEADER_COLUMN)[0];

  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the cells of a row.
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table.
    <div
      ref={row === 'phases' ? canvas.moved.top : null}
      role="row"
      aria-rowindex={index + 1}
      className={row === 'phases' ? styles.heldTop : undefined}
    >
      <GridSpot
        role="rowheader"
        column={1}
        box={boxOf(headerKey, HEADER_COLUMN)}
        label={rowName}
        isFocused={isFocused(HEADER_COLUMN, 0)}
        isSelected={headerKey !== undefined && headerKey !== 'map' && selection.includes(headerKey)}
        hold={row === 'phases' ? 'none' : 'left'}
        isExpanded={typeof row === 'object' ? !view.foldedLanes.has(row.lane) : undefined}
        onFocus={go(HEADER_COLUMN, 0)}
      />
      {shown.map((column) => {
        const keys = cellKeys(grid, row, column);
        const [key] = keys;
        if (typeof row !== 'object') {
          const phase =
            row === 'phases' ? grid.phases.find((one) => one.phase.id === grid.columns[column]?.phase.id) : null;
          const start = phase?.firstColumn ?? column;
          const isHere = phase
            ? isFocusRow && focus.column >= start && focus.column < start + phase.columnCount
            : isFocused(column, 0);
          const empty = phase ? t('untitledPhase') : key ? t('untitledActivity') : t('grid.noActivity');
          return (
            <GridSpot
              key={column}
              role="columnheader"
              column={start + 2}
              colSpan={phase?.columnCount}
              box={boxOf(key, column)}
              label={`${phase ? t('grid.phase') : t('grid.activity')}: ${labelOf(key) || empty}`}
              isFocused={isHere}
              isExpanded={phase ? !view.foldedPhases.has(phase.phase.id) : undefined}
              isSelected={key !== undefined && key !== 'map' && selection.includes(key)}
              onFocus={go(start, 0)}
            />
          );
        }
        if (keys.length === 0) {
          return (
            <GridSpot
              key={column}
              role="gridcell"
              column={column + 2}
              box={cellBox(scene.layout, grid, row, column)}
              label={t('grid.empty', { lane: rowName, activity: columnName(column) })}
              isFocused={isFocused(column, 0)}
              isSelected={area !== null && isInArea(area, index, column)}
              onFocus={go(column, 0)}
            />
          );
        }
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the cards of a cell.
          // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table.
          <div key={column} role="gridcell" aria-colindex={column + 2}>
            {keys.map((card, item) => (
              <GridSpot
                key={card}
                role="button"
                box={boxOf(card, column)}
                label={
                  keys.length > 1
                    ? t('grid.cardOf', { card: cardLabel(card), n: item + 1, count: keys.length })
                    : cardLabel(card)
                }
                isFocused={isFocused(column, item)}
                isSelected={card !== 'map' && selection.includes(card)}
                onFocus={go(column, item)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** Whether a phase begins here, or is cut by the window's edge. */
function isPhaseStart({ grid }: SceneState, column: number, firstColumn: number): boolean {
  return column === firstColumn || grid.phases.some((phase) => phase.firstColumn === column);
}

function useRowName(row: CellFocus['row'], { map }: SceneState): string {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  if (row === 'phases') return t('grid.title', { title: map.map.title || t('untitledMap') });
  if (row === 'activities') return layoutLabels[canvas.locale()].activities;
  return map.lanes[row.lane]?.title || t('untitledLane');
}
