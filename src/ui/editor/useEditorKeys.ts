import { useEffect } from 'react';
import { typeAhead } from '../palette/typedAhead.ts';
import { pressShowKey } from '../show/showKeys.ts';
import { useOpenMap } from './useOpenMap.ts';

/** The few keys that work wherever the focus is in the editor, as long as nobody else took them; but for those that find, not in a text. */
export function useEditorKeys(): void {
  const { session, actions } = useOpenMap();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || session.getState().dialog !== null) return;
      if (session.getState().mode === 'presenting') return;
      const isModified = event.ctrlKey || event.metaKey;
      const letter = isModified && !event.shiftKey && !event.altKey ? event.key.toLowerCase() : '';
      // A text or a table is searched by the browser itself.
      const canFind = session.getState().form === 'sheet' && session.getState().mode === 'editing';
      if (letter === 'k') {
        typeAhead();
        session.setState({ dialog: 'palette' });
      } else if (letter === 'f' && canFind) session.setState({ isFinding: true });
      else if (event.key === 'F6' && session.getState().mode === 'editing')
        void import('./regions.ts').then(({ goToPart }) => goToPart(session, event.shiftKey ? -1 : 1));
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
