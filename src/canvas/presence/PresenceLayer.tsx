import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../drawing/theme.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { Size } from '../../lib/geometry.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import type { Preview } from '../scene/shownMap.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import styles from '../stage/stage.module.css';
import type { OtherPerson } from './canvasPresence.ts';
import { personColour, useOthers } from './useOthers.ts';

const isSeen = ({ cursor, drag }: OtherPerson): boolean => cursor !== null || drag !== null;
const isSliding = ({ drag }: OtherPerson): boolean => drag !== null && drag.score !== null;

/** Other people’s pointers with their names, and what they are dragging. */
export function PresenceLayer({ theme }: { readonly theme: Theme }) {
  const hides = useSession((state) => state.hides);
  const present = useOthers(isSeen);
  const others = hides.cursors ? [] : present;
  const boxes = useScene((state) => state.scene.layout.cards);
  useScorePreviews(useOthers(isSliding));
  return (
    <MapLayer>
      {others.map((person) => {
        const { clientId, drag } = person;
        const box = drag && drag.score === null ? boxes.get(drag.card)?.box : undefined;
        return (
          <OtherPointer
            key={clientId}
            person={person}
            dragged={box}
            hasName={!hides.names}
            colour={personColour(person, theme)}
          />
        );
      })}
    </MapLayer>
  );
}

interface OtherPointerProps {
  readonly person: OtherPerson;
  /** Size of the card they drag. */
  readonly dragged: Size | undefined;
  readonly hasName: boolean;
  readonly colour: string;
}

const OtherPointer = memo(function OtherPointer({ person, dragged, hasName, colour }: OtherPointerProps) {
  const { t } = useTranslation('canvas');
  const { user, cursor, drag } = person;
  return (
    <div aria-hidden>
      {drag && dragged && (
        <div
          className={styles.area}
          style={{
            left: drag.at.x,
            top: drag.at.y,
            width: dragged.width,
            height: dragged.height,
            outlineColor: colour,
          }}
        />
      )}
      {cursor && (
        <div className={styles.person} style={{ transform: `translate(${cursor.x}px, ${cursor.y}px)` }}>
          <span className={styles.pointer}>
            <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
              <path d="M1 1L14.5 8L8.2 9.6L5.2 16Z" fill={colour} stroke="#fff" strokeWidth="1.2" />
            </svg>
            {hasName && (
              <span className={styles.name} style={{ background: colour }}>
                {user.name || t('presence.guest')}
              </span>
            )}
          </span>
        </div>
      )}
    </div>
  );
});

/** A score somebody else is sliding bends the curve here too, before it is written. */
function useScorePreviews(others: readonly OtherPerson[]): void {
  const { scene, document } = useCanvas();
  useEffect(() => {
    const owners: string[] = [];
    for (const { clientId, drag } of others) {
      const card = drag && drag.score !== null ? document.getMap().cards[drag.card] : undefined;
      const plot = card ? kindOf(card.kind)?.traits.plot : undefined;
      if (!card || !drag || !plot) continue;
      const preview: Preview = {
        [card.id]: (before) => ({ ...before, fields: { ...before.fields, [plot.field]: drag.score } }),
      };
      const owner = String(clientId);
      owners.push(owner);
      scene.setPreview(owner, preview);
    }
    return () => {
      for (const owner of owners) scene.setPreview(owner, null);
    };
  }, [others, scene, document]);
}
