import { memo, useLayoutEffect, useRef } from 'react';
import type { Rect } from '../../lib/geometry.ts';
import { useCanvas } from '../canvasContext.ts';
import styles from './MapGridView.module.css';

interface GridSpotProps {
  readonly role: 'rowheader' | 'columnheader' | 'gridcell' | 'button';
  /** From 1, the rows' names included. */
  readonly column?: number;
  readonly colSpan?: number | undefined;
  /** In map pixels. */
  readonly box: Rect;
  readonly label: string;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  /** Of what can be folded. */
  readonly isExpanded?: boolean | undefined;
  readonly hold?: 'left' | 'none';
  readonly onFocus: () => void;
}

/** Something the keyboard can stand on, over what is painted there. Pointers go through it to the hit boxes. */
export const GridSpot = memo(
  function GridSpot(props: GridSpotProps) {
    const { role, column, colSpan, box, label, isFocused, isSelected, isExpanded, hold, onFocus } = props;
    const { x, y, width, height } = box;
    const { moved } = useCanvas();
    const ref = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => (hold === 'left' ? moved.left(ref.current) : undefined), [moved, hold]);
    useLayoutEffect(() => (isFocused ? moved.ringed(ref.current) : undefined), [moved, isFocused]);
    // A header is named by its content: that is what tables' headers are read by.
    const isHeader = role === 'rowheader' || role === 'columnheader';
    const state = role === 'button' ? { 'aria-pressed': isSelected } : { 'aria-selected': isSelected };
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: each role it takes is an interactive one.
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each role it takes has a name.
      <div
        ref={ref}
        role={role}
        className={hold === 'left' ? styles.heldLeft : styles.spot}
        style={{ left: x, top: y, width, height, ...{ '--spot-x': `${x}px`, '--spot-y': `${y}px` } }}
        aria-label={isHeader ? undefined : label}
        aria-colindex={column}
        aria-colspan={colSpan}
        aria-expanded={isExpanded}
        {...state}
        tabIndex={isFocused ? 0 : -1}
        data-focused={isFocused || undefined}
        onFocus={onFocus}
      >
        {isHeader && <span className={styles.words}>{label}</span>}
      </div>
    );
  },
  (before, after) =>
    before.role === after.role &&
    before.column === after.column &&
    before.colSpan === after.colSpan &&
    before.label === after.label &&
    before.isFocused === after.isFocused &&
    before.isSelected === after.isSelected &&
    before.isExpanded === after.isExpanded &&
    before.hold === after.hold &&
    before.box.x === after.box.x &&
    before.box.y === after.box.y &&
    before.box.width === after.box.width &&
    before.box.height === after.box.height,
);
