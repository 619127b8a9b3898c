import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Rect } from '../../lib/geometry.ts';
import { useStore } from '../../session/useStore.ts';
import { addActivity, addPhase, fillCell } from '../actions/addRecords.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { cellBox, cellKeys, HEADER_COLUMN, isFoldedAway, rowIndex, settleFocus } from '../grid/cells.ts';
import { useSeen } from '../host/useSeen.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import { AddLaneMenu } from './AddLaneMenu.tsx';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';

const ROUND = 24;

/** Quiet plus signs: in the empty cell under the pointer or the focus, after a phase's activities, after the phases, below the lanes. */
export function AddMarks() {
  const canvas = useCanvas();
  const isEditing = useSession((state) => state.editing !== null);
  const isReadOnly = useSession((state) => state.isReadOnly);
  const isDragging = useStore(canvas.gesture, (look) => look !== null);
  const { zoom } = useSeen(canvas);
  return isReadOnly || isEditing || isDragging || zoom < READABLE_ZOOM ? null : <Marks />;
}

function Marks() {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const { grid, scene } = useScene((state) => state);
  const hovered = useStore(canvas.hover, ({ cell }) => cell);
  const focus = useSession((state) => state.focus);
  const view = useSession((state) => state.view);
  const { layout } = scene;
  const focused = focus && settleFocus(grid, focus, view);
  const cells = [hovered, focused].filter((cell) => cell !== null);
  const empty = cells.filter(
    ({ row, column }) =>
      column !== HEADER_COLUMN &&
      rowIndex(grid, row) > 0 &&
      cellKeys(grid, row, column).length === 0 &&
      !isFoldedAway(grid, view, row, column),
  );
  const [here] = empty;
  const phaseId = hovered?.row === 'activities' ? grid.columns[hovered.column]?.phase.id : undefined;
  const phase = grid.phases.find((one) => one.phase.id === phaseId && grid.columns[one.firstColumn]?.activity);
  const lastColumn = phase && layout.columns[phase.firstColumn + phase.columnCount - 1];
  const { activityRow } = layout;

  return (
    <MapLayer>
      {empty.map((cell) => {
        const isSame =
          cell !== here && here && cell.column === here.column && rowIndex(grid, cell.row) === rowIndex(grid, here.row);
        if (isSame) return null;
        const box = cellBox(layout, grid, cell.row, cell.column);
        const label = cell.row === 'activities' ? t('add.activity') : t('add.card');
        return (
          <AddButton
            key={`${rowIndex(grid, cell.row)} ${cell.column}`}
            label={label}
            box={{ x: box.x + 4, y: box.y + 12, width: box.width - 8, height: Math.min(40, box.height - 24) }}
            onAdd={() => fillCell(canvas, cell)}
          />
        );
      })}
      {lastColumn && (
        <AddButton
          label={t('add.activityIn', { phase: phase?.phase.title ?? '' })}
          className={styles.addRound}
          box={{
            x: lastColumn.x + lastColumn.width - ROUND / 2,
            y: activityRow.y + (activityRow.height - ROUND) / 2,
            width: ROUND,
            height: ROUND,
          }}
          onAdd={() => addActivity(canvas, phaseId)}
        />
      )}
      <AddButton
        label={t('add.phase')}
        className={styles.addOutside}
        box={{ x: layout.width + 8, y: layout.phaseTop, width: 32, height: layout.phaseBottom - layout.phaseTop }}
        onAdd={() => addPhase(canvas, true)}
      />
      <AddLaneMenu box={{ x: 12, y: layout.height + 8, width: layout.nameWidth - 24, height: 32 }} />
    </MapLayer>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly box: Rect;
  readonly className?: string | undefined;
  readonly onAdd: () => void;
}

/** The keyboard has its own ways to add, so these stay out of its path. */
function AddButton({ label, box, className, onAdd }: AddButtonProps) {
  const { x, y, width, height } = box;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.add} ${className ?? ''}`}
      style={{ left: x, top: y, width, height }}
      aria-label={label}
      data-ground
      onClick={onAdd}
    >
      <Plus size={16} aria-hidden />
    </button>
  );
}
