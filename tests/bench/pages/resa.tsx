/** Resa’s canvas alone, on a map that is in this page and nowhere else; more maps are opened and closed on request. */
import { createRoot } from 'react-dom/client';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type CanvasPresence, createCanvasActions, MapCanvas } from '../../../src/canvas/index.ts';
import { createMapDocument, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { startI18n } from '../../../src/i18n/index.ts';
import { createSceneBuilder } from '../../../src/layout/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { createSession } from '../../../src/session/session.ts';
import { createPeers } from '../../../src/sync/peers.ts';
import '../../../src/ui/tokens.css';
import { mapOf } from './map.ts';
import { afterPaint, countFromUrl, nearestMiddle, rowsFromUrl, viewFromUrl } from './timing.ts';

declare global {
  interface Window {
    resaBench: {
      readonly zoomTo: (zoom: number) => void;
      /** So many people move their pointers about from now on, each twenty times a second; none at 0. */
      readonly setOthers: (count: number) => Promise<void>;
      /** Opens another map of so many cards above this one, moves about in it, and closes it. */
      readonly openAndClose: (cards: number) => Promise<void>;
    };
  }
}

/** A map on screen, in an element of its own. */
function open(records: JourneyMap) {
  const doc = new Y.Doc();
  writeMap(doc, records);
  const map = createMapDocument(doc);
  const session = createSession(false);
  session.setState({ viewport: viewFromUrl(), panel: null });
  const awareness = new Awareness(doc);
  const others = createPeers(awareness);
  const say = (field: string) => (value: unknown) => awareness.setLocalStateField(field, value);
  const presence: CanvasPresence = {
    setCursor: say('cursor'),
    setSelection: say('selection'),
    setEditing: say('editing'),
    setDrag: say('drag'),
    others,
  };
  const actions = createCanvasActions(map, session);
  const started = performance.now();
  const holder = document.createElement('div');
  Object.assign(holder.style, { position: 'absolute', inset: 0 });
  document.body.append(holder);
  const root = createRoot(holder);
  root.render(<MapCanvas document={map} session={session} presence={presence} theme={lightTheme} locale="en" />);
  return {
    map,
    session,
    awareness,
    actions,
    started,
    close() {
      root.unmount();
      holder.remove();
      others.close();
      awareness.destroy();
      map.destroy();
      doc.destroy();
    },
  };
}

const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

await startI18n('en');
// The peers’ words are in a font of the system.
await Promise.all(['400', '600', '700', 'italic 400'].map((face) => document.fonts.load(`${face} 13px "Resa Inter"`)));
const records = mapOf(countFromUrl(), rowsFromUrl());
const first = open(records);
let worker: Worker | null = null;

window.resaBench = {
  zoomTo: first.actions.zoomTo,
  async setOthers(count) {
    worker?.terminate();
    worker = null;
    const { awareness } = first;
    if (count === 0) {
      const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID);
      removeAwarenessStates(awareness, others, 'network');
      return;
    }
    worker = new Worker(new URL('./others.ts', import.meta.url), { type: 'module' });
    const everybody = new Promise<void>((resolve) => {
      const stop = (): void => {
        if (awareness.getStates().size <= count) return;
        awareness.off('change', stop);
        resolve();
      };
      awareness.on('change', stop);
    });
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => applyAwarenessUpdate(awareness, data, 'network');
    worker.postMessage(count);
    await everybody;
  },
  async openAndClose(cards) {
    const other = open(mapOf(cards, rowsFromUrl()));
    await frames(4);
    const card = Object.keys(other.map.getMap().cards)[0] ?? '';
    other.actions.zoomTo(0.7);
    other.session.setState({ selection: [`cards:${card}`] });
    await frames(4);
    other.close();
    await frames(1);
  },
};
window.bench = {
  started: first.started,
  painted: null,
  show: (view) => (view === 'whole' ? first.actions.fit() : first.actions.zoomTo(0.5)),
  cardInMiddle() {
    const { x, y, zoom } = first.session.getState().viewport;
    const { layout } = createSceneBuilder({ locale: 'en', theme: lightTheme }).build(first.map.getMap());
    return nearestMiddle(
      [...layout.cards.values()].map(({ box }) => ({
        x: (box.x + box.width / 2) * zoom + x,
        y: (box.y + box.height / 2) * zoom + y,
      })),
    );
  },
  view: () => Object.values(first.session.getState().viewport).join(),
};
afterPaint(() => {
  const shown = [...document.querySelectorAll('canvas')].filter(
    (canvas) => getComputedStyle(canvas).visibility === 'visible',
  );
  const [map] = shown.sort((a, b) => b.width * b.height - a.width * a.height);
  if (!map || map.width === 0) return false;
  const copy = new OffscreenCanvas(1, 1).getContext('2d');
  copy?.drawImage(map, -Math.floor(map.width / 2), -Math.floor(map.height / 2));
  return copy?.getImageData(0, 0, 1, 1).data[3] !== 0;
});
