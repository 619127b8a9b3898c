import type { PaintDetail } from '../../drawing/paintCanvas.ts';

/** From here up text can be read, and every card in view has its hit box. */
export const READABLE_ZOOM = 0.3;
const BARS_ZOOM = 0.1;

export function detailAt(zoom: number): PaintDetail {
  if (zoom >= READABLE_ZOOM) return 'full';
  return zoom >= BARS_ZOOM ? 'bars' : 'blocks';
}
