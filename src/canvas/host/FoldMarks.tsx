import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Rect } from '../../lib/geometry.ts';
import { type RecordKey, recordKey } from '../../model/index.ts';
import { setFolded } from '../actions/folding.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import type { CellKey } from '../grid/cells.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import styles from './FoldMarks.module.css';
import { useSeen } from './useSeen.ts';

/** In map pixels. */
const SIZE = 20;

/** Chevrons that fold: on the phase or lane name under the pointer, on what is selected, and always on what is folded. */
export function FoldMarks({ hovered }: { readonly hovered: CellKey | null }) {
  const canvas = useCanvas();
  const { layout } = useScene((state) => state.scene);
  const selection = useSession((state) => state.selection);
  const foldedPhases = useSession((state) => state.view.foldedPhases);
  const { zoom } = useSeen(canvas);
  if (zoom < READABLE_ZOOM) return null;
  const isShown = (key: RecordKey, isFolded: boolean): boolean =>
    isFolded || key === hovered || selection.includes(key);
  return (
    <>
      {layout.phases.map(({ id, box }) => {
        const key = recordKey('phases', id);
        const isFolded = foldedPhases.has(id);
        const at = { x: box.x + box.width - SIZE - 14, y: box.y + (box.height - SIZE) / 2, width: SIZE, height: SIZE };
        return isShown(key, isFolded) && <FoldMark key={key} of={key} box={at} hold="top" isFolded={isFolded} />;
      })}
      {layout.lanes.map(({ id, y, isFolded }) => {
        const key = recordKey('lanes', id);
        const at = { x: 1, y: y + (isFolded ? 8 : 12), width: SIZE - 2, height: SIZE };
        return isShown(key, isFolded) && <FoldMark key={key} of={key} box={at} hold="left" isFolded={isFolded} />;
      })}
    </>
  );
}

interface FoldMarkProps {
  readonly of: RecordKey;
  readonly box: Rect;
  readonly hold: 'top' | 'left';
  readonly isFolded: boolean;
}

/** The keyboard has its own key to fold by, so this stays out of its path. */
function FoldMark({ of, box, hold, isFolded }: FoldMarkProps) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const label = useScene(({ itemsByKey }) => itemsByKey.get(of)?.label ?? '');
  const Icon = isFolded ? ChevronRight : ChevronDown;
  return (
    <button
      ref={canvas.moved[hold]}
      type="button"
      tabIndex={-1}
      className={styles.mark}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-expanded={!isFolded}
      aria-label={`${t(isFolded ? 'menu.unfold' : 'menu.fold')}: ${label}`}
      onClick={() => setFolded(canvas, [of], !isFolded)}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
