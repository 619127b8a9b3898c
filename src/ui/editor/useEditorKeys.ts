import { useEffect } from 'react';
import { pressShowKey } from '../show/showKeys.ts';
import { useOpenMap } from './useOpenMap.ts';

/** The few keys that work wherever the focus is in the editor, as long as it is not in a text and nobody else took them. */
export function useEditorKeys(): void {
  const { session, actions } = useOpenMap();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || isInText(event.target) || session.getState().dialog !== null) return;
      if (session.getState().mode === 'presenting') return;
      const isModified = event.ctrlKey || event.metaKey;
      if (event.key === '?' && !isModified) session.setState({ dialog: 'keys' });
      else if (event.key.toLowerCase() === 'z' && isModified) actions[event.shiftKey ? 'redo' : 'undo']();
      else if (!pressShowKey(session, event)) return;
      event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session, actions]);
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
