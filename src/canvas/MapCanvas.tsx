import {
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { MapDocument } from '../document/index.ts';
import type { Theme } from '../drawing/theme.ts';
import { loadLaterWords } from '../i18n/index.ts';
import type { Locale } from '../lib/locale.ts';
import type { Session } from '../session/session.ts';
import { useSession } from '../session/useStore.ts';
import { showCanvas } from './actions/canvasActions.ts';
import { createCanvas, type OwnedCanvas } from './canvas.ts';
import { CanvasContext } from './canvasContext.ts';
import { TextEditor } from './editor/TextEditor.tsx';
import { MapGridView } from './grid/MapGridView.tsx';
import { followPointer } from './host/followPointer.ts';
import { useFirstSign } from './host/useFirstSign.ts';
import { useGround } from './host/useGround.ts';
import { LiveRegion } from './LiveRegion.tsx';
import styles from './MapCanvas.module.css';
import { useRecordMenu } from './menu/useRecordMenu.ts';
import { type EarlyClipboard, keepEarlyClipboard } from './moving/earlyClipboard.ts';
import type { MapHome } from './moving/mapHome.ts';
import type { PictureSource } from './paint/pictureRects.ts';
import { usePainter } from './paint/usePainter.ts';
import type { CanvasPresence } from './presence/canvasPresence.ts';
import { PresenceLayer } from './presence/PresenceLayer.tsx';
import { publishPresence } from './presence/publishPresence.ts';
import { Outlines } from './stage/Outlines.tsx';
import type { Insets } from './view/viewMaths.ts';

/** What a pointer acts on comes at the first sign of a person; the painter shows the map without it. */
const FlowHost = lazy(async () => ({ default: (await import('./host/FlowHost.tsx')).FlowHost }));
const AddMarks = lazy(async () => ({ default: (await import('./stage/AddMarks.tsx')).AddMarks }));
const Strips = lazy(async () => ({ default: (await import('./host/Strips.tsx')).Strips }));
const GestureLayer = lazy(async () => ({ default: (await import('./stage/GestureLayer.tsx')).GestureLayer }));
const Legend = lazy(async () => ({ default: (await import('./stage/Legend.tsx')).Legend }));
const RangeLayer = lazy(async () => ({ default: (await import('./range/RangeLayer.tsx')).RangeLayer }));
const Linking = lazy(async () => ({ default: (await import('./stage/Linking.tsx')).Linking }));
/** Comes with the first menu that is opened; the first load does without. */
const RecordMenu = lazy(async () => {
  const [{ RecordMenu: part }] = await Promise.all([import('./menu/RecordMenu.tsx'), loadLaterWords()]);
  return { default: part };
});
/** Comes at the first sign of a person too: what was copied or pasted by that sign has been kept. */
const Moving = lazy(async () => {
  const [{ Moving: part }] = await Promise.all([import('./moving/Moving.tsx'), loadLaterWords()]);
  return { default: part };
});

export interface MapCanvasProps {
  readonly document: MapDocument;
  readonly session: Session;
  /** Null when nobody else can be here. */
  readonly presence: CanvasPresence | null;
  /** Without it, images are drawn as missing. */
  readonly pictures?: PictureSource;
  /** Without it, pictures of other maps are not brought along. */
  readonly home?: MapHome;
  readonly theme: Theme;
  /** Language of what Resa itself writes on the map. */
  readonly locale: Locale;
  /** Room at the edges that the host's own tools lie over; the editor's when absent. */
  readonly insets?: Insets;
  /** What lies over the cells, below the frozen panes, and over the headers: pins of comments. It may use the canvas. */
  readonly over?: (part: 'cells' | 'headers') => ReactNode;
  /** The element that holds everything seen, for a picture of it. */
  readonly ref?: Ref<HTMLDivElement>;
  /** What lies over the map and speaks to this canvas: parts of `canvas/show`. */
  readonly children?: ReactNode;
}

/** A journey map on screen, to see and to edit. Fills its nearest positioned ancestor. */
export function MapCanvas(props: MapCanvasProps) {
  const { document, session, presence, pictures = null, home = null } = props;
  const [canvas, setCanvas] = useState<OwnedCanvas | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const { theme, locale, insets = null } = latest.current;
    const made = createCanvas({ document, session, presence, pictures, home, theme, locale, insets });
    setCanvas(made);
    return () => made.destroy();
  }, [document, session, presence, pictures, home]);

  return canvas && <Shown key={canvasKey(canvas)} canvas={canvas} {...props} />;
}

const keys = new WeakMap<OwnedCanvas, string>();
let made = 0;

/** Another document is another canvas: nothing of the former stays mounted. */
function canvasKey(canvas: OwnedCanvas): string {
  const key = keys.get(canvas) ?? String(++made);
  keys.set(canvas, key);
  return key;
}

