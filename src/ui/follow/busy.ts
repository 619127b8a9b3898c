/** Whether somebody is in the middle of something that a moving view would take from them. */
import type { Session } from '../../session/session.ts';

const TEXT = 'textarea, [contenteditable], select, input:not([type="checkbox"], [type="radio"], [type="button"])';
const STARTS = ['pointerdown', 'dragstart'] as const;
const ENDS = ['pointerup', 'pointercancel', 'dragend'] as const;

/** Notices whether something is held by the pointer, until `stop`. */
export function watchHand(): { readonly isHolding: () => boolean; readonly stop: () => void } {
  let isHolding = false;
  const start = (): void => {
    isHolding = true;
  };
  const end = (): void => {
    isHolding = false;
  };
  for (const type of STARTS) window.addEventListener(type, start, true);
  for (const type of ENDS) window.addEventListener(type, end, true);
  return {
    isHolding: () => isHolding,
    stop() {
      for (const type of STARTS) window.removeEventListener(type, start, true);
      for (const type of ENDS) window.removeEventListener(type, end, true);
    },
  };
}

/** Typing, drawing a link, in a dialog, presenting or trying out what if. */
export function isBusy(session: Session): boolean {
  const { editing, linkingFrom, dialog, mode, view } = session.getState();
  const isElsewhere = dialog !== null || mode === 'presenting' || view.scratch !== null;
  return isElsewhere || editing !== null || linkingFrom !== null || document.activeElement?.matches(TEXT) === true;
}
