import { parseRecordKey } from '../../model/index.ts';
import type { SessionState } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';

/** Shows others what this person has selected and is typing in, from now on; answers the function that ends it. */
export function publishPresence({ session, presence }: Canvas): () => void {
  if (!presence) return () => undefined;
  const stop = session.subscribe((now, before) => {
    if (now.selection !== before.selection) presence.setSelection(now.selection);
    if (now.editing !== before.editing) presence.setEditing(typingPlace(now.editing));
  });
  return () => {
    stop();
    presence.setSelection([]);
    presence.setEditing(null);
    presence.setDrag(null);
  };
}

function typingPlace(editing: SessionState['editing']) {
  if (!editing) return null;
  if (editing.key === 'map') return { root: 'map', id: 'map', field: editing.field };
  const name = parseRecordKey(editing.key);
  return name && { ...name, field: editing.field };
}
