import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/** Kept for what comes after it: somebody who has acted is there. */
let wasThere = false;

/**
 * Whether somebody is about to act: React Flow, a fifth of all code, is fetched then and not while the first picture is on
 * its way. A finger gives no sign before it touches, so where fingers are used there is no waiting.
 */
export function useFirstSign(): boolean {
  const [isThere, setThere] = useState(() => wasThere || window.matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    if (isThere) return;
    const note = (): void => {
      wasThere = true;
      setThere(true);
    };
    for (const sign of SIGNS) window.addEventListener(sign, note, { once: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, note);
    };
  }, [isThere]);
  return isThere;
}
