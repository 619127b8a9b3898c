import i18next from 'i18next';
import { CommandError } from '../../document/index.ts';
import type { KeyGround } from '../grid/keyGround.ts';

/** Does `work` if this person may edit; answers whether it was done. A refusal of the map's own is said in words. */
export function attempt(canvas: Pick<KeyGround, 'announcer' | 'canEdit' | 'session'>, work: () => void): boolean {
  if (!canvas.canEdit()) {
    canvas.announcer.warn(
      i18next.t(canvas.session.getState().lock ? 'canvas:refused.locked' : 'canvas:refused.readOnly'),
    );
    return false;
  }
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    canvas.announcer.warn(i18next.t(`canvas:refused.${error.code}`, error.values));
    return false;
  }
}
