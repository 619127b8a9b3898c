import { useEffect } from 'react';
import { isFiltering } from '../../model/index.ts';
import { takeTyped, typeAhead } from '../parts/typedAhead.ts';
import { pressShowKey } from '../show/showKeys.ts';
import { useOpenMap } from './useOpenMap.ts';

/** The few keys that work wherever the focus is in the editor, as long as nobody else took them; but for those that find, not in a text. */
export function useEditorKeys(): void {
  const { session, actions } = useOpenMap();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const { form, mode, dialog, filter } = session.getState();
      // A text or a table is searched by the browser itself.
      const canFind = form === 'sheet' && mode === 'editing';
      if (event.key === 'F3' && canFind) {
        // With a filter on, the layer that knows its matches goes to the next one.
        event.preventDefault();
        if (dialog === null && !isFiltering(filter) && !isInDialog(event.target)) session.setState({ isFinding: true });
        return;
      }
      if (dialog !== null || mode === 'presenting') return;
      const isModified = event.ctrlKey || event.metaKey;
      const letter = isModified && !event.shiftKey && !event.altKey ? event.key.toLowerCase() : '';
      if (letter === 'k') session.setState({ dialog: 'palette' });
      else if (letter === 'f' && canFind) session.setState({ isFinding: true });
      else if (event.key === 'F6' && mode === 'editing')
        void import('./regions.ts').then(({ goToPart }) => goToPart(session, event.shiftKey ? -1 : 1));
      else if (isInText(event.target)) return;
      else if (event.key === '?' && !isModified) session.setState({ dialog: 'keys' });
      else if (event.key === '0' && isModified) actions.fit();
      else if (event.key.toLowerCase() === 'z' && isModified) actions[event.shiftKey ? 'redo' : 'undo']();
      else if (!pressShowKey(session, event)) return;
      event.preventDefault();
    }
    // However they were asked for, the boxes that find are fetched first, and people type on.
    const stop = session.subscribe((now, before) => {
      if (now.dialog === 'palette' && before.dialog !== 'palette') typeAhead(() => session.setState({ dialog: null }));
      else if (now.isFinding && !before.isFinding) typeAhead(() => session.setState({ isFinding: false }));
    });
    window.addEventListener('keydown', press);
    return () => {
      stop();
      takeTyped();
      window.removeEventListener('keydown', press);
    };
  }, [session, actions]);
}

/** In a dialog the map behind it stays as it is. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
