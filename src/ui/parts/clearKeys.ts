import type { KeyboardEvent } from 'react';

/** A key that takes a choice away where nothing may be chosen: a radio button that is on takes no press of its own by keyboard. */
export function onClearKey(isChosen: boolean, clear: (() => void) | undefined) {
  return (event: KeyboardEvent): void => {
    if (!isChosen || !clear || ![' ', 'Backspace', 'Delete'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    clear();
  };
}
