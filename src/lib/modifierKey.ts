const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** How this computer writes the key that goes with letters: `⌘` or `Ctrl+`. */
export const modifierKey = isApple ? '⌘' : 'Ctrl+';

/** The same for Alt: `⌥` or `Alt+`. */
export const altKey = isApple ? '⌥' : 'Alt+';
