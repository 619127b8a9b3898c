/** The keys that show the map in another way, wherever the focus is outside a text. */
import type { Session } from '../../session/session.ts';
import { toggleMinimap } from './minimapStore.ts';

/** Does what the key shows; answers whether it showed anything. */
export function pressShowKey(session: Session, event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey;
  if (event.altKey && !isModified && event.code === 'KeyM') toggleMinimap();
  else if (event.altKey && !isModified && event.key === 'Enter') startPresenting(session);
  else if (isModified && !event.altKey && event.key === '.') toggleFocusMode(session);
  else return false;
  return true;
}

/** Nothing of the editing that was under way is shown to others. */
export function startPresenting(session: Session): void {
  session.setState({ mode: 'presenting', selection: [], editing: null, linkingFrom: null, dialog: null });
}

export function toggleFocusMode(session: Session): void {
  session.setState(({ mode }) => ({ mode: mode === 'focus' ? 'editing' : 'focus' }));
}
