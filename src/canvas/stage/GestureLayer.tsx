import type { Rect } from '../../lib/geometry.ts';
import { useStore } from '../../session/useStore.ts';
import { useCanvas } from '../canvasContext.ts';
import { Ghost } from './Ghost.tsx';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';
import { Wire } from './Wire.tsx';

/** A mark this thin is a line between things; a thicker one is an area. */
const LINE = 6;

/** What the drag under way shows: where it would land, and what is being dragged. */
export function GestureLayer() {
  const canvas = useCanvas();
  const look = useStore(canvas.gesture, (value) => value);
  if (!look) return null;
  return (
    <MapLayer>
      {look.marks.map((mark) => (
        <div
          key={`${mark.x} ${mark.y}`}
          className={Math.min(mark.width, mark.height) <= LINE ? styles.line : styles.area}
          style={place(mark)}
        />
      ))}
      {look.marquee && <div className={styles.marquee} style={place(look.marquee)} />}
      {look.ghost && <Ghost keys={look.ghost.keys} by={look.ghost.by} />}
      {look.wire && <Wire {...look.wire} />}
      {look.note && (
        <div className={styles.note} style={{ left: look.note.at.x, top: look.note.at.y }}>
          {look.note.text}
        </div>
      )}
    </MapLayer>
  );
}

function place({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
