import { ChevronLeft, ChevronRight, Maximize, Minimize, NotebookText, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShot, useShownScene } from '../../canvas/show/index.ts';
import { clamp } from '../../lib/geometry.ts';
import type { JourneyMap } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { PeakEndPanel } from './PeakEndPanel.tsx';
import styles from './Presentation.module.css';
import { PresentedPad } from './PresentedPad.tsx';
import { slidesOf, wordsOfPhase } from './slides.ts';
import { useBandHeight } from './useBandHeight.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useNotesWindow } from './useNotesWindow.ts';
import { useShowKeys } from './useShowKeys.ts';

const infoOf = ({ map }: JourneyMap) => map;
const EDGE = 16;
const BAR = 60;

/** The map shown to others, phase by phase; it stays live, and nothing in it can be changed from here. */
export function Presentation() {
  const { t } = useTranslation(['show', 'canvas']);
  const { session } = useOpenMap();
  const info = useMapValue(infoOf);
  const scene = useShownScene();
  const root = useRef<HTMLElement>(null);
  const [at, setAt] = useState({ key: 'whole', index: 0 });
  const [isBlank, setBlank] = useState(false);
  const band = useBandHeight();

  const titles = {
    map: info.title || t('canvas:untitledMap'),
    untitledPhase: t('canvas:untitledPhase'),
    peakEnd: t('present.peakEnd'),
  };
  const slides = slidesOf(scene, titles);
  const indexOf = ({ key, index: before }: typeof at): number => {
    const found = slides.findIndex((one) => one.key === key);
    // The phase that was shown is gone: what has come in its place is shown.
    return found >= 0 ? found : Math.min(before, slides.length - 1);
  };
  const index = indexOf(at);
  const slide = slides[index] ?? slides[0];
  const { key } = slide;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map changes all the time; the part it shows does not.
  const part = useMemo(() => slide.part, [key]);
  const room = useMemo(
    () => ({ top: Math.max(band.height, EDGE), right: EDGE, bottom: BAR, left: EDGE }),
    [band.height],
  );
  const { hole, lookBy } = useShot(part, room);

  const end = useCallback(() => session.setState({ mode: 'editing' }), [session]);
  const fullScreen = useFullScreen(end);
  const move = (to: (index: number) => number): void => {
    // What was left is seen again first: nothing is passed by unseen.
    if (isBlank) {
      setBlank(false);
      return;
    }
    // Two may be asked for before the first is painted.
    setAt((now) => {
      const next = clamp(to(indexOf(now)), 0, slides.length - 1);
      return { key: slides[next]?.key ?? 'whole', index: next };
    });
  };
  const goTo = (to: number): void => move(() => to);
  const step = (by: 1 | -1): void => move((from) => from + by);
  const told = {
    index,
    count: slides.length,
    title: slide.title,
    notes: slide.notes,
    next: slides[index + 1]?.title ?? null,
  };
  const toggleBlank = (): void => setBlank((isOn) => !isOn);
  const notes = useNotesWindow(told, { goTo, step, toggleBlank });
  const openNotes = (): void => {
    // A new window takes the browser out of full screen.
    fullScreen.expectLeave();
    notes.open();
  };
  useShowKeys({
    step,
    goTo,
    lookBy: (screens) => !isBlank && lookBy(screens * (hole?.height ?? 0)),
    toggleBlank,
    toggleFullScreen: fullScreen.toggle,
    openNotes,
    end,
  });
  useUnfoldedPhases();
  useEffect(() => root.current?.focus(), []);

  const place = t('present.place', { n: index + 1, count: slides.length });
  return (
    <section ref={root} className={styles.presentation} aria-label={t('present.label')} tabIndex={-1}>
      {part.what !== 'whole' && hole && (
        <div
          className={styles.spot}
          style={{ left: hole.x, top: hole.y, width: hole.width, height: hole.height }}
          aria-hidden
        />
      )}
      <PresentedPad onStep={step} onLook={lookBy} />
      {part.what === 'phase' ? (
        <div className="visually-hidden">
          <h2>{slide.title}</h2>
          <ul aria-label={t('present.inPhase')}>
            {wordsOfPhase(scene, part.id).map((words, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand on two cards.
              <li key={i}>{words}</li>
            ))}
          </ul>
        </div>
      ) : (
        <header ref={band.ref} className={styles.band}>
          <h2 className={styles.title}>{slide.title}</h2>
          {part.what === 'whole' ? (
            <Cover personas={scene.grid.personas} purpose={info.purpose} hasPhases={scene.grid.phases.length > 0} />
          ) : (
            <PeakEndPanel scene={scene} locale={info.locale} />
          )}
        </header>
      )}
      <div role="status" className="visually-hidden">
        {isBlank ? t('present.blank') : t('present.said', { place, title: slide.title })}
      </div>
      {notes.isBlocked && (
        <p role="alert" className={styles.notice}>
          {t('notes.blocked')}
        </p>
      )}
      <div role="toolbar" aria-label={t('present.controls')} className={styles.bar}>
        <IconButton label={t('present.previous')} keys="←" disabled={index === 0} onClick={() => step(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <span className={styles.place}>{place}</span>
        <IconButton label={t('present.next')} keys="→" disabled={index === slides.length - 1} onClick={() => step(1)}>
          <ChevronRight size={18} aria-hidden />
        </IconButton>
        <span className={styles.name}>{slide.title}</span>
        <IconButton label={t('notes.open')} keys="N" onClick={openNotes}>
          <NotebookText size={16} aria-hidden />
        </IconButton>
        {fullScreen.isOn !== null && (
          <IconButton
            label={fullScreen.isOn ? t('present.leaveFullScreen') : t('present.fullScreen')}
            keys="F"
            onClick={fullScreen.toggle}
          >
            {fullScreen.isOn ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
          </IconButton>
        )}
        <IconButton label={t('present.end')} keys="Esc" onClick={end}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {isBlank && <div className={styles.blank} onPointerUp={toggleBlank} data-blank />}
    </section>
  );
}

interface CoverProps {
  readonly personas: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly purpose: string;
  readonly hasPhases: boolean;
}

/** Whose journey it is, and why it is told. */
function Cover({ personas, purpose, hasPhases }: CoverProps) {
  const { t } = useTranslation('show');
  return (
    <>
      {personas.map(({ id, name, summary }) => (
        <p key={id} className={styles.persona}>
          {[name, summary].filter(Boolean).join(' · ')}
        </p>
      ))}
      {purpose && <p className={styles.purpose}>{purpose}</p>}
      {!hasPhases && <p className={styles.purpose}>{t('present.noPhases')}</p>}
    </>
  );
}

/** A folded phase has nothing to show: while the map is presented, every phase is open. */
function useUnfoldedPhases(): void {
  const { session } = useOpenMap();
  useEffect(() => {
    const { foldedPhases } = session.getState().view;
    session.setState(({ view }) => ({ view: { ...view, foldedPhases: new Set<string>() } }));
    return () => session.setState(({ view }) => ({ view: { ...view, foldedPhases } }));
  }, [session]);
}
