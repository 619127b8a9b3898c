import { useEffect, useRef } from 'react';
import { type Gesture, setText } from '../../document/index.ts';
import { LIMITS, type RecordRoot } from '../../model/index.ts';
import { useOpenMap } from './useOpenMap.ts';

interface TextPlace {
  readonly root: RecordRoot | 'map';
  readonly id: string;
  readonly field: string;
  /** The open gesture in which the record was just made. */
  readonly made?: Gesture | null;
}

/**
 * Typing in one shared text: every letter goes to the others at once, the whole of it is one step of undo, Escape takes it
 * back, and others see who is typing where.
 */
export function useTextEditing({ root, id, field, made = null }: TextPlace) {
  const { document, connection, canEdit } = useOpenMap();
  const gesture = useRef<Gesture | null>(made);

  function end(outcome: 'commit' | 'cancel') {
    gesture.current?.[outcome]();
    gesture.current = null;
    connection.presence.setEditing(null);
  }

  const endRef = useRef(end);
  endRef.current = end;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text ends the typing in this one.
  useEffect(() => () => endRef.current('commit'), [root, id, field]);

  return {
    isReadOnly: !canEdit,
    maxLength: LIMITS.text,
    onBegin: () => canEdit && connection.presence.setEditing({ root, id, field }),
    onText: (text: string) => {
      gesture.current ??= document.history.beginGesture();
      document.run(setText, { root, id, field, text });
    },
    onEnd: () => end('commit'),
    onCancel: () => end('cancel'),
  };
}
