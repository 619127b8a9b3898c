import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Rect } from '../../lib/geometry.ts';
import { useCanvas } from '../canvasContext.ts';
import { passWheel } from '../host/passWheel.ts';
import { useSeen } from '../host/useSeen.ts';
import { useEasedScene } from '../scene/useEasedScene.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import styles from './differences.module.css';
import {
  type ChangeMark,
  type DifferenceSort,
  type GhostMark,
  type LaidGhost,
  type LaidMark,
  layGhosts,
  layMarks,
} from './layMarks.ts';

/** Of a mark that stands for several differences, the list shows those rows. */
interface Listed {
  readonly rows: readonly string[];
}

interface DifferenceLayerProps {
  /** Marks on cells slide under the frozen panes; marks on phases and lane names stay with them. */
  readonly of: 'cells' | 'headers';
  readonly marks: readonly (ChangeMark & Listed)[];
  readonly ghosts: readonly (GhostMark & Listed)[];
  readonly signOf: (sort: DifferenceSort) => ReactNode;
  /** Names a mark that stands for several records. */
  readonly labelOfMany: (count: number) => string;
  readonly onOpen: (rows: readonly string[]) => void;
}

/** Frames and signs on what differs from another map, and what that map alone has. The keyboard comes to the same in the list. */
export function DifferenceLayer(props: DifferenceLayerProps) {
  const { of, marks, ghosts } = props;
  const scene = useEasedScene();
  const seen = useSeen(useCanvas());
  const ref = useRef<HTMLDivElement>(null);
  const laid = useMemo(
    () => ({ marks: layMarks(marks, scene, seen), ghosts: layGhosts(ghosts, scene, seen) }),
    [marks, ghosts, scene, seen],
  );
  useEffect(() => (ref.current ? passWheel(ref.current) : undefined), []);
  const isHere = ({ hold }: { readonly hold: string | null }) => (hold !== null) === (of === 'headers');
  return (
    <MapLayer>
      <div ref={ref}>
        {laid.ghosts.filter(isHere).map((one) => (
          <Ghost key={one.key} laid={one} {...props} />
        ))}
        {laid.marks.filter(isHere).map((one) => (
          <Mark key={one.key} laid={one} {...props} />
        ))}
      </div>
    </MapLayer>
  );
}

type MarkProps = DifferenceLayerProps & {
  readonly laid: LaidMark<ChangeMark & Listed>;
};

function Mark({ laid, signOf, labelOfMany, onOpen }: MarkProps) {
  const { moved } = useCanvas();
  const { box, hold, marks, isRound } = laid;
  const rows = marks.flatMap((mark) => mark.rows);
  const sorts = [...new Set(marks.flatMap((mark) => mark.sorts))];
  return (
    <div
      ref={hold && moved[hold]}
      className={styles.mark}
      style={place(box)}
      data-sort={sorts[0]}
      data-hold={hold ?? undefined}
      data-round={isRound || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.badge}
        aria-label={marks.length === 1 ? marks[0].label : labelOfMany(rows.length)}
        onClick={() => onOpen(rows)}
      >
        {sorts.map((sort) => (
          <span key={sort} className={styles.sign}>
            {signOf(sort)}
          </span>
        ))}
        {marks.length > 1 && <span aria-hidden>{rows.length}</span>}
      </button>
    </div>
  );
}

type GhostProps = DifferenceLayerProps & {
  readonly laid: LaidGhost<GhostMark & Listed>;
};

/** As it was, where there is room; its badge alone takes the pointer, so that one can still work in the cell. */
function Ghost({ laid, signOf, onOpen }: GhostProps) {
  const { moved } = useCanvas();
  const { box, hold, ghost, isWhole } = laid;
  return (
    <div
      ref={isWhole ? null : hold && moved[hold]}
      className={isWhole ? styles.ghost : styles.corner}
      style={place(box)}
      data-sort={ghost.sort}
      data-hold={hold ?? undefined}
    >
      {isWhole && (
        <span className={styles.name} aria-hidden>
          {ghost.names[0]}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.badge}
        aria-label={ghost.label}
        onClick={() => onOpen(ghost.rows)}
      >
        <span className={styles.sign}>{signOf(ghost.sort)}</span>
        {(ghost.rows.length > 1 || !isWhole) && <span aria-hidden>{ghost.rows.length}</span>}
      </button>
    </div>
  );
}

function place({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
