import type { Rect } from '../../lib/geometry.ts';
import type { CommentPlace } from '../../model/comments/index.ts';
import type { SceneState } from '../scene/sceneStore.ts';
import { type LaidPlace, layPlace } from './places.ts';

/** One thread on the map. */
export interface Pin {
  /** Id of the thread; empty for one that is about to begin. */
  readonly thread: string;
  readonly place: CommentPlace;
  /** Of whoever began it. */
  readonly initials: string;
  readonly colour: string;
  /** Comments in it that can be read. */
  readonly count: number;
  readonly isUnread: boolean;
  /** It is read in the panel now. */
  readonly isOpen: boolean;
  readonly label: string;
}

/** Pins that would lie over each other stand as one. */
export interface PinCluster extends Pick<LaidPlace, 'tip' | 'hold'> {
  readonly key: string;
  readonly pins: readonly [Pin, ...Pin[]];
}

/** Screen pixels: nearer than this is one pin. */
const REACH = 24;

/** The pins in `seen`, at most one every REACH pixels of the screen at `zoom`, however many threads there are. */
export function clusterPins(
  pins: readonly Pin[],
  state: SceneState,
  seen: { readonly rect: Rect; readonly zoom: number },
): readonly PinCluster[] {
  const step = REACH / seen.zoom;
  const { rect } = seen;
  const found = new Map<string, { readonly laid: LaidPlace; readonly pins: [Pin, ...Pin[]] }>();
  for (const pin of pins) {
    const laid = layPlace(state, pin.place);
    if (!laid) continue;
    const { tip, hold } = laid;
    const isSeenX = hold === 'left' || (tip.x >= rect.x && tip.x <= rect.x + rect.width);
    const isSeenY = hold === 'top' || (tip.y >= rect.y && tip.y <= rect.y + rect.height);
    if (!isSeenX || !isSeenY) continue;
    const key = `${hold ?? ''} ${Math.floor(tip.x / step)} ${Math.floor(tip.y / step)}`;
    const cluster = found.get(key);
    if (cluster) cluster.pins.push(pin);
    else found.set(key, { laid, pins: [pin] });
  }
  return [...found].map(([key, { laid, pins: here }]) => ({ key, tip: laid.tip, hold: laid.hold, pins: here }));
}
