import { type CSSProperties, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { JourneyMap } from '../../../model/index.ts';
import { isSealed } from '../../../model/workshop/index.ts';
import { ROOM_LIMITS, type Room, smallestFont, USUAL_ROOM } from '../../../workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { joinAddress, joinLink } from '../../route.ts';
import { QrCode } from '../../share/QrCode.tsx';
import { readStored, writeStored } from '../../storage.ts';
import { useTimeUp } from '../bar/useTimeUp.ts';
import { MapWindow } from '../leading/MapWindow.tsx';
import { useClockText, useServerSecond, useStanding, useWorkshopView } from '../leading/useWorkshop.ts';
import { useTypeName } from '../part/useTypeName.ts';
import { useLobby } from '../people/useLobby.ts';
import { useReadiness } from '../people/useReadiness.ts';
import { useWall } from './useWall.ts';
import { useWallKeys } from './useWallKeys.ts';
import styles from './Wall.module.css';
import { WallButtons } from './WallButtons.tsx';
import { WallFocus } from './WallFocus.tsx';
import { WallList } from './WallList.tsx';
import { WallSettings } from './WallSettings.tsx';

const STORAGE_KEY = 'resa.room';
const size = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().check(z.minimum(min), z.maximum(max));
const roomSchema = z.object({
  distance: size(ROOM_LIMITS.distance),
  screenWidth: size(ROOM_LIMITS.screenWidth),
});

interface WallPageProps {
  readonly id: string;
  readonly linkKey: string;
}

/** The window for the screen on the wall: large and plain, with the code and the clock always in view. */
export function WallPage({ id, linkKey }: WallPageProps) {
  return (
    <MapWindow id={id} linkKey={linkKey} isSeen={false}>
      <Wall />
    </MapWindow>
  );
}

const titleOf = (map: JourneyMap) => map.map.title;

function Wall() {
  const { t, i18n } = useTranslation(['workshop', 'common']);
  const title = useMapValue(titleOf) || t('common:untitled');
  const { state, results } = useWorkshopView();
  const wall = useWall();
  useWallKeys(wall);
  const { run, exercise } = useStanding();
  const { lobby } = useLobby();
  const { ready, people, entries } = useReadiness(run);
  const clock = useClockText(run);
  const isUp = useTimeUp(run);
  const second = useServerSecond();
  const width = useSyncExternalStore(onResize, () => window.innerWidth);
  const [room, setRoom] = useState<Room>(() => readStored(STORAGE_KEY, roomSchema) ?? USUAL_ROOM);
  const typeName = useTypeName();
  const name = exercise?.title || typeName(exercise?.type ?? 'together');
  const smallest = smallestFont(room, width);
  const code = lobby?.code ?? null;
  const link = code === null ? null : joinLink(code, lobby?.ticket ?? null);
  const isOpened = run !== null && (results.has(run.id) || wall.isBegun);
  const inHand = wall.isWhole ? undefined : wall.items[wall.index];
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(second);
  useEffect(() => {
    document.title = `${t('windows.wall')} · ${title}`;
  }, [t, title]);

  const style = { '--smallest': `${smallest}px` } as CSSProperties;
  const isLobby = !exercise && state.phase !== 'over';
  return (
    <main className={styles.wall} style={style} data-lobby={isLobby || undefined}>
      <WallSettings
        room={room}
        onChange={(next) => {
          setRoom(next);
          writeStored(STORAGE_KEY, next);
        }}
      />
      <section className={styles.middle} aria-label={t('windows.wall')}>
        {isLobby ? (
          <>
            <h1 className={styles.title}>{title}</h1>
            {link && <QrCode className={styles.bigQr} text={link} label={t('room.qr')} />}
            <p className={styles.words}>{t(link ? 'wall.join' : 'wall.soon')}</p>
          </>
        ) : state.phase === 'over' ? (
          <h1 className={styles.title}>{t('wall.over')}</h1>
        ) : inHand ? (
          <WallFocus item={inHand} items={wall.items} index={wall.index} fontSize={smallest} />
        ) : isOpened && wall.items.length > 0 ? (
          <WallList title={name} items={wall.items} index={wall.index} fontSize={smallest} />
        ) : (
          <>
            <h1 className={styles.title}>{name}</h1>
            {isOpened ? (
              <p className={styles.words}>{t('wall.nothing')}</p>
            ) : (
              <>
                <p className={styles.words}>{exercise?.instruction}</p>
                <p className={styles.counts} role="status">
                  {[
                    t('bar.ready', { ready, people }),
                    ...(exercise && isSealed(exercise.type) ? [t('bar.waiting', { count: entries })] : []),
                  ].join(' · ')}
                </p>
              </>
            )}
          </>
        )}
        {!isLobby && wall.items.length > 0 && <WallButtons wall={wall} />}
      </section>
      <footer className={styles.foot}>
        <div className={styles.code}>
          {link && !isLobby && <QrCode className={styles.qr} text={link} label={t('room.qr')} />}
          <div>
            {code && <p className={styles.letters}>{code}</p>}
            <p className={styles.small}>{code ? joinAddress() : t('wall.noCode')}</p>
          </div>
        </div>
        <div className={styles.clocks}>
          <span className={styles.clock} role="timer" aria-label={t('bar.left')} data-up={isUp || undefined}>
            {clock || time}
          </span>
          {run?.state === 'paused' && <p className={styles.small}>{t('bar.paused')}</p>}
          {isUp && <p className={styles.small}>{t('bar.up')}</p>}
        </div>
      </footer>
    </main>
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
