import { useEffect, useRef } from 'react';
import { useCanvas } from '../canvasContext.ts';
import stage from '../stage/stage.module.css';
import styles from './pins.module.css';
import { commentAt } from './startComment.ts';

interface CommentModeProps {
  /** What to do, and what lets go. */
  readonly words: string;
  readonly cancel: string;
}

/** The next click on the map, or Enter where the keyboard stands, says where a comment belongs. */
export function CommentMode({ words, cancel }: CommentModeProps) {
  const canvas = useCanvas();
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = bar.current?.closest<HTMLElement>('[data-map-canvas]');
    // The button it was begun from has the focus; the map's keys are wanted now.
    canvas.focus.take();
    const click = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('button, textarea')) return;
      event.stopPropagation();
      commentAt(canvas, canvas.control.toMap({ x: event.clientX, y: event.clientY }));
    };
    const letGo = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      canvas.session.setState({ tool: 'select' });
    };
    root?.addEventListener('click', click, true);
    root?.setAttribute('data-commenting', '');
    window.addEventListener('keydown', letGo);
    return () => {
      root?.removeEventListener('click', click, true);
      root?.removeAttribute('data-commenting');
      window.removeEventListener('keydown', letGo);
    };
  }, [canvas]);

  return (
    <div ref={bar} className={`${stage.bar} ${styles.bar}`} role="status">
      <span>{words}</span>
      <button type="button" className={stage.barButton} onClick={() => canvas.session.setState({ tool: 'select' })}>
        {cancel}
      </button>
    </div>
  );
}
