import { useEffect, useRef, useState } from 'react';

export interface FullScreen {
  /** Null where the browser has none to give. */
  readonly isOn: boolean | null;
  readonly toggle: () => void;
  /** The browser is about to leave full screen by itself; that is no wish to end. */
  readonly expectLeave: () => void;
}

/** Takes the whole screen where the browser allows it, and calls `onLeave` when somebody leaves it with the browser's own key. */
export function useFullScreen(onLeave: () => void): FullScreen {
  const [isOn, setOn] = useState(document.fullscreenElement !== null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const isExpected = useRef(false);

  useEffect(() => {
    const changed = (): void => {
      const isNow = document.fullscreenElement !== null;
      setOn(isNow);
      if (!isNow && !isExpected.current) leave.current();
      isExpected.current = false;
    };
    document.addEventListener('fullscreenchange', changed);
    void enter();
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      void exit();
    };
  }, []);

  return {
    isOn: document.fullscreenEnabled ? isOn : null,
    toggle() {
      if (document.fullscreenElement === null) void enter();
      else {
        isExpected.current = true;
        void exit();
      }
    },
    expectLeave() {
      isExpected.current = document.fullscreenElement !== null;
    },
  };
}

/** A browser that says no leaves the presentation in its window, where it works as well. */
async function enter(): Promise<void> {
  if (document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined);
}

async function exit(): Promise<void> {
  // It may have been left in the same moment.
  if (document.fullscreenElement !== null) await document.exitFullscreen().catch(() => undefined);
}
