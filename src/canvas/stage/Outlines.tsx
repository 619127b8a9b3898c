import type { Theme } from '../../drawing/theme.ts';
import { doRectsOverlap, type Point, type Rect } from '../../lib/geometry.ts';
import { useStore } from '../../session/useStore.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { useSeen } from '../host/useSeen.ts';
import type { OtherPerson } from '../presence/canvasPresence.ts';
import { personColour, useOthers } from '../presence/useOthers.ts';
import { WhoTypes } from '../presence/WhoTypes.tsx';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';

interface OutlinesProps {
  /** Cards and activities lie below the frozen panes, phases and lane names above them. */
  readonly of: 'cells' | 'headers';
  readonly theme: Theme;
}

/** Frames around what is selected: one's own, and other people's in their colours. */
export function Outlines({ of, theme }: OutlinesProps) {
  const canvas = useCanvas();
  const selection = useSession((state) => state.selection);
  const itemsByKey = useScene((state) => state.itemsByKey);
  const others = useOthers(isMarking);
  const gesture = useStore(canvas.gesture, (look) => look !== null && look.ghost !== null);
  const { rect } = useSeen(canvas);

  function itemFor(key: string) {
    const item = itemsByKey.get(key);
    const isHeader = item?.frozen !== null;
    if (!item || isHeader !== (of === 'headers')) return null;
    return isHeader || doRectsOverlap(item.box, rect) ? item : null;
  }

  return (
    <MapLayer>
      {others.flatMap((person) =>
        keysOf(person).map((key) => {
          const item = itemFor(key);
          if (!item) return null;
          const colour = personColour(person, theme);
          if (item.outline)
            return <LineOutline key={`${person.clientId} ${key}`} line={item.outline.line} colour={colour} />;
          return (
            <div
              key={`${person.clientId} ${key}`}
              className={styles.outline}
              ref={item.frozen && canvas.moved[item.frozen]}
              style={{ ...place(item.box), outlineColor: colour }}
            >
              {isTypingIn(person, key) && <WhoTypes name={person.user.name} colour={colour} />}
            </div>
          );
        }),
      )}
      {!gesture &&
        selection.map((key) => {
          const item = itemFor(key);
          if (item?.outline) return <LineOutline key={key} line={item.outline.line} />;
          return (
            item && (
              <div
                key={key}
                ref={item.frozen && canvas.moved[item.frozen]}
                className={styles.outline}
                style={place(item.box)}
              />
            )
          );
        })}
    </MapLayer>
  );
}

function LineOutline({ line, colour }: { readonly line: readonly Point[]; readonly colour?: string }) {
  return (
    <svg className={styles.wire} aria-hidden="true">
      <polyline
        className={styles.chosenLine}
        points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
        style={colour ? { stroke: colour } : undefined}
      />
    </svg>
  );
}

function isMarking({ selection, editing }: OtherPerson): boolean {
  return selection.length > 0 || editing !== null;
}

function keysOf({ selection, editing }: OtherPerson): readonly string[] {
  return [...new Set([...selection, ...(editing ? [keyOf(editing)] : [])])];
}

function isTypingIn({ editing }: OtherPerson, key: string): boolean {
  return editing !== null && keyOf(editing) === key;
}

function keyOf({ root, id }: NonNullable<OtherPerson['editing']>): string {
  return root === 'map' ? 'title' : `${root}:${id}`;
}

function place({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
