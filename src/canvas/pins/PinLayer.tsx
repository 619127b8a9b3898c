import { useEffect, useMemo, useRef } from 'react';
import { useCanvas } from '../canvasContext.ts';
import { passWheel } from '../host/passWheel.ts';
import { useSeen } from '../host/useSeen.ts';
import { useEasedScene } from '../scene/useEasedScene.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import { clusterPins, type Pin, type PinCluster } from './clusterPins.ts';
import styles from './pins.module.css';

interface PinLayerProps {
  /** Pins on cells slide under the frozen panes; pins on phases and lane names stay with them. */
  readonly of: 'cells' | 'headers';
  readonly pins: readonly Pin[];
  /** Names a pin that stands for several threads. */
  readonly labelOfMany: (count: number) => string;
  readonly onOpen: (threads: readonly string[]) => void;
}

/** The pins of comments, over what they hang on. The keyboard comes to the same threads from the panel and by its own key. */
export function PinLayer({ of, pins, labelOfMany, onOpen }: PinLayerProps) {
  const scene = useEasedScene();
  const seen = useSeen(useCanvas());
  const ref = useRef<HTMLDivElement>(null);
  const clusters = useMemo(() => clusterPins(pins, scene, seen), [pins, scene, seen]);
  useEffect(() => (ref.current ? passWheel(ref.current) : undefined), []);
  return (
    <MapLayer>
      <div ref={ref}>
        {clusters
          .filter(({ hold }) => (hold !== null) === (of === 'headers'))
          .map((cluster) => (
            <PinMark key={cluster.key} cluster={cluster} labelOfMany={labelOfMany} onOpen={onOpen} />
          ))}
      </div>
    </MapLayer>
  );
}

type PinMarkProps = Pick<PinLayerProps, 'labelOfMany' | 'onOpen'> & { readonly cluster: PinCluster };

function PinMark({ cluster: { tip, hold, pins }, labelOfMany, onOpen }: PinMarkProps) {
  const { moved } = useCanvas();
  const ref = hold && moved[hold];
  const [first] = pins;
  const count = pins.reduce((sum, pin) => sum + pin.count, 0);
  const place = { left: tip.x, top: tip.y };
  if (pins.every(({ thread }) => thread === '')) {
    return <span ref={ref} className={styles.draft} style={place} aria-hidden />;
  }
  const threads = pins.flatMap(({ thread }) => (thread ? [thread] : []));
  const isUnread = pins.some((pin) => pin.isUnread);
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      className={styles.pin}
      style={place}
      data-open={pins.some((pin) => pin.isOpen) || undefined}
      data-unread={isUnread || undefined}
      aria-label={pins.length === 1 ? first.label : labelOfMany(pins.length)}
      onClick={() => onOpen(threads)}
    >
      <span className={styles.face} style={{ background: first.colour }} aria-hidden>
        {first.initials}
      </span>
      {count > 1 && (
        <span className={styles.count} aria-hidden>
          {count}
        </span>
      )}
      {isUnread && <span className={styles.dot} aria-hidden />}
    </button>
  );
}
