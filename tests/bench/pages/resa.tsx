/** Resa’s canvas alone, on a map that is in this page and nowhere else. */
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { createCanvasActions, MapCanvas } from '../../../src/canvas/index.ts';
import { createMapDocument, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { startI18n } from '../../../src/i18n/index.ts';
import { createSession } from '../../../src/session/session.ts';
import '../../../src/ui/tokens.css';
import { mapOf } from './map.ts';
import { afterPaint, countFromUrl } from './timing.ts';

await startI18n('en');
const doc = new Y.Doc();
writeMap(doc, mapOf(countFromUrl()));
const map = createMapDocument(doc);
const session = createSession(false);

const root = document.getElementById('root');
if (!root) throw new Error('no root');
const actions = createCanvasActions(map, session);
window.bench = {
  started: performance.now(),
  painted: null,
  show: (view) => (view === 'whole' ? actions.fit() : actions.zoomTo(0.5)),
};
createRoot(root).render(
  <div style={{ position: 'relative', width: '100%', height: '100%' }}>
    <MapCanvas document={map} session={session} presence={null} theme={lightTheme} locale="en" />
  </div>,
);
afterPaint(() => {
  const shown = [...document.querySelectorAll('canvas')].filter(({ style }) => style.visibility === 'visible');
  const [map] = shown.sort((a, b) => b.width * b.height - a.width * a.height);
  if (!map || map.width === 0) return false;
  const middle = [Math.floor(map.width / 2), Math.floor(map.height / 2), 1, 1] as const;
  return map.getContext('2d')?.getImageData(...middle).data[3] !== 0;
});
