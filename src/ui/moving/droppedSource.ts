/** A file that was dropped on the map, on its way to the import dialog. */
import type { Session } from '../../session/session.ts';
import type { ImportSource } from '../import/source.ts';

const dropped = new WeakMap<Session, ImportSource>();

export function openDropped(session: Session, source: ImportSource): void {
  dropped.set(session, source);
  session.setState({ dialog: 'import' });
}

/** Null when the dialog was opened by hand. */
export function droppedSource(session: Session): ImportSource | null {
  return dropped.get(session) ?? null;
}

export function forgetDropped(session: Session): void {
  dropped.delete(session);
}
