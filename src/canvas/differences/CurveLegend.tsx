import type { Theme } from '../../drawing/theme.ts';
import { type SceneItem, SHEET } from '../../layout/index.ts';
import { recordKey } from '../../model/index.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import styles from './differences.module.css';

/** Two entries of two lines each. */
const HEIGHT = 68;

interface CurveLegendProps {
  readonly label: string;
  /** What each of the two curves is called. */
  readonly own: string;
  readonly other: string;
  readonly theme: Theme;
}

/** Which curve is which map’s, below the lane’s name; beside it where there is no room. */
export function CurveLegend({ label, own, other, theme }: CurveLegendProps) {
  const { moved } = useCanvas();
  const { itemsByKey, scene } = useScene((state) => state);
  const beside = useSession((state) => state.view.beside);
  const { layout } = scene;
  const lanes = layout.lanes.filter(({ id, plot }) => plot && beside?.curves.some(({ lane }) => lane === id));
  return (
    <MapLayer>
      <div ref={moved.ringed}>
        {lanes.map(({ id, y, height }) => {
          const hasRoom = y + height - HEIGHT - 8 > bottomOf(itemsByKey.get(recordKey('lanes', id)));
          const place = hasRoom
            ? {
                left: SHEET.padding,
                top: y + height - HEIGHT - 8,
                height: HEIGHT,
                width: layout.nameWidth - SHEET.padding - 8,
              }
            : { left: layout.nameWidth + 8, top: y + 4, width: 2 * layout.nameWidth };
          return (
            <ul
              key={id}
              ref={hasRoom ? moved.left : null}
              className={styles.legend}
              style={{ ...place, ...{ '--spot-x': `${place.left}px`, '--spot-y': `${place.top}px` } }}
              data-beside={hasRoom ? undefined : true}
              aria-label={label}
            >
              <li className={styles.entry}>
                <svg width={24} height={14} aria-hidden="true">
                  <defs>
                    <linearGradient id={`own-${id}`} x1="0" x2="0" y1="0" y2="1">
                      <stop offset="0" stopColor={theme.emotion.positive} />
                      <stop offset="0.5" stopColor={theme.emotion.neutral} />
                      <stop offset="1" stopColor={theme.emotion.negative} />
                    </linearGradient>
                  </defs>
                  <path d="M1 11C8 11 9 3 12 3S17 11 23 5" fill="none" stroke={`url(#own-${id})`} strokeWidth={3} />
                </svg>
                <span title={own}>{own}</span>
              </li>
              <li className={styles.entry}>
                <svg width={24} height={14} aria-hidden="true">
                  <path d="M0 7H24" stroke={theme.inkSoft} strokeWidth={2} strokeDasharray="9 6" />
                </svg>
                <span title={other}>{other}</span>
              </li>
            </ul>
          );
        })}
      </div>
    </MapLayer>
  );
}

/** Of everything written at the lane’s name. */
function bottomOf(item: SceneItem | undefined): number {
  const boxes = [...(item?.texts ?? []), ...(item?.legend ?? [])].map(({ box }) => box.y + box.height);
  return Math.max(0, ...boxes);
}
