import { Plus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rect } from '../../lib/geometry.ts';
import styles from './stage.module.css';

/** Comes with the first menu that is opened; the first load does without. */
const AddLanePopup = lazy(async () => ({ default: (await import('./AddLanePopup.tsx')).AddLanePopup }));

/** Below the last lane: another one, of a kind to choose. */
export function AddLaneMenu({ box }: { readonly box: Rect }) {
  const { t } = useTranslation('canvas');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { x, y, width, height } = box;
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={`${styles.add} ${styles.addOutside}`}
        style={{ left: x, top: y, width, height }}
        onClick={() => setOpen(!isOpen)}
      >
        <Plus size={16} aria-hidden />
        {t('add.lane')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <AddLanePopup anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
