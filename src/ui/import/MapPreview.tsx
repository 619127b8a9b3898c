import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaintDetail, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { Theme } from '../../drawing/theme.ts';
import { buildScene } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../../model/index.ts';
import styles from './MapPreview.module.css';

interface MapPreviewProps {
  readonly map: JourneyMap;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** Pixels the picture gets at least across, and at least down for maps much wider than high; the style sheet scales it. */
const WIDTH = 1400;
const HEIGHT = 520;
/** No canvas is larger than this across. */
const MAX_WIDTH = 8000;
/** Below this many pixels of picture to a pixel of map, text is too small to read and is shown as bars. */
const LEGIBLE = 0.6;

/** The whole map as it would look, painted from the same display list as the canvas and the exports. */
export function MapPreview({ map, locale, theme }: MapPreviewProps) {
  const { t } = useTranslation('import');
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useMemo(() => buildScene(map, { locale, theme }), [map, locale, theme]);
  const { width, height } = scene.layout;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = Math.min(Math.max(WIDTH / width, HEIGHT / height), MAX_WIDTH / width, 2);
    const detail: PaintDetail = scale < LEGIBLE ? 'bars' : 'full';
    element.width = Math.ceil(width * scale);
    element.height = Math.ceil(height * scale);
    let isGone = false;
    const paint = () => {
      if (isGone) return;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      for (const item of scene.items) paintDrawings(context, item.drawings, { detail });
    };
    paint();
    if (detail === 'full') void document.fonts?.ready.then(paint);
    return () => {
      isGone = true;
    };
  }, [scene, width, height]);

  const label = t('previewOf', {
    phases: t('phases', { count: Object.keys(map.phases).length }),
    lanes: t('lanes', { count: Object.keys(map.lanes).length }),
    cards: t('cards', { count: Object.keys(map.cards).length }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide map scrolls, and so it must with the keyboard
    <section className={styles.frame} tabIndex={0} aria-label={t('preview')}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={styles.picture}
        style={{ '--aspect': width / height } as CSSProperties}
      />
    </section>
  );
}
