import i18next from 'i18next';
import type { Point } from '../../lib/geometry.ts';
import type { CommentPlace } from '../../model/comments/index.ts';
import type { Canvas } from '../canvas.ts';
import { placeAt, placeOfFocus } from './places.ts';

/** Begins a comment on what lies at a point of the map. */
export function commentAt(canvas: Canvas, at: Point): void {
  startComment(canvas, placeAt(canvas, at));
}

/** Begins a comment on what the keyboard stands on. */
export function commentHere(canvas: Canvas): void {
  startComment(canvas, placeOfFocus(canvas));
}

/** The panel asks for the words; nothing is written before they are sent. */
function startComment({ session, announcer }: Canvas, draft: CommentPlace): void {
  if (!session.getState().canComment) {
    announcer.warn(i18next.t('canvas:refused.noComment'));
    return;
  }
  session.setState({
    mode: 'editing',
    tool: 'select',
    panel: 'comments',
    comments: { thread: null, among: null, draft },
  });
}
