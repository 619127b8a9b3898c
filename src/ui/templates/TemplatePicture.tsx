import { useEffect, useMemo, useRef } from 'react';
import { paintDrawings } from '../../drawing/paintCanvas.ts';
import { buildScene } from '../../layout/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import { useTheme } from '../theme/themeStore.ts';

/** Twice what the style sheet shows, for sharp screens. */
const WIDTH = 440;
const HEIGHT = 224;
const MARGIN = 16;

/** A map, small. Decoration: the name beside it says which. */
export function TemplatePicture({ map }: { readonly map: JourneyMap }) {
  const { theme } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useMemo(() => buildScene(map, { locale: map.map.locale, theme }), [map, theme]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { width, height } = scene.layout;
    const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.setTransform(scale, 0, 0, scale, (WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2);
    for (const item of scene.items) paintDrawings(context, item.drawings, { detail: 'bars' });
  }, [scene]);
  return <canvas ref={canvas} width={WIDTH} height={HEIGHT} style={{ width: '100%', height: '100%' }} aria-hidden />;
}
