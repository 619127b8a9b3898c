import { useEffect, useRef } from 'react';
import { useCanvas, useSession } from '../canvasContext.ts';
import { createGlide } from './glide.ts';
import { viewOfRect } from './seenRect.ts';

/** Takes the view once to where the session says it is heading; a move by hand on the way ends it. */
export function useHeading(): void {
  const canvas = useCanvas();
  const heading = useSession((state) => state.heading);
  const stop = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (!heading) return;
    stop.current?.();
    const glide = createGlide(canvas);
    const stopListening = glide.onMovedAway(() => stop.current?.());
    stop.current = () => {
      stopListening();
      glide.stop();
    };
    glide.to('zoom' in heading ? heading : viewOfRect(heading, canvas.view.size(), canvas.insets()));
    canvas.session.setState({ heading: null });
  }, [canvas, heading]);

  useEffect(() => () => stop.current?.(), []);
}
