import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Exercising } from './useExercise.ts';

/** Whoever leaves a text by pressing a button is still there while the press is heard. */
const PRESS_MS = 300;

const TEXTS = 'textarea, input:not([type]), input[type="text"]';

export interface Unhurried {
  /** What to show: what runs now, or what somebody is in the middle of writing in. */
  readonly shown: Exercising | null;
  /** Whether the workshop has gone on from it. */
  readonly isBehind: boolean;
  /** Leaves what was being written. */
  readonly goOn: () => void;
}

/** Nobody is cut off in the middle of a sentence: an exercise stays here until what is being written in it is left. */
export function useUnhurried(now: Exercising | null, panel: RefObject<HTMLElement | null>): Unhurried {
  const [isWriting, setWriting] = useState(false);
  const last = useRef(now);
  const isBehind = isWriting && placeOf(now) !== placeOf(last.current);
  if (!isBehind) last.current = now;
  const text = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const goOn = useCallback(() => {
    text.current = null;
    setWriting(false);
  }, []);

  useEffect(() => {
    const root = panel.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const at = text.current;
      const isHere = at?.isConnected === true && root.contains(document.activeElement);
      if (isHere && at.value.trim() !== '') setWriting(true);
      else goOn();
    };
    const typed = ({ target }: Event): void => {
      if (!(target instanceof Element) || !root.contains(target) || !target.matches(TEXTS)) return;
      text.current = target as HTMLTextAreaElement;
      look();
    };
    const left = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, PRESS_MS);
    };
    // Heard after the page has taken what was typed, which drawing anew in between would throw away.
    document.addEventListener('input', typed);
    root.addEventListener('focusout', left);
    root.addEventListener('click', left);
    root.addEventListener('keyup', left);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', typed);
      root.removeEventListener('focusout', left);
      root.removeEventListener('click', left);
      root.removeEventListener('keyup', left);
    };
  }, [panel, goOn]);

  return { shown: last.current, isBehind, goOn };
}

/** Two moments in which the same is on the screen. */
function placeOf(now: Exercising | null): string {
  return now ? `${now.run.id} ${now.result === null ? 'open' : 'shown'}` : '';
}
