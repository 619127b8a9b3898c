import type { Theme } from '../../drawing/theme.ts';
import type { OtherPerson } from '../presence/canvasPresence.ts';
import { personColour, useOthers } from '../presence/useOthers.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import styles from './LaserLayer.module.css';

interface LaserLayerProps {
  readonly theme: Theme;
  /** Whose pointers are meant; the same function each time. */
  readonly isPointing: (person: OtherPerson) => boolean;
}

/** The pointers of some people as bright dots that nobody overlooks. */
export function LaserLayer({ theme, isPointing }: LaserLayerProps) {
  const pointing = useOthers(isPointing);
  return (
    <MapLayer>
      {pointing.map((person) =>
        person.cursor ? (
          <div
            key={person.clientId}
            aria-hidden
            data-laser={person.user.id}
            className={styles.place}
            style={{ transform: `translate(${person.cursor.x}px, ${person.cursor.y}px)` }}
          >
            <span className={styles.dot} style={{ background: personColour(person, theme) }} />
          </div>
        ) : null,
      )}
    </MapLayer>
  );
}
