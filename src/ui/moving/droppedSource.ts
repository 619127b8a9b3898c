/** A file that was dropped on the map, on its way to the import dialog. */
import type { Session } from '../../session/session.ts';

interface DroppedSource {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
}

const dropped = new WeakMap<Session, DroppedSource>();

export function openDropped(session: Session, source: DroppedSource): void {
  dropped.set(session, source);
  session.setState({ dialog: 'import' });
}

/** Null when the dialog was opened by hand. */
export function droppedSource(session: Session): DroppedSource | null {
  return dropped.get(session) ?? null;
}

export function forgetDropped(session: Session): void {
  dropped.delete(session);
}
