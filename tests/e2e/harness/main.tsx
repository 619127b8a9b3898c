/** The canvas alone, on a map that is in this page and nowhere else: `?map=first-home|blank|large&theme=dark&locale=sv&role=view`. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { createCanvasActions, MapCanvas, type OtherPerson } from '../../../src/canvas/index.ts';
import { createMapDocument, writeMap } from '../../../src/document/index.ts';
import { darkTheme, lightTheme } from '../../../src/drawing/theme.ts';
import { startI18n } from '../../../src/i18n/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { pickLocale } from '../../../src/lib/locale.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { createSession } from '../../../src/session/session.ts';
import { useSession } from '../../../src/session/useStore.ts';
import '../../../src/ui/tokens.css';
import { largeMap } from './largeMap.ts';

const query = new URLSearchParams(window.location.search);
const locale = pickLocale([query.get('locale') ?? 'en']);
const theme = query.get('theme') === 'dark' ? darkTheme : lightTheme;
document.documentElement.dataset.theme = theme.name;

const name = query.get('map') ?? 'first-home';
const doc = new Y.Doc();
const cards = Number(query.get('cards') ?? 1000);
writeMap(doc, name === 'large' ? largeMap(cards) : templateMap(name === 'blank' ? 'blank' : 'first-home', locale));
const map = createMapDocument(doc);
const session = createSession(query.get('role') === 'view');
session.setState({ panel: null });
const actions = createCanvasActions(map, session);

let others: readonly OtherPerson[] = [];
const listeners = new Set<() => void>();
const said: Record<string, unknown> = {};
const say = (key: string) => (value: unknown) => {
  said[key] = value;
};
const presence = {
  setCursor: say('cursor'),
  setSelection: say('selection'),
  setEditing: say('editing'),
  setDrag: say('drag'),
  others: {
    getSnapshot: () => others,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  },
};

declare global {
  interface Window {
    readonly resa: typeof tools;
  }
}
/** For tests: what the page cannot show by itself. */
const tools = {
  map,
  doc,
  session,
  actions,
  said,
  /** The same map on somebody else’s screen: what is written there arrives here. */
  docElsewhere() {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'network'));
    return other;
  },
  setOthers(next: readonly OtherPerson[]) {
    others = next;
    for (const listener of listeners) listener();
  },
};
Object.assign(window, { resa: tools });

function Harness() {
  const dialog = useSession(session, (state) => state.dialog);
  return (
    <>
      <MapCanvas document={map} session={session} presence={presence} theme={theme} locale={locale} />
      {dialog && <p role="dialog">{dialog}</p>}
    </>
  );
}

await startI18n(locale);
createRoot(required(document.getElementById('root'), 'the root')).render(
  <StrictMode>
    <Harness />
  </StrictMode>,
);
