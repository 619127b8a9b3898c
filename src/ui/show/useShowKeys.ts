import { useEffect, useRef } from 'react';

/** What a presentation can be asked to do. */
export interface ShowCommands {
  readonly step: (by: 1 | -1) => void;
  /** From 0; past the last is the last. */
  readonly goTo: (index: number) => void;
  /** Looks up or down what is too tall; answers whether there was more to see. */
  readonly lookBy: (screens: number) => boolean;
  readonly toggleFullScreen?: () => void;
  readonly openNotes?: () => void;
  readonly toggleBlank?: () => void;
  readonly end?: () => void;
}

/** A part of what is seen, for one press of an arrow. */
const LOOK = 0.5;

/** The keys of a presentation, and those that a clicker sends. */
export function useShowKeys(commands: ShowCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null;
      if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return;
      if (!pressShowKey(latest.current, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

const others: Readonly<Record<string, (commands: ShowCommands) => (() => void) | undefined>> = {
  f: ({ toggleFullScreen }) => toggleFullScreen,
  n: ({ openNotes }) => openNotes,
  b: ({ toggleBlank }) => toggleBlank,
  '.': ({ toggleBlank }) => toggleBlank,
  // A clicker's button for beginning sends it; what has begun is not to be loaded again.
  f5: () => () => undefined,
  escape: ({ end }) => end,
};

/** Answers whether the key meant anything. */
export function pressShowKey(commands: ShowCommands, key: string): boolean {
  const { step, goTo, lookBy } = commands;
  if (key === 'ArrowRight' || key === 'PageDown' || key === ' ' || key === 'Enter') step(1);
  else if (key === 'ArrowLeft' || key === 'PageUp' || key === 'Backspace') step(-1);
  else if (key === 'ArrowDown') {
    if (!lookBy(LOOK)) step(1);
  } else if (key === 'ArrowUp') {
    if (!lookBy(-LOOK)) step(-1);
  } else if (key === 'Home') goTo(0);
  else if (key === 'End') goTo(Number.POSITIVE_INFINITY);
  else if (/^[1-9]$/.test(key)) goTo(Number(key) - 1);
  else {
    const act = others[key.toLowerCase()]?.(commands);
    act?.();
    return act !== undefined;
  }
  return true;
}
