/** What copying and cutting take: what is selected, or else what the keyboard stands on. */
import i18next from 'i18next';
import { deleteRecords } from '../../document/index.ts';
import { type ClipTransfer, clipToTransfer } from '../../export/clip/clipToTransfer.ts';
import { type Clip, clipKeys, makeClip, type RecordKey } from '../../model/index.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { countedKeys, undoKeys } from './counted.ts';

export function takenKeys({ session, focus }: Canvas): readonly RecordKey[] {
  const { selection } = session.getState();
  const key = focus.key();
  if (selection.length > 0) return selection;
  return key && key !== 'map' ? [key] : [];
}

export function takeClip(canvas: Canvas): Clip | null {
  return makeClip(canvas.document.getMap(), takenKeys(canvas), canvas.home?.mapId ?? null);
}

/** What is chosen; when nothing is that can be copied, says so and answers null. */
export function chosenClip(canvas: Canvas): Clip | null {
  const clip = takeClip(canvas);
  if (!clip) canvas.announcer.warn(i18next.t('moving:nothingChosen'));
  return clip;
}

export function sayCopied(canvas: Canvas, clip: Clip): void {
  canvas.announcer.show(i18next.t('moving:copied', { what: countedKeys(clipKeys(clip)) }));
}

/** Hands what is chosen to `write`, and says so. When nothing is, says that and answers false; `write` has then not been called. */
export function copyTaken(canvas: Canvas, write: (transfer: ClipTransfer) => void): boolean {
  const clip = chosenClip(canvas);
  if (!clip) return false;
  write(clipToTransfer(clip));
  sayCopied(canvas, clip);
  return true;
}

/** `copyTaken`, and takes it off the map. */
export function cutTaken(canvas: Canvas, write: (transfer: ClipTransfer) => void): boolean {
  const clip = takeClip(canvas);
  if (!canvas.canEdit() || !clip) {
    if (clip) attempt(canvas, () => undefined);
    else canvas.announcer.warn(i18next.t('moving:nothingChosen'));
    return false;
  }
  write(clipToTransfer(clip));
  removeTaken(canvas, clip);
  return true;
}

export function removeTaken(canvas: Canvas, clip: Clip): void {
  const keys = clipKeys(clip);
  if (!attempt(canvas, () => canvas.document.run(deleteRecords, { keys }))) return;
  canvas.session.setState({ selection: [] });
  canvas.focus.place(canvas.focus.get());
  canvas.announcer.show(i18next.t('moving:cut', { what: countedKeys(keys), keys: undoKeys }));
}
