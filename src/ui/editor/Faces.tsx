import { Suspense } from 'react';
import { useStore } from '../../session/useStore.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import styles from './Faces.module.css';
import { OwnFace } from './OwnFace.tsx';
import { useOpenMap } from './useOpenMap.ts';

const OtherFaces = lazyPart(async () => (await import('../follow/OtherFaces.tsx')).OtherFaces);

/** The people here now: the others, then oneself, where name and colour are chosen. */
export function Faces() {
  const { connection, ownId } = useOpenMap();
  const ids = useStore(connection.presence.others, (peers) => peers.map(({ user }) => user.id).join());
  const isAlone = ids.split(',').every((id) => id === ownId || id === '');
  return (
    <div className={styles.faces}>
      {!isAlone && (
        <Suspense fallback={null}>
          <OtherFaces />
        </Suspense>
      )}
      <OwnFace isAlone={isAlone} />
    </div>
  );
}
