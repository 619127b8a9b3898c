import type { ReactNode } from 'react';
import { useCanvas } from '../canvasContext.ts';
import styles from './stage.module.css';

/** Children are placed in map pixels and move with the map; lengths that should not grow divide by `--zoom`. */
export function MapLayer({ children }: { readonly children: ReactNode }) {
  const { moved } = useCanvas();
  return (
    <div ref={moved.layer} className={styles.layer}>
      {children}
    </div>
  );
}
