import { useStore } from '../session/useStore.ts';
import { useCanvas } from './canvasContext.ts';
import styles from './MapCanvas.module.css';

/** Says what has just happened. */
export function LiveRegion() {
  const { text, isVisible } = useStore(useCanvas().announcer, (announcement) => announcement);
  return (
    <div role="status" className={isVisible ? styles.notice : styles.unseen}>
      {text}
    </div>
  );
}
