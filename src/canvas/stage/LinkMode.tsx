import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameEnd, type LinkEnd } from '../../model/index.ts';
import { useStore } from '../../session/useStore.ts';
import { cancelLink, linkEnd } from '../actions/linkActions.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { wireTo } from '../gestures/dragLink.ts';
import { focusedKey, settleFocus } from '../grid/cells.ts';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';
import { Wire } from './Wire.tsx';

/** A link is being drawn: what to do, said in a bar, and the arrow to where the pointer or the keyboard is. */
export function LinkMode({ from }: { readonly from: LinkEnd }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const words = useScene(({ map }) => map[from.root][from.id]?.text) || t('link.noWords');
  const to = useTarget(from);
  const wire = to ? wireTo(canvas, from, to) : null;

  useEffect(() => {
    // A menu it was begun from gives the focus back to its own button first.
    const frame = requestAnimationFrame(() => canvas.focus.take());
    const letGo = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      cancelLink(canvas);
    };
    window.addEventListener('keydown', letGo);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', letGo);
    };
  }, [canvas]);

  return (
    <>
      {wire && (
        <MapLayer>
          <Wire {...wire} />
        </MapLayer>
      )}
      <div className={styles.bar} role="status">
        <span>{t('link.bar', { from: words })}</span>
        <button type="button" className={styles.barButton} onClick={() => cancelLink(canvas)}>
          {t('link.cancel')}
        </button>
      </div>
    </>
  );
}

/** What the link would lead to now: where the pointer was last, or the keyboard, whichever moved later. */
function useTarget(from: LinkEnd): LinkEnd | null {
  const canvas = useCanvas();
  const hovered = useStore(canvas.hover, ({ key }) => key);
  const grid = useScene((state) => state.grid);
  const focus = useSession((state) => state.focus);
  const before = useRef({ hovered, focus, isPointing: false });
  if (before.current.hovered !== hovered) before.current = { hovered, focus, isPointing: hovered !== null };
  else if (before.current.focus !== focus) before.current = { hovered, focus, isPointing: false };
  const key = before.current.isPointing
    ? hovered
    : focus && focusedKey(grid, settleFocus(grid, focus, canvas.session.getState().view));
  const end = linkEnd(key);
  return end && !isSameEnd(end, from) ? end : null;
}