function Shown({
  canvas,
  theme,
  locale,
  insets,
  over,
  ref,
  children,
}: MapCanvasProps & { readonly canvas: OwnedCanvas }) {
  const root = useRef<HTMLDivElement | null>(null);
  const [isPlaced, setPlaced] = useState(false);
  const ground = useGround(canvas);
  const { open, wasOpened, close } = useRecordMenu(root, canvas);
  const isShownOnly = useSession(canvas.session, ({ mode }) => mode === 'presenting');
  const early = useRef<EarlyClipboard | null>(null);
  const isFirstLook = useRef(true);
  const isSomebodyThere = useFirstSign();
  const isPictured = useAfterFirstPicture();

  useLayoutEffect(() => {
    canvas.setInsets(insets ?? null);
  }, [canvas, insets]);
  useLayoutEffect(() => {
    if (isFirstLook.current) isFirstLook.current = false;
    else canvas.setLook(theme, locale);
  }, [canvas, theme, locale]);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = (): void => canvas.view.resize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    // Until the host is there, a point of the window is found by the canvas itself.
    canvas.control.connect({
      moveTo: canvas.view.set,
      origin: () => {
        const { left, top } = element.getBoundingClientRect();
        return { x: left, y: top };
      },
    });
    placeFirst(canvas);
    setPlaced(true);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  // After the size and the first view are known, so that the first picture is the right one.
  const painter = usePainter(canvas);
  useEffect(() => showCanvas(canvas), [canvas]);
  useEffect(() => publishPresence(canvas), [canvas]);
  useEffect(() => (root.current ? followPointer(root.current, canvas) : undefined), [canvas]);
  useEffect(() => {
    const kept = root.current && keepEarlyClipboard(canvas, root.current);
    early.current = kept;
    return () => void kept?.take();
  }, [canvas]);
  useEffect(() => {
    const cancelDrag = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !canvas.gesture.getSnapshot()) return;
      event.stopPropagation();
      canvas.gesture.cancel();
    };
    window.addEventListener('keydown', cancelDrag, true);
    return () => window.removeEventListener('keydown', cancelDrag, true);
  }, [canvas]);

  const setRoot = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    },
    [ref],
  );

  return (
    <CanvasContext value={canvas}>
      <div
        ref={setRoot}
        data-map-canvas
        className={styles.root}
        inert={isShownOnly}
        {...ground}
        onPointerDownCapture={canvas.editing.resume}
      >
        <div ref={painter.ground} className={styles.ground} />
        <div ref={painter.main} className={styles.bitmaps} />
        {isPlaced && isSomebodyThere && (
          <Suspense fallback={null}>
            <FlowHost />
            <Moving root={root} early={early} />
          </Suspense>
        )}
        <div ref={painter.stage} className={styles.stage}>
          {isPictured && <Outlines of="cells" theme={theme} />}
          {isPictured && isSomebodyThere && (
            <Suspense fallback={null}>
              <AddMarks />
            </Suspense>
          )}
          {isPictured && over?.('cells')}
          <div ref={painter.left} className={`${styles.pane} ${styles.leftPane}`} data-pane="left">
            <div ref={painter.leftBitmap} className={styles.bitmaps} />
          </div>
          <div ref={painter.top} className={`${styles.pane} ${styles.topPane}`}>
            <div ref={painter.topBitmap} className={styles.bitmaps} />
          </div>
          <div ref={painter.corner} className={`${styles.pane} ${styles.leftPane}`} />
          {isPictured && (
            <>
              {isSomebodyThere && (
                <Suspense fallback={null}>
                  <Strips />
                </Suspense>
              )}
              <Outlines of="headers" theme={theme} />
              <MapGridView />
              {isSomebodyThere && (
                <Suspense fallback={null}>
                  <RangeLayer />
                  <GestureLayer />
                  <Linking />
                  <Legend />
                </Suspense>
              )}
              {over?.('headers')}
              <TextEditor />
              <PresenceLayer theme={theme} />
            </>
          )}
        </div>
        <LiveRegion />
        {wasOpened && (
          <Suspense fallback={null}>
            <RecordMenu open={open} onClose={close} />
          </Suspense>
        )}
      </div>
      {children}
    </CanvasContext>
  );
}

/** False until the map has been painted once: what lies over it can wait for that. */
function useAfterFirstPicture(): boolean {
  const [isPictured, setPictured] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPictured(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPictured;
}

/** When first opened, the whole map, or its beginning where the whole could not be read; later, where this person was. */
function placeFirst({ session, control, view }: OwnedCanvas): void {
  const { viewport } = session.getState();
  const isFirst = viewport.x === 0 && viewport.y === 0 && viewport.zoom === 1;
  view.set(isFirst ? control.opening() : viewport);
}
