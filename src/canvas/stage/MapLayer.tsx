import type { ReactNode } from 'react';
import styles from './stage.module.css';

/** Children are placed in map pixels and move with the map; lengths that should not grow divide by `--zoom`. */
export function MapLayer({ children }: { readonly children: ReactNode }) {
  return <div className={styles.layer}>{children}</div>;
}
