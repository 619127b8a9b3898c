/**
 * The peer: Excalidraw with as many cards, each a rectangle with a text bound to it, in its quickest look: no roughness,
 * solid fills. The texts are measured before the clock starts, as in a saved drawing.
 */
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import { afterPaint, countFromUrl, nearestMiddle, rowsFromUrl, viewFromUrl } from '../pages/timing.ts';
import { textOf } from '../pages/words.ts';

const CARD = { width: 144, height: 72 };
/** Excalidraw’s number for Helvetica, a font that need not be fetched. */
const HELVETICA = 2;
const rows = rowsFromUrl();

const elements = convertToExcalidrawElements(
  Array.from({ length: countFromUrl() }, (_, i) => ({
    type: 'rectangle',
    id: `c${i}`,
    x: 160 + Math.floor(i / rows) * 152,
    y: 200 + (i % rows) * 96,
    ...CARD,
    backgroundColor: '#fdecef',
    strokeColor: '#be123c',
    fillStyle: 'solid',
    roughness: 0,
    strokeWidth: 1,
    label: { text: textOf(i), fontSize: 13, fontFamily: HELVETICA },
  })),
  { regenerateIds: false },
);

/** Excalidraw’s own fitting takes tenths of zoom alone. */
const whole = {
  x: 0,
  y: 0,
  zoom: Math.min(innerWidth / (elements.at(-1).x + 300), innerHeight / (200 + rows * 96)),
};
let api = null;
const toAppState = ({ x, y, zoom }) => ({ scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } });
const present = () => {
  const { scrollX, scrollY, zoom } = api.getAppState();
  return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value };
};

window.bench = {
  started: performance.now(),
  painted: null,
  show: (view) => api.updateScene({ appState: toAppState(view === 'whole' ? whole : { x: 0, y: 0, zoom: 0.5 }) }),
  cardInMiddle: () => {
    const { x, y, zoom } = present();
    const cards = api.getSceneElements().filter(({ type }) => type === 'rectangle');
    return nearestMiddle(
      cards.map((card) => ({ x: (card.x + card.width / 2) * zoom + x, y: (card.y + card.height / 2) * zoom + y })),
    );
  },
  view: () => Object.values(present()).join(),
};
createRoot(document.getElementById('root')).render(
  <Excalidraw
    initialData={{ elements, appState: toAppState(viewFromUrl()), scrollToContent: false }}
    excalidrawAPI={(given) => {
      api = given;
    }}
  />,
);
/** The ground is white and fills half of the window at most: a patch of it that is not white shows cards. */
afterPaint(() => {
  const canvas = document.querySelector('canvas.excalidraw__canvas.static');
  if (!canvas || canvas.width < innerWidth) return false;
  const { data } = canvas.getContext('2d').getImageData(canvas.width / 2 - 60, canvas.height / 2 - 60, 120, 120);
  return data.some((value) => value > 0 && value < 250);
});
