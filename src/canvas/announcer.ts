/** Says what has happened: aloud to assistive technology, and on screen too when something was refused or can hardly be seen. */
export interface Announcement {
  readonly text: string;
  readonly isVisible: boolean;
}

export interface Announcer {
  readonly getSnapshot: () => Announcement;
  readonly subscribe: (listener: () => void) => () => void;
  readonly say: (text: string) => void;
  /** On screen too. */
  readonly show: (text: string) => void;
  readonly warn: (text: string) => void;
}

const SHOWN_MS = 6000;
const SILENCE: Announcement = { text: '', isVisible: false };

export function createAnnouncer(): Announcer {
  let present = SILENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Announcement): void => {
    present = next;
    for (const listener of listeners) listener();
  };
  function show(text: string): void {
    clearTimeout(timer);
    set({ text, isVisible: true });
    timer = setTimeout(() => set(SILENCE), SHOWN_MS);
  }
  return {
    getSnapshot: () => present,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    say(text) {
      clearTimeout(timer);
      // A trailing no-break space makes the same words news when they are said twice.
      set({ text: text === present.text ? `${text}\u00a0` : text, isVisible: false });
    },
    show,
    warn: show,
  };
}
