import { useEffect } from 'react';
import { pressShowKey } from '../show/showKeys.ts';
import { useOpenMap } from './useOpenMap.ts';

/** The few keys that work wherever the focus is in the editor, as long as nobody else took them; but for the palette's, not in a text. */
export function useEditorKeys(): void {
  const { session, actions } = useOpenMap();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || session.getState().dialog !== null) return;
      if (session.getState().mode === 'presenting') return;
      const isModified = event.ctrlKey || event.metaKey;
      const isPalette = isModified && event.key.toLowerCase() === 'k' && !event.shiftKey && !event.altKey;
      if (isPalette) session.setState({ dialog: 'palette' });
      else if (isInText(event.target)) return;
      else if (event.key === '?' && !isModified) session.setState({ dialog: 'keys' });
      else if (event.key === '0' && isModified) actions.fit();
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
